from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Generic, get_args

from .ledger import Ledger, Reject, RejectCode, Transaction
from .models import WalletReject
from .money import read_amount
from .settlement import settle
from .signing import UnverifiedError, Verb, parse_callback
from .store import IdempotencyStore

BODY_LIMIT = 64 * 1024

_VERBS: dict[str, Verb] = {f"/{verb}": verb for verb in get_args(Verb)}
_STATUSES: dict[RejectCode, int] = {
    "bad_request": 400,
    "currency_mismatch": 400,
    "invalid_signature": 401,
    "stale_timestamp": 401,
    "insufficient_funds": 402,
    "unknown_operator": 403,
    "unknown_player": 404,
    "not_found": 404,
    "method_not_allowed": 405,
    "transaction_conflict": 409,
    "transaction_rolled_back": 409,
    "body_too_large": 413,
    "internal_error": 500,
}
_MESSAGE_LIMIT = 1000
_log = logging.getLogger(__name__)

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Wallet(Generic[Transaction]):
    """An operator's wallet: an ASGI application that answers balance, debit, credit and rollback where it is mounted.

    `secrets` are the wallet secret and, while it is being changed, the coming one beside it. Calls run in `threads`
    threads of its own, so that a ledger that waits for its database holds up nothing else.
    """

    def __init__(
        self,
        *,
        operator_id: str,
        secrets: Iterable[str],
        ledger: Ledger[Transaction],
        store: IdempotencyStore[Transaction],
        clock: Callable[[], float] = time.time,
        threads: int = 16,
    ) -> None:
        self._secrets = (secrets,) if isinstance(secrets, str) else tuple(secrets)
        if not self._secrets or not all(self._secrets):
            raise ValueError("a wallet has one secret, or two while it is being changed, and none is empty")
        self._operator_id = operator_id
        self._ledger = ledger
        self._store = store
        self._clock = clock
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="wallet")

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise RuntimeError("a wallet answers HTTP only")
        body = await _body_of(receive)
        headers = _headers_of(scope)
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(self._threads, self.answer, scope["method"], path, headers, body)
        named = {"content-type": "application/json", "content-length": str(len(answer.body)), **answer.headers}
        sent = [(name.encode(), value.encode()) for name, value in named.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": sent})
        await send({"type": "http.response.body", "body": answer.body})

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answers one call, whatever the framework: `path` is what follows wallet_base_url, `body` the raw bytes."""
        try:
            return Answer(200, self._settle(method, path, headers, body).encode())
        except Reject as reject:
            return _answer_of(reject)
        except UnverifiedError as error:
            return _answer_of(_reject_of(error))
        except (Exception, SystemExit):  # the latter from a ledger; it would end in the server's own words
            _log.exception("a call to %s failed; it is to be repeated", path)
            return _answer_of(Reject("internal_error", "The wallet failed; send the call again"))

    def _settle(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> str:
        verb = _VERBS.get(path)
        if verb is None:
            raise Reject("not_found", "There are only /balance, /debit, /credit and /rollback here")
        if method != "POST":
            raise Reject("method_not_allowed", "Callbacks are sent with POST")
        if len(body) > BODY_LIMIT:
            raise Reject("body_too_large", f"The body has more than {BODY_LIMIT} bytes")
        call = parse_callback(self._secrets, verb=verb, headers=headers, body=body, clock=self._clock)
        if call.operator_id != self._operator_id:
            raise Reject("unknown_operator", f"This wallet does not serve operator {call.operator_id}")
        try:
            amount = read_amount(call.amount, call.currency)
        except ValueError as error:
            raise Reject("bad_request", f"amount {error}") from error
        with self._store.open(call.operator_id, call.player_id) as records:
            return settle(self._ledger, records, call, amount)


async def _body_of(receive: Receive) -> bytes:
    """The body, read to its end so that its sender reads the answer; of one too long no more is kept than shows it."""
    body = b""
    while True:
        message = await receive()
        if len(body) <= BODY_LIMIT:
            body += message.get("body", b"")
        if not message.get("more_body", False):
            return body


def _headers_of(scope: Message) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        text = value.decode("latin-1")
        key = name.decode("latin-1").lower()
        headers[key] = f"{headers[key]},{text}" if key in headers else text
    return headers


def _reject_of(error: UnverifiedError) -> Reject:
    if error.check in ("timestamp_malformed", "timestamp_stale"):
        return Reject("stale_timestamp", str(error))
    if error.check.startswith(("signature_", "timestamp_")):
        return Reject("invalid_signature", str(error))
    return Reject("bad_request", str(error))


def _answer_of(reject: Reject) -> Answer:
    body = WalletReject(success=False, error=reject.error, message=reject.message[:_MESSAGE_LIMIT])
    headers = {"allow": "POST"} if reject.error == "method_not_allowed" else {}
    return Answer(_STATUSES[reject.error], body.model_dump_json().encode(), headers)
