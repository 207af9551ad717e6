// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WalletReject {
    pub success: bool,
    /// A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.
    pub error: String,
    /// For a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
