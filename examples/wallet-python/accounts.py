"""Where the example keeps its players' money: in dictionaries or in a table, changed in the transaction of a call."""

import sqlite3
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Generic, TypeVar

from casino_wallet_server import MemoryTransaction

Transaction = TypeVar("Transaction")


@dataclass(frozen=True)
class Account:
    player_id: str
    currency: str
    balance: Decimal


class Accounts(ABC, Generic[Transaction]):
    @abstractmethod
    def find(self, player_id: str, transaction: Transaction) -> Account | None: ...

    @abstractmethod
    def set_balance(self, account: Account, balance: Decimal, transaction: Transaction) -> None: ...


class MemoryAccounts(Accounts[MemoryTransaction]):
    def __init__(self, accounts: list[Account]) -> None:
        self._accounts = {account.player_id: account for account in accounts}

    def find(self, player_id: str, transaction: MemoryTransaction) -> Account | None:
        return self._accounts.get(player_id)

    def set_balance(self, account: Account, balance: Decimal, transaction: MemoryTransaction) -> None:
        transaction.put(self._accounts, account.player_id, replace(account, balance=balance))


def in_turn(connection: sqlite3.Connection) -> Callable[[], AbstractContextManager[sqlite3.Connection]]:
    """SQLite writes one transaction at a time: calls wait here for their turn on the one connection."""
    lock = threading.Lock()

    @contextmanager
    def connect() -> Iterator[sqlite3.Connection]:
        with lock:
            yield connection

    return connect


class SqlAccounts(Accounts[sqlite3.Connection]):
    """Balances are text: SQLite has no exact decimals, and its integers are too short for some currencies."""

    def find(self, player_id: str, transaction: sqlite3.Connection) -> Account | None:
        row = transaction.execute(
            "SELECT player_id, currency, balance FROM accounts WHERE player_id = ?", (player_id,)
        ).fetchone()
        return None if row is None else Account(row[0], row[1], Decimal(row[2]))

    def set_balance(self, account: Account, balance: Decimal, transaction: sqlite3.Connection) -> None:
        transaction.execute("UPDATE accounts SET balance = ? WHERE player_id = ?", (str(balance), account.player_id))

    def open(self, accounts: list[Account], connection: sqlite3.Connection) -> None:
        """Makes the table and these accounts where they are not there yet."""
        connection.execute(
            "CREATE TABLE IF NOT EXISTS accounts (player_id TEXT PRIMARY KEY, currency TEXT, balance TEXT)"
        )
        connection.executemany(
            "INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(account.player_id, account.currency, str(account.balance)) for account in accounts],
        )
        connection.commit()
