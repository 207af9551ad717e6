from __future__ import annotations

from typing import ClassVar, Literal

Kind = Literal["refused", "timeout", "network", "unreadable"]


class ProviderError(Exception):
    """A call that failed. The message says what happened, in a sentence, and never holds the key."""

    kind: ClassVar[Kind]

    def __init__(self, message: str, *, request_id: str | None = None) -> None:
        super().__init__(message)
        self.request_id = request_id
        """By which the provider finds the call in its log, when there was an answer that named it."""


class RefusedError(ProviderError):
    """The provider answered with another status than success; `detail` says why."""

    kind = "refused"

    def __init__(
        self, status: int, detail: str, *, request_id: str | None = None, retry_after: int | None = None
    ) -> None:
        super().__init__(f"The provider refused with HTTP {status}: {detail}", request_id=request_id)
        self.status = status
        self.detail = detail
        self.retry_after = retry_after
        """How many seconds the provider asks to wait."""


class CallTimeoutError(ProviderError):
    """The whole answer was not there in time. The call may have been carried out nevertheless."""

    kind = "timeout"


class NetworkError(ProviderError):
    """There was no connection, or it ended too early. The call may have been carried out nevertheless."""

    kind = "network"


class UnreadableError(ProviderError):
    """The provider answered with success, but not as the contract says."""

    kind = "unreadable"
