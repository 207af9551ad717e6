#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod client;
mod error;
pub mod models;
mod signing;

pub use client::{Artwork, Client, Credential, InvalidSettings, ListGames};
pub use error::Error;
pub use models::launch_request::Device;
pub use signing::{
    Callback, Check, InvalidSecrets, Secrets, Unverified, Verb, parse_callback, sign, verify,
};
