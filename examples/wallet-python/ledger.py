from decimal import Decimal

from casino_wallet_server import (
    BalanceCallback,
    Callback,
    CreditCallback,
    DebitCallback,
    Ledger,
    Reject,
    RollbackCallback,
)

from accounts import Account, Accounts, Transaction


class ExampleLedger(Ledger[Transaction]):
    def __init__(self, accounts: Accounts[Transaction]) -> None:
        self._accounts = accounts

    def balance(self, call: BalanceCallback, transaction: Transaction) -> Decimal:
        return self._account(call, transaction).balance

    def debit(self, call: DebitCallback, amount: Decimal, transaction: Transaction) -> Decimal:
        account = self._account(call, transaction)
        if amount > account.balance:
            raise Reject("insufficient_funds", "Insufficient funds")
        return self._add(account, -amount, transaction)

    def credit(self, call: CreditCallback, amount: Decimal, transaction: Transaction) -> Decimal:
        return self._add(self._account(call, transaction), amount, transaction)

    def rollback(self, call: RollbackCallback, refund: Decimal, transaction: Transaction) -> Decimal:
        return self._add(self._account(call, transaction), refund, transaction)

    def _account(self, call: Callback, transaction: Transaction) -> Account:
        account = self._accounts.find(call.player_id, transaction)
        if account is None:
            raise Reject("unknown_player", f"There is no player {call.player_id}")
        if account.currency != call.currency:
            raise Reject("currency_mismatch", f"The player's currency is {account.currency}, not {call.currency}")
        return account

    def _add(self, account: Account, amount: Decimal, transaction: Transaction) -> Decimal:
        balance = account.balance + amount
        self._accounts.set_balance(account, balance, transaction)
        return balance
