from __future__ import annotations

import random
import time
from collections.abc import Callable
from types import TracebackType

from urllib3 import PoolManager

from .operations import Operations
from .transport import Credential, Transport


class Client(Operations):
    """A client of one operator, for any number of threads.

    `timeout` is how many seconds a call may take in all: connecting, reading, waiting to repeat it. A call that changes
    nothing is repeated up to `retries` times when there is no connection and on 429, 502, 503 and 504; a launch never
    is, since only the caller knows whether the player still waits. `credential` says which header has the key. `pool`
    is a pool of urllib3 to use, such as a ProxyManager or one with certificates of its own.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        *,
        credential: Credential = "x-provider-api-key",
        timeout: float = 10.0,
        retries: int = 2,
        pool: PoolManager | None = None,
        sleep: Callable[[float], None] = time.sleep,
        draw: Callable[[], float] = random.random,
    ) -> None:
        transport = Transport(
            base_url,
            api_key,
            credential,
            timeout=timeout,
            retries=retries,
            pool=pool,
            sleep=sleep,
            draw=draw,
        )
        super().__init__(transport)

    def close(self) -> None:
        """Closes the connections that are kept open; the client may be used again nevertheless."""
        self._transport.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
