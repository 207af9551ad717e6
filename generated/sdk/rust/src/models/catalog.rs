// Generated from version 1.0.0 of the contract.

use crate::models;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Catalog {
    /// How many games match.
    pub total: u32,
    pub operator_id: String,
    pub items: Vec<models::Game>,
}
