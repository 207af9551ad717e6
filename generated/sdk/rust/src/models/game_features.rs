// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GameFeatures {
    pub bonus: bool,
    pub collect: bool,
    pub free_spins: bool,
    pub buy_feature: bool,
    pub special_bet: bool,
}
