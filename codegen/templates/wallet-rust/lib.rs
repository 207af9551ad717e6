#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod bookkeeping;
mod ledger;
mod memory;
pub mod models;
mod money;
mod reject;
mod server;
mod signing;
#[cfg(feature = "sqlite")]
mod sqlite;
mod store;

pub use ledger::{Ledger, Outcome};
pub use memory::{MemoryStore, MemoryTransaction};
pub use money::{decimals_of, format_amount, parse_amount};
pub use reject::{Failure, Reject};
#[cfg(feature = "sqlite")]
pub use rusqlite;
pub use server::{InvalidSettings, WalletServer};
pub use signing::{
    Callback, Check, InvalidSecrets, Secrets, Unverified, Verb, parse_callback, sign, verify,
};
#[cfg(feature = "sqlite")]
pub use sqlite::{SqliteStore, SqliteTransaction};
pub use store::{Entry, State, Store};
