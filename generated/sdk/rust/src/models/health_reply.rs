// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HealthReply {
    pub success: bool,
    pub status: Status,
    /// The contract's version.
    pub version: String,
    /// SHA-256 of the published openapi.json.
    pub contract_sha256: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Status {
    #[serde(rename = "ok")]
    Ok,
    /// A value that is newer than this package.
    #[serde(untagged)]
    Unknown(String),
}

impl Default for Status {
    fn default() -> Self {
        Self::Unknown(String::new())
    }
}
