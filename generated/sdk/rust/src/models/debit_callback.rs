// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DebitCallback {
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
