from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from .ledger import Ledger, Reject, Transaction
from .models import BalanceCallback, CreditCallback, DebitCallback, RollbackCallback, WalletReply
from .money import AMOUNT_LIMIT, write_amount
from .signing import Callback
from .store import Record, Records


def settle(ledger: Ledger[Transaction], records: Records[Transaction], call: Callback, amount: Decimal) -> str:
    """Gives a call its one effect: the JSON of the reply. Contract: tag Wallet, "Rules of the ledger"."""
    record = _record_of(call, amount)
    stored = records.find(call.transaction_id)
    if stored is not None:
        return _repeated(stored, record)
    if isinstance(call, BalanceCallback):
        if amount != 0:
            raise Reject("bad_request", "The amount of a balance call is zero")
        return _reply(call, ledger.balance(call, records.transaction))
    reply = _reply(call, _move(ledger, records, call, amount))
    records.add(replace(record, reply=reply))
    return reply


def _move(
    ledger: Ledger[Transaction],
    records: Records[Transaction],
    call: DebitCallback | CreditCallback | RollbackCallback,
    amount: Decimal,
) -> Decimal:
    if isinstance(call, DebitCallback):
        return ledger.debit(call, amount, records.transaction)
    if isinstance(call, CreditCallback):
        return ledger.credit(call, amount, records.transaction)
    return ledger.rollback(call, _take_back(records, call), records.transaction)


def _take_back(records: Records[Transaction], call: RollbackCallback) -> Decimal:
    """What a rollback gives back, which no other one will; of a debit that has not come it leaves the tombstone."""
    original = call.original_transaction_id
    if original == call.transaction_id:
        raise Reject("bad_request", "original_transaction_id names the debit, not the rollback itself")
    debit = records.find(original)
    if debit is None:
        records.add(_tombstone_of(call))
        return Decimal(0)
    if (debit.transaction_type, debit.player_id, debit.currency) != ("debit", call.player_id, call.currency):
        raise Reject("transaction_conflict", "original_transaction_id is not a debit of this player")
    if debit.status != "applied":
        return Decimal(0)
    records.mark_rolled_back(original)
    return debit.amount


def _repeated(stored: Record, record: Record) -> str:
    if stored.status != "tombstone":
        if replace(stored, status=record.status, reply=record.reply) == record:
            return stored.reply
    elif record.transaction_type == "debit" and record.player_id == stored.player_id:
        raise Reject("transaction_rolled_back", "This debit was rolled back before it arrived; it moves no money")
    raise Reject("transaction_conflict", "This transaction_id was used with other content; use a new one")


def _record_of(call: Callback, amount: Decimal) -> Record:
    return Record(
        operator_id=call.operator_id,
        transaction_id=call.transaction_id,
        transaction_type=call.transaction_type,
        player_id=call.player_id,
        session_id=call.session_id,
        game_symbol=call.game_symbol,
        currency=call.currency,
        amount=amount,
        original_transaction_id=call.original_transaction_id if isinstance(call, RollbackCallback) else None,
    )


def _tombstone_of(call: RollbackCallback) -> Record:
    debit = replace(_record_of(call, Decimal(0)), transaction_id=call.original_transaction_id)
    return replace(debit, transaction_type="debit", original_transaction_id=None, status="tombstone")


def _reply(call: Callback, balance: Decimal) -> str:
    if balance >= AMOUNT_LIMIT:
        raise Reject("bad_request", "The balance would have more than 15 digits before the point")
    written = write_amount(balance, call.currency)
    reply = WalletReply(success=True, balance=written, currency=call.currency, transaction_id=call.transaction_id)
    return reply.model_dump_json()
