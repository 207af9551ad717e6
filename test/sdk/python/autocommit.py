"""SqlStore refuses connections that commit each statement by themselves, however their driver says so."""

import sqlite3
import sys
from contextlib import nullcontext

from casino_wallet_server import SCHEMA, SqlStore


class Autocommitting(sqlite3.Connection):
    """As psycopg and, from Python 3.12 on, sqlite3 say it."""

    autocommit = True


def outcome_of(connection: sqlite3.Connection) -> tuple[str, int]:
    """What SqlStore says of it, and how often money was moved."""
    for statement in (*SCHEMA, "CREATE TABLE money (moved TEXT)"):
        connection.execute(statement)
    said = "nothing"
    try:
        with SqlStore(lambda: nullcontext(connection)).open("operator-a", "player-1") as records:
            records.transaction.execute("INSERT INTO money VALUES ('once')")
    except ValueError as error:
        said = str(error)
    return said, connection.execute("SELECT count(*) FROM money").fetchone()[0]


REFUSED = {
    "isolation_level None": sqlite3.connect(":memory:", isolation_level=None),
    "autocommit": sqlite3.connect(":memory:", factory=Autocommitting),
}
for name, refused in REFUSED.items():
    said, moved = outcome_of(refused)
    if "transactions" not in said or moved:
        sys.exit(f"{name}: SqlStore says {said}, and money was moved {moved} times")
said, moved = outcome_of(sqlite3.connect(":memory:", isolation_level="IMMEDIATE"))
if (said, moved) != ("nothing", 1):
    sys.exit(f"a usual connection: SqlStore says {said}, and money was moved {moved} times")
