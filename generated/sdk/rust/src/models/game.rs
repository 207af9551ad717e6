// Generated from version 1.0.0 of the contract.

use crate::models;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Game {
    pub symbol: String,
    pub slug: String,
    pub title: String,
    pub family: String,
    /// Return to player, per cent.
    pub rtp: f64,
    /// Stake = coin x lines.
    pub lines: u32,
    pub asset_version: String,
    pub asset_symbol: String,
    pub game_service_version: String,
    pub loader_mode: String,
    pub launch_status: String,
    pub live_catalog_enabled: bool,
    pub certified_browsers: Vec<String>,
    pub features: models::GameFeatures,
    /// How the special bet is priced, for games that have one.
    #[serde(deserialize_with = "Option::deserialize")]
    pub special_bet_profile: Option<std::collections::HashMap<String, serde_json::Value>>,
    pub thumbnail: models::Thumbnail,
    pub thumbnail_url: String,
    /// A hint for the operator's lobby.
    pub launch_path: String,
}
