from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """Holds to the contract's types. A field that this version does not know is no error and kept in `model_extra`."""

    model_config = ConfigDict(
        extra="allow", frozen=True, strict=True, protected_namespaces=(), hide_input_in_errors=True
    )


class BalanceCallback(Model):
    operator_id: Annotated[str, Field(min_length=1, max_length=63)]
    player_id: Annotated[str, Field(min_length=1, max_length=128)]
    """The external_player_id of the launch."""
    session_id: Annotated[str, Field(min_length=1, max_length=64)]
    game_symbol: Annotated[str, Field(min_length=1, max_length=64)]
    currency: Annotated[str, Field(max_length=3, pattern=r"^[A-Z]{3}$")]
    request_id: Annotated[str, Field(min_length=1, max_length=64)]
    """Equals the header x-pp-request-id."""
    transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The idempotency key. Opaque."""
    action_type: Annotated[str, Field(min_length=1, max_length=32)]
    amount: Annotated[str, Field(max_length=20, pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$")]
    """In the currency's scale."""
    transaction_type: Literal["balance"]


class Catalog(Model):
    total: int
    """How many games match."""
    operator_id: str
    items: list[Game]


class CatalogReply(Model):
    success: bool
    data: Catalog


class CreditCallback(Model):
    operator_id: Annotated[str, Field(min_length=1, max_length=63)]
    player_id: Annotated[str, Field(min_length=1, max_length=128)]
    """The external_player_id of the launch."""
    session_id: Annotated[str, Field(min_length=1, max_length=64)]
    game_symbol: Annotated[str, Field(min_length=1, max_length=64)]
    currency: Annotated[str, Field(max_length=3, pattern=r"^[A-Z]{3}$")]
    request_id: Annotated[str, Field(min_length=1, max_length=64)]
    """Equals the header x-pp-request-id."""
    transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The idempotency key. Opaque."""
    action_type: Annotated[str, Field(min_length=1, max_length=32)]
    amount: Annotated[str, Field(max_length=20, pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$")]
    """In the currency's scale."""
    transaction_type: Literal["credit"]


class DebitCallback(Model):
    operator_id: Annotated[str, Field(min_length=1, max_length=63)]
    player_id: Annotated[str, Field(min_length=1, max_length=128)]
    """The external_player_id of the launch."""
    session_id: Annotated[str, Field(min_length=1, max_length=64)]
    game_symbol: Annotated[str, Field(min_length=1, max_length=64)]
    currency: Annotated[str, Field(max_length=3, pattern=r"^[A-Z]{3}$")]
    request_id: Annotated[str, Field(min_length=1, max_length=64)]
    """Equals the header x-pp-request-id."""
    transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The idempotency key. Opaque."""
    action_type: Annotated[str, Field(min_length=1, max_length=32)]
    amount: Annotated[str, Field(max_length=20, pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$")]
    """In the currency's scale."""
    transaction_type: Literal["debit"]


class ErrorReply(Model):
    success: bool
    detail: str
    """What happened, to which thing, and what to do."""
    request_id: str


class Game(Model):
    symbol: str
    slug: str
    title: str
    family: str
    rtp: float
    """Return to player, per cent."""
    lines: int
    """Stake = coin x lines."""
    asset_version: str
    asset_symbol: str
    game_service_version: str
    loader_mode: str
    launch_status: str
    live_catalog_enabled: bool
    certified_browsers: list[str]
    features: GameFeatures
    special_bet_profile: dict[str, Any] | None
    """How the special bet is priced, for games that have one."""
    thumbnail: Thumbnail
    thumbnail_url: str
    launch_path: str
    """A hint for the operator's lobby."""


class GameFeatures(Model):
    bonus: bool
    collect: bool
    free_spins: bool
    buy_feature: bool
    special_bet: bool


class GameReply(Model):
    success: bool
    data: Game


class HealthReply(Model):
    success: bool
    status: Literal["ok"] | str
    version: str
    """The contract's version."""
    contract_sha256: str
    """SHA-256 of the published openapi.json."""


class LaunchLink(Model):
    symbol: str
    slug: str
    operator_id: str
    currency: str
    session_id: str
    launch_url: str = Field(repr=False)
    """Open it in the player's browser; do not log it."""
    expires_at: datetime
    """Until when the URL can be opened."""


class LaunchReply(Model):
    success: bool
    symbol: str
    slug: str
    operator_id: str
    currency: str
    session_id: str
    launch_url: str = Field(repr=False)
    """Open it in the player's browser; do not log it."""
    expires_at: datetime
    """Until when the URL can be opened."""
    data: LaunchLink


class LaunchRequest(Model):
    symbol: str | None = None
    """symbol or slug. One game identifier is required."""
    slug: str | None = None
    """symbol or slug. One game identifier is required."""
    external_player_id: str
    """Stable player identifier from the operator platform."""
    coin: str | None = None
    """Optional default coin value."""
    currency: str | None = None
    """Optional ISO-style currency code; defaults to operator currency then USD."""
    return_url: str | None = None
    """Optional lobby URL used by the game close/return flow."""
    device: Literal["desktop", "mobile", "tablet"] | str | None = None
    """Optional desktop, mobile, or tablet hint; tablet normalizes to mobile."""


class RollbackCallback(Model):
    operator_id: Annotated[str, Field(min_length=1, max_length=63)]
    player_id: Annotated[str, Field(min_length=1, max_length=128)]
    """The external_player_id of the launch."""
    session_id: Annotated[str, Field(min_length=1, max_length=64)]
    game_symbol: Annotated[str, Field(min_length=1, max_length=64)]
    currency: Annotated[str, Field(max_length=3, pattern=r"^[A-Z]{3}$")]
    request_id: Annotated[str, Field(min_length=1, max_length=64)]
    """Equals the header x-pp-request-id."""
    transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The idempotency key. Opaque."""
    action_type: Annotated[str, Field(min_length=1, max_length=32)]
    amount: Annotated[str, Field(max_length=20, pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$")]
    """In the currency's scale."""
    transaction_type: Literal["rollback"]
    original_transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The transaction_id of the debit to undo."""


class Thumbnail(Model):
    symbol: str
    slug: str
    title: str
    url: str
