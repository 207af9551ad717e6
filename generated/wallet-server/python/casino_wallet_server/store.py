from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic

from .ledger import Transaction


@dataclass(frozen=True)
class Record:
    """A call that succeeded; or the tombstone of a debit that was rolled back before it came."""

    operator_id: str
    transaction_id: str
    transaction_type: str
    player_id: str
    session_id: str
    game_symbol: str
    currency: str
    amount: Decimal
    original_transaction_id: str | None
    status: str = "applied"
    """`applied`, `rolled_back` or `tombstone`."""
    reply: str = ""
    """The bytes that a duplicate gets."""


class Records(ABC, Generic[Transaction]):
    """What is remembered of an operator's calls, in the transaction of one of them."""

    transaction: Transaction

    @abstractmethod
    def find(self, transaction_id: str) -> Record | None: ...

    @abstractmethod
    def add(self, record: Record) -> None: ...

    @abstractmethod
    def mark_rolled_back(self, transaction_id: str) -> None: ...


class IdempotencyStore(ABC, Generic[Transaction]):
    """Remembers successes for ever, each in the transaction in which the ledger moves its money, and in no other."""

    @abstractmethod
    def open(self, operator_id: str, player_id: str) -> AbstractContextManager[Records[Transaction]]:
        """A transaction without another call of this player: committed when the block ends, undone when it raises."""
