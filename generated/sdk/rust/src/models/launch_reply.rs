// Generated from version 1.0.0 of the contract.

use crate::models;
use serde::{Deserialize, Serialize};

#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LaunchReply {
    pub success: bool,
    pub symbol: String,
    pub slug: String,
    pub operator_id: String,
    pub currency: String,
    pub session_id: String,
    /// Open it in the player's browser; do not log it.
    pub launch_url: String,
    /// Until when the URL can be opened.
    pub expires_at: String,
    pub data: models::LaunchLink,
}

/// Without what is not to be logged.
impl std::fmt::Debug for LaunchReply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LaunchReply")
            .field("success", &self.success)
            .field("symbol", &self.symbol)
            .field("slug", &self.slug)
            .field("operator_id", &self.operator_id)
            .field("currency", &self.currency)
            .field("session_id", &self.session_id)
            .field("expires_at", &self.expires_at)
            .field("data", &self.data)
            .finish_non_exhaustive()
    }
}
