"""The example's wallet, whose ledger breaks once it has written."""

import sys
from decimal import Decimal
from typing import Any

import main
from casino_wallet_server import Callback, Wallet
from ledger import ExampleLedger


def broken(call: Callback, balance: Decimal) -> Decimal:
    if call.action_type == "fault":
        raise RuntimeError("the ledger broke")
    if call.action_type == "fatal":
        raise SystemExit("the ledger gave up")
    return balance


class BreakingLedger(ExampleLedger[Any]):
    def balance(self, call: Any, transaction: Any) -> Decimal:
        return broken(call, super().balance(call, transaction))

    def debit(self, call: Any, amount: Decimal, transaction: Any) -> Decimal:
        return broken(call, super().debit(call, amount, transaction))

    def credit(self, call: Any, amount: Decimal, transaction: Any) -> Decimal:
        return broken(call, super().credit(call, amount, transaction))

    def rollback(self, call: Any, refund: Decimal, transaction: Any) -> Decimal:
        return broken(call, super().rollback(call, refund, transaction))


class DumpedWallet(Wallet[Any]):
    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        print(repr(self), self)


main.ExampleLedger = BreakingLedger
main.Wallet = DumpedWallet
sys.exit(main.main())
