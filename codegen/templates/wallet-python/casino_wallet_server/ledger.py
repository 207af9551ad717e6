from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from .models import BalanceCallback, CreditCallback, DebitCallback, RollbackCallback

Transaction = TypeVar("Transaction")

RejectCode = Literal[
    "insufficient_funds",
    "unknown_player",
    "currency_mismatch",
    "unknown_operator",
    "invalid_signature",
    "stale_timestamp",
    "transaction_conflict",
    "transaction_rolled_back",
    "bad_request",
    "not_found",
    "method_not_allowed",
    "body_too_large",
    "internal_error",
]


class Reject(Exception):
    """Refuses a call: what was moved in its transaction is undone, and the provider gets the code and the message."""

    def __init__(self, error: RejectCode, message: str) -> None:
        super().__init__(message)
        self.error: RejectCode = error
        self.message = message


class Ledger(ABC, Generic[Transaction]):
    """The operator's money. Each function gives the balance after it, or raises Reject.

    `transaction` is the one in which the store keeps the reply: what is written in it stays together with the reply or
    not at all, so move the money in it and nowhere else. One call of a player runs at a time, and none has two effects.
    """

    @abstractmethod
    def balance(self, call: BalanceCallback, transaction: Transaction) -> Decimal:
        """What the player has."""

    @abstractmethod
    def debit(self, call: DebitCallback, amount: Decimal, transaction: Transaction) -> Decimal:
        """Takes a stake, which may be zero; `insufficient_funds` when it is more than the player has."""

    @abstractmethod
    def credit(self, call: CreditCallback, amount: Decimal, transaction: Transaction) -> Decimal:
        """Pays a win, whether or not the session is still alive."""

    @abstractmethod
    def rollback(self, call: RollbackCallback, refund: Decimal, transaction: Transaction) -> Decimal:
        """Gives a stake back: what its debit took, or zero when that never came or was given back before."""
