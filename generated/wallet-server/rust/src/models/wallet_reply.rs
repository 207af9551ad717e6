// Generated from version 1.0.0 of the contract.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WalletReply {
    pub success: bool,
    /// The balance after this transaction.
    pub balance: String,
    pub currency: String,
    /// The request's.
    pub transaction_id: String,
}
