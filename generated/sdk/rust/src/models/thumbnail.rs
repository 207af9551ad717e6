// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Thumbnail {
    pub symbol: String,
    pub slug: String,
    pub title: String,
    pub url: String,
}
