"""A wallet with two players; PORT, WALLET_OPERATOR, WALLET_SECRETS and WALLET_DATABASE say where and whose it is."""

import os
import socket
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import uvicorn
from casino_wallet_server import MemoryStore, SqlStore, Wallet
from fastapi import FastAPI

from accounts import Account, MemoryAccounts, SqlAccounts, in_turn
from ledger import ExampleLedger

PLAYERS = [Account("player-1", "USD", Decimal("1000.00")), Account("player-2", "USD", Decimal("50.00"))]


@dataclass(frozen=True)
class Settings:
    port: int
    operator_id: str
    secrets: list[str]
    database: str | None


def settings_of(environment: Mapping[str, str]) -> Settings:
    """Raises ValueError, in a sentence, when something is missing or wrong."""
    port = environment.get("PORT") or "9100"
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise ValueError(f"PORT is a port, such as 9100, and not {port}")
    operator_id = environment.get("WALLET_OPERATOR")
    if not operator_id:
        raise ValueError("WALLET_OPERATOR is missing: the id that the provider knows you by, such as operator-a")
    secrets = environment.get("WALLET_SECRETS", "").split(",")
    if not all(secrets) or len(secrets) > 2:
        raise ValueError("WALLET_SECRETS is the wallet secret or, while it is being changed, two with a comma between")
    return Settings(int(port), operator_id, secrets, environment.get("WALLET_DATABASE") or None)


def wallet_of(settings: Settings) -> Wallet[Any]:
    if settings.database is None:
        return Wallet(
            operator_id=settings.operator_id,
            secrets=settings.secrets,
            ledger=ExampleLedger(MemoryAccounts(PLAYERS)),
            store=MemoryStore(),
        )
    connection = sqlite3.connect(settings.database, isolation_level="IMMEDIATE", check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    store = SqlStore(in_turn(connection))
    store.create_tables()
    accounts = SqlAccounts()
    accounts.open(PLAYERS, connection)
    return Wallet(
        operator_id=settings.operator_id, secrets=settings.secrets, ledger=ExampleLedger(accounts), store=store
    )


def app_of(wallet: Wallet[Any]) -> FastAPI:
    app = FastAPI(openapi_url=None)

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    app.mount("/", wallet)
    return app


class Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"The wallet listens at http://{self.config.host}:{self.config.port}", flush=True)


def main() -> int:
    try:
        settings = settings_of(os.environ)
        wallet = wallet_of(settings)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    except sqlite3.Error as error:
        print(f"WALLET_DATABASE {settings.database} cannot be used: {error}", file=sys.stderr)
        return 2
    config = uvicorn.Config(
        app_of(wallet),
        host="127.0.0.1",
        port=settings.port,
        log_level="warning",
        timeout_keep_alive=60,
        timeout_graceful_shutdown=5,
    )
    Server(config).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
