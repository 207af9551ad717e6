// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchLink {
    pub symbol: String,
    pub slug: String,
    pub operator_id: String,
    pub currency: String,
    pub session_id: String,
    /// Open it in the player's browser; do not log it.
    pub launch_url: String,
    /// Until when the URL can be opened.
    pub expires_at: String,
}
