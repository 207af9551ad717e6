// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchRequest {
    /// symbol or slug. One game identifier is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// symbol or slug. One game identifier is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// Stable player identifier from the operator platform.
    pub external_player_id: String,
    /// Optional default coin value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coin: Option<String>,
    /// Optional ISO-style currency code; defaults to operator currency then USD.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Optional lobby URL used by the game close/return flow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
    /// Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

/// Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Device {
    #[serde(rename = "desktop")]
    Desktop,
    #[serde(rename = "mobile")]
    Mobile,
    #[serde(rename = "tablet")]
    Tablet,
    /// A value that is newer than this package.
    #[serde(untagged)]
    Unknown(String),
}

impl Default for Device {
    fn default() -> Self {
        Self::Unknown(String::new())
    }
}
