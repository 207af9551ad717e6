from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar
from urllib.parse import quote, urlencode

from pydantic import ValidationError
from urllib3 import PoolManager, Timeout
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as SocketTimeoutError

from .connections import bounded
from .errors import CallTimeoutError, NetworkError, ProviderError, RefusedError, UnreadableError
from .models import ErrorReply, Model
from .version import VERSION

Credential = Literal["x-provider-api-key", "bearer", "x-api-key"]
Reply = TypeVar("Reply", bound=Model)

_CREDENTIALS: dict[Credential, tuple[str, str]] = {
    "x-provider-api-key": ("x-provider-api-key", ""),
    "bearer": ("authorization", "Bearer "),
    "x-api-key": ("x-api-key", ""),
}
_REPEATED_STATUSES = (429, 502, 503, 504)
_FIRST_WAIT_SECONDS = 0.2
_LONGEST_SECONDS = 24.0 * 60 * 60
"""Of a time-out: a socket cannot count much further, and nobody waits longer."""


@dataclass(frozen=True)
class Artwork:
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class _Call:
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    @property
    def name(self) -> str:
        return f"{self.method} {self.url.partition('?')[0]}"


@dataclass(frozen=True)
class _Answer:
    call: _Call
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    def refusal(self) -> RefusedError:
        retry_after = self.headers.get("retry-after", "")
        # Nine digits are 31 years, which a longer number is more than.
        seconds = int(retry_after[:9]) if re.fullmatch("[0-9]+", retry_after) else None
        detail = f"The answer to {self.call.name} gave no reason that could be read"
        request_id = self.headers.get("x-request-id")
        try:
            reply = ErrorReply.model_validate_json(self.body)
            detail, request_id = reply.detail, reply.request_id
        except ValidationError:
            pass
        return RefusedError(self.status, detail, request_id=request_id, retry_after=seconds)

    def unreadable(self, why: str) -> UnreadableError:
        message = f"The provider answered {self.call.name} not as the contract says: {why}"
        return UnreadableError(message, request_id=self.headers.get("x-request-id"))


class Transport:
    """Sends calls with one credential at most, each until its deadline, and repeats those that change nothing."""

    def __init__(
        self,
        base_url: str,
        api_key: str,
        credential: Credential,
        *,
        timeout: float,
        retries: int,
        pool: PoolManager | None,
        sleep: Callable[[float], None],
        draw: Callable[[], float],
    ) -> None:
        if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", base_url):
            raise ValueError("base_url is an http or https address, such as https://casinoproviders.net")
        if not re.fullmatch(r"[\x21-\x7e]+", api_key):
            raise ValueError("api_key is empty or has characters that a header cannot have")
        if timeout <= 0:
            raise ValueError("timeout is a number of seconds above zero")
        name, prefix = _CREDENTIALS[credential]
        self._base_url = base_url.rstrip("/")
        self._credential = {name: prefix + api_key}
        self._timeout = min(timeout, _LONGEST_SECONDS)
        self._retries = retries
        self._sleep = sleep
        self._draw = draw
        self._pool = bounded(pool or PoolManager(maxsize=16))

    def close(self) -> None:
        self._pool.clear()

    def json(
        self,
        reply: type[Reply],
        method: str,
        template: str,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, object] | None = None,
        body: Model | None = None,
        credential: bool = False,
    ) -> Reply:
        headers = {"accept": "application/json", **(self._credential if credential else {})}
        answer = self._answer(self._call(method, self._url(template, path, query), headers, body))
        try:
            return reply.model_validate_json(answer.body)
        except ValidationError as error:
            fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
            place = ".".join(str(part) for part in fault["loc"]) or "the body"
            raise answer.unreadable(f"{place}: {fault['msg']}") from error

    def artwork(
        self,
        method: str,
        template: str,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, object] | None = None,
    ) -> Artwork:
        call = self._call(method, self._url(template, path, query), {"accept": "*/*"}, None)
        answer = self._answer(call)
        media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not media_type.startswith("image/"):
            raise answer.unreadable(f"its media type is {media_type or 'missing'}, which is no image")
        return Artwork(media_type, answer.body)

    def _url(self, template: str, path: Mapping[str, str] | None, query: Mapping[str, object] | None) -> str:
        names = {name: _segment(name, value) for name, value in (path or {}).items()}
        wanted = {name: value for name, value in (query or {}).items() if value is not None}
        url = self._base_url + template.format_map(names)
        return f"{url}?{urlencode(wanted, quote_via=quote)}" if wanted else url

    def _call(self, method: str, url: str, headers: Mapping[str, str], body: Model | None) -> _Call:
        agent = {"user-agent": f"casino-provider-client-python/{VERSION}"}
        if body is None:
            return _Call(method, url, {**headers, **agent}, None)
        content = body.model_dump_json(exclude_none=True).encode()
        return _Call(method, url, {**headers, **agent, "content-type": "application/json"}, content)

    def _answer(self, call: _Call) -> _Answer:
        """The answer of success to a call; what it raises is a ProviderError."""
        until = time.monotonic() + self._timeout
        attempt = 0
        while True:
            try:
                return self._attempt(call, until)
            except (NetworkError, RefusedError) as error:
                wait = self._wait(error, attempt)
                if not _is_repeatable(call, error) or attempt >= self._retries:
                    raise
                if time.monotonic() + wait >= until:
                    raise
            self._sleep(wait)
            attempt += 1

    def _wait(self, error: ProviderError, attempt: int) -> float:
        """Doubled each time and spread, so that callers who failed together do not come again together."""
        if isinstance(error, RefusedError) and error.retry_after is not None:
            return float(error.retry_after)
        return _FIRST_WAIT_SECONDS * 2.0**attempt * (0.5 + self._draw() / 2)

    def _attempt(self, call: _Call, until: float) -> _Answer:
        left = until - time.monotonic()
        try:
            response = self._pool.request(
                call.method,
                call.url,
                body=call.body,
                headers=call.headers,
                timeout=Timeout(total=max(left, 0.001)),
                retries=False,
            )
        except HTTPError as error:
            # A connection that could not be made is a timeout to urllib3, whatever the reason.
            if isinstance(error, SocketTimeoutError) and not isinstance(error, NewConnectionError):
                message = f"The provider did not answer {call.name} within {self._timeout:g} seconds"
                raise CallTimeoutError(message) from error
            message = f"There was no whole answer to {call.name}: {_innermost(error)}"
            raise NetworkError(message) from error
        answer = _Answer(call, response.status, response.headers, response.data)
        if 200 <= answer.status < 300:
            return answer
        raise answer.refusal()


def _segment(name: str, value: str) -> str:
    if value in ("", ".", ".."):
        raise ValueError(f"{name} is a symbol or slug, and not {value!r}, which would be another path")
    return quote(value, safe="")


def _is_repeatable(call: _Call, error: ProviderError) -> bool:
    if call.method != "GET":
        return False
    return not isinstance(error, RefusedError) or error.status in _REPEATED_STATUSES


def _innermost(error: BaseException) -> str:
    """What the system says, which the layers above it wrap in words of their own."""
    while (deeper := error.__cause__ or error.__context__) is not None:
        error = deeper
    return getattr(error, "strerror", None) or str(error)
