from __future__ import annotations

from typing import Annotated, Literal

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


class WalletReject(Model):
    success: bool
    error: Annotated[str, Field(min_length=1, max_length=64)]
    """A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature,
    stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request."""
    message: Annotated[str, Field(max_length=1000)] | None = None
    """For a person."""


class WalletReply(Model):
    success: bool
    balance: Annotated[str, Field(max_length=20, pattern=r"^[0-9]{1,15}(\.[0-9]{1,4})?$")]
    """The balance after this transaction."""
    currency: Annotated[str, Field(max_length=3, pattern=r"^[A-Z]{3}$")]
    transaction_id: Annotated[str, Field(min_length=1, max_length=160)]
    """The request's."""
