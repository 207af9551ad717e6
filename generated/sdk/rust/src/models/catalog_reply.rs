// Generated from version 1.0.0 of the contract.

use crate::models;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CatalogReply {
    pub success: bool,
    pub data: models::Catalog,
}
