// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreditCallback {
    pub operator_id: String,
    /// The external_player_id of the launch.
    pub player_id: String,
    pub session_id: String,
    pub game_symbol: String,
    pub currency: String,
    /// Equals the header x-pp-request-id.
    pub request_id: String,
    /// The idempotency key. Opaque.
    pub transaction_id: String,
    pub action_type: String,
    /// In the currency's scale.
    pub amount: String,
    pub transaction_type: String,
}

impl CreditCallback {
    /// How long the contract allows its texts to be, in characters.
    pub const LENGTHS: &[(&str, std::ops::RangeInclusive<usize>)] = &[
        ("operator_id", 1..=63),
        ("player_id", 1..=128),
        ("session_id", 1..=64),
        ("game_symbol", 1..=64),
        ("currency", 0..=3),
        ("request_id", 1..=64),
        ("transaction_id", 1..=160),
        ("action_type", 1..=32),
        ("amount", 0..=20),
        ("transaction_type", 0..=8),
    ];
}
