from .ledger import Ledger, Reject, RejectCode
from .memory import MemoryStore, MemoryTransaction
from .models import BalanceCallback, CreditCallback, DebitCallback, RollbackCallback
from .money import read_amount, scale_of, write_amount
from .signing import Callback, Check, UnverifiedError, Verb, parse_callback, sign, verify
from .sql import SCHEMA, SqlStore
from .store import IdempotencyStore, Record, Records
from .version import VERSION as __version__
from .wallet import Answer, Wallet

__all__ = [
    "SCHEMA",
    "Answer",
    "BalanceCallback",
    "Callback",
    "Check",
    "CreditCallback",
    "DebitCallback",
    "IdempotencyStore",
    "Ledger",
    "MemoryStore",
    "MemoryTransaction",
    "Record",
    "Records",
    "Reject",
    "RejectCode",
    "RollbackCallback",
    "SqlStore",
    "UnverifiedError",
    "Verb",
    "Wallet",
    "__version__",
    "parse_callback",
    "read_amount",
    "scale_of",
    "sign",
    "verify",
    "write_amount",
]
