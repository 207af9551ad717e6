"""The signature of callbacks: HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}") in lowercase hex."""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from .models import BalanceCallback, CreditCallback, DebitCallback, RollbackCallback

TOLERANCE_SECONDS = 300

Verb = Literal["balance", "debit", "credit", "rollback"]
Callback = BalanceCallback | DebitCallback | CreditCallback | RollbackCallback
Check = Literal[
    "signature_missing",
    "timestamp_missing",
    "signature_malformed",
    "signature_mismatch",
    "timestamp_malformed",
    "timestamp_stale",
    "body_unreadable",
    "request_id_mismatch",
    "type_mismatch",
]

_SIGNATURE = re.compile("[0-9a-f]{64}")
_TIMESTAMP = re.compile("[0-9]{1,12}")
_CALLBACK: TypeAdapter[Callback] = TypeAdapter(Annotated[Callback, Field(discriminator="transaction_type")])


class UnverifiedError(Exception):
    """A call that is not to be believed; `check` names what failed first."""

    def __init__(self, check: Check, message: str) -> None:
        super().__init__(message)
        self.check: Check = check


def sign(secret: str, timestamp: str | int, body: bytes) -> str:
    """The signature of a body at a time in Unix seconds, as x-pp-signature has it."""
    signed = str(timestamp).encode("utf-8", "replace") + b"." + body
    return hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def verify(
    secrets: str | Iterable[str],
    *,
    timestamp: str | None,
    signature: str | None,
    body: bytes,
    clock: Callable[[], float] = time.time,
) -> None:
    """Raises UnverifiedError unless one of the secrets signed these raw bytes at most 300 seconds from now.

    `timestamp` and `signature` are the headers x-pp-timestamp and x-pp-signature, None when they did not come. While
    the secret is being changed give both, the present and the coming one. Raises ValueError when one is empty, which
    everybody could sign with.
    """
    known = _usable(secrets)
    if signature is None:
        raise UnverifiedError("signature_missing", "x-pp-signature is missing")
    if timestamp is None:
        raise UnverifiedError("timestamp_missing", "x-pp-timestamp is missing")
    if not _SIGNATURE.fullmatch(signature):
        raise UnverifiedError("signature_malformed", "x-pp-signature is not 64 lowercase hex digits")
    if not _is_signed_by(known, timestamp, signature, body):
        raise UnverifiedError(
            "signature_mismatch",
            'x-pp-signature does not match HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")',
        )
    _check_fresh(timestamp, int(clock()))


def parse_callback(
    secrets: str | Iterable[str],
    *,
    verb: Verb,
    headers: Mapping[str, str],
    body: bytes,
    clock: Callable[[], float] = time.time,
) -> Callback:
    """Verifies a callback and only then reads it: its type says which of the four it is.

    `verb` is the last part of the path it came to, `body` the raw bytes as they arrived. Raises UnverifiedError, and
    ValueError as `verify` does.
    """
    received = {name.lower(): value for name, value in headers.items()}
    verify(
        secrets,
        timestamp=received.get("x-pp-timestamp"),
        signature=received.get("x-pp-signature"),
        body=body,
        clock=clock,
    )
    callback = _read(body)
    if received.get("x-pp-request-id") != callback.request_id:
        raise UnverifiedError("request_id_mismatch", "The header x-pp-request-id is not the request_id of the body")
    if callback.transaction_type != verb:
        raise UnverifiedError("type_mismatch", f"A {callback.transaction_type} came on the path of {verb}")
    return callback


def _usable(secrets: str | Iterable[str]) -> tuple[str, ...]:
    known = (secrets,) if isinstance(secrets, str) else tuple(secrets)
    if not known or not all(known):
        raise ValueError("there is no wallet secret to verify with, or an empty one")
    return known


def _is_signed_by(secrets: tuple[str, ...], timestamp: str, signature: str, body: bytes) -> bool:
    matches = [hmac.compare_digest(sign(secret, timestamp, body), signature) for secret in secrets]
    return any(matches)


def _check_fresh(timestamp: str, now: int) -> None:
    if not _TIMESTAMP.fullmatch(timestamp):
        raise UnverifiedError("timestamp_malformed", "x-pp-timestamp is not Unix seconds in digits")
    age = now - int(timestamp)
    if abs(age) > TOLERANCE_SECONDS:
        off = f"{age} seconds old" if age > 0 else f"{-age} seconds ahead"
        raise UnverifiedError("timestamp_stale", f"x-pp-timestamp is {off}; at most {TOLERANCE_SECONDS} are accepted")


def _read(body: bytes) -> Callback:
    try:
        return _CALLBACK.validate_json(body)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in fault["loc"][1:]) or "the body"
        raise UnverifiedError("body_unreadable", f"The body breaks the contract: {place}: {fault['msg']}") from error
