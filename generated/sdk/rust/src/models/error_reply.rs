// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorReply {
    pub success: bool,
    /// What happened, to which thing, and what to do.
    pub detail: String,
    pub request_id: String,
}
