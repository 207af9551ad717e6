from .client import Client
from .errors import CallTimeoutError, NetworkError, ProviderError, RefusedError, UnreadableError
from .models import (
    BalanceCallback,
    Catalog,
    CatalogReply,
    CreditCallback,
    DebitCallback,
    Game,
    GameFeatures,
    GameReply,
    HealthReply,
    LaunchLink,
    LaunchReply,
    LaunchRequest,
    RollbackCallback,
    Thumbnail,
)
from .signing import Callback, Check, UnverifiedError, Verb, parse_callback, sign, verify
from .transport import Artwork, Credential
from .version import VERSION as __version__

__all__ = [
    "Artwork",
    "BalanceCallback",
    "CallTimeoutError",
    "Callback",
    "Catalog",
    "CatalogReply",
    "Check",
    "Client",
    "Credential",
    "CreditCallback",
    "DebitCallback",
    "Game",
    "GameFeatures",
    "GameReply",
    "HealthReply",
    "LaunchLink",
    "LaunchReply",
    "LaunchRequest",
    "NetworkError",
    "ProviderError",
    "RefusedError",
    "RollbackCallback",
    "Thumbnail",
    "UnreadableError",
    "UnverifiedError",
    "Verb",
    "__version__",
    "parse_callback",
    "sign",
    "verify",
]
