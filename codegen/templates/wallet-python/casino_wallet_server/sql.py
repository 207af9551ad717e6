from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import astuple, fields
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from .store import IdempotencyStore, Record, Records


class Connection(Protocol):
    """What is needed of a connection of PEP 249, such as sqlite3's or psycopg's."""

    def cursor(self) -> Any: ...

    def commit(self) -> None: ...

    def rollback(self) -> None: ...


SqlConnection = TypeVar("SqlConnection", bound=Connection)

SCHEMA = (
    """CREATE TABLE IF NOT EXISTS wallet_players (
        operator_id VARCHAR(63) NOT NULL,
        player_id VARCHAR(128) NOT NULL,
        calls BIGINT NOT NULL,
        PRIMARY KEY (operator_id, player_id)
    )""",
    """CREATE TABLE IF NOT EXISTS wallet_transactions (
        operator_id VARCHAR(63) NOT NULL,
        transaction_id VARCHAR(160) NOT NULL,
        transaction_type VARCHAR(8) NOT NULL,
        player_id VARCHAR(128) NOT NULL,
        session_id VARCHAR(64) NOT NULL,
        game_symbol VARCHAR(64) NOT NULL,
        currency CHAR(3) NOT NULL,
        amount VARCHAR(20) NOT NULL,
        original_transaction_id VARCHAR(160),
        status VARCHAR(11) NOT NULL,
        reply TEXT NOT NULL,
        PRIMARY KEY (operator_id, transaction_id)
    )""",
)
_NAMES = [field.name for field in fields(Record)]
_COLUMNS = ", ".join(_NAMES)
_MARKS = ", ".join("?" for _ in _NAMES)
_FIND = f"SELECT {_COLUMNS} FROM wallet_transactions WHERE operator_id = ? AND transaction_id = ?"
_ADD = f"INSERT INTO wallet_transactions ({_COLUMNS}) VALUES ({_MARKS})"
_MARK = "UPDATE wallet_transactions SET status = 'rolled_back' WHERE operator_id = ? AND transaction_id = ?"
_MEET = "INSERT INTO wallet_players (operator_id, player_id, calls) VALUES (?, ?, 0) ON CONFLICT DO NOTHING"
# The row's lock is what makes the calls of one player wait for each other.
_LOCK = "UPDATE wallet_players SET calls = calls + 1 WHERE operator_id = ? AND player_id = ?"


class SqlStore(IdempotencyStore[SqlConnection]):
    """Keeps records in two tables beside those of the ledger, in SQLite or PostgreSQL.

    `connect` gives a context manager around a connection that this call alone uses and whose statements are in a
    transaction, as is usual in PEP 249. SQLite: `closing(sqlite3.connect(file, isolation_level="IMMEDIATE"))`; psycopg:
    `pool.connection()`, with `parameter="%s"` and the isolation level READ COMMITTED, which is its usual one. A connection
    that commits each statement by itself is refused with a ValueError: with it, money and records would part.
    """

    def __init__(self, connect: Callable[[], AbstractContextManager[SqlConnection]], *, parameter: str = "?") -> None:
        self._connect = connect
        self._parameter = parameter

    def create_tables(self) -> None:
        """Makes the two tables of SCHEMA where they are not there yet."""
        with self._connect() as connection:
            _check(connection)
            for statement in SCHEMA:
                connection.cursor().execute(statement)
            connection.commit()

    @contextmanager
    def open(self, operator_id: str, player_id: str) -> Iterator[Records[SqlConnection]]:
        with self._connect() as connection:
            _check(connection)
            records = _SqlRecords(operator_id, connection, self._parameter)
            try:
                records.run(_MEET, operator_id, player_id)
                _check_begun(connection)
                records.run(_LOCK, operator_id, player_id)
                yield records
                connection.commit()
            except BaseException:
                connection.rollback()
                raise


def _check(connection: Connection) -> None:
    if getattr(connection, "autocommit", False) is True:
        raise ValueError("SqlStore needs connections with transactions: do not set autocommit")


def _check_begun(connection: Connection) -> None:
    """sqlite3 has no attribute that says it beforehand in every version; after a statement it knows."""
    if not getattr(connection, "in_transaction", True):
        raise ValueError('SqlStore needs connections with transactions: set isolation_level="IMMEDIATE", and not None')


class _SqlRecords(Records[SqlConnection]):
    def __init__(self, operator_id: str, transaction: SqlConnection, parameter: str) -> None:
        self.transaction = transaction
        self._operator_id = operator_id
        self._parameter = parameter

    def run(self, statement: str, *values: object) -> Any:
        cursor = self.transaction.cursor()
        cursor.execute(statement.replace("?", self._parameter), values)
        return cursor

    def find(self, transaction_id: str) -> Record | None:
        row = self.run(_FIND, self._operator_id, transaction_id).fetchone()
        if row is None:
            return None
        values = dict(zip(_NAMES, row, strict=True))
        return Record(**{**values, "amount": Decimal(values["amount"])})

    def add(self, record: Record) -> None:
        self.run(_ADD, *(str(value) if isinstance(value, Decimal) else value for value in astuple(record)))

    def mark_rolled_back(self, transaction_id: str) -> None:
        self.run(_MARK, self._operator_id, transaction_id)
