use std::error::Error;

use axum::http::StatusCode;

use crate::models::WalletReject;
use crate::{Check, Unverified};

/// A definite no: nothing was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    pub(crate) status: StatusCode,
    code: &'static str,
    message: String,
}

impl Reject {
    pub fn insufficient_funds() -> Self {
        let message = "the balance does not cover the amount";
        Self::new(StatusCode::PAYMENT_REQUIRED, "insufficient_funds", message)
    }

    pub fn unknown_player(player_id: &str) -> Self {
        let message = format!("there is no player {player_id}");
        Self::new(StatusCode::NOT_FOUND, "unknown_player", message)
    }

    /// For a call in another currency than the account's, which is `currency`.
    pub fn currency_mismatch(currency: &str) -> Self {
        let message = format!("the player's currency is {currency}");
        Self::new(StatusCode::BAD_REQUEST, "currency_mismatch", message)
    }

    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
        }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request", message)
    }

    pub(crate) fn conflict(code: &'static str, message: &str) -> Self {
        Self::new(StatusCode::CONFLICT, code, message)
    }

    pub(crate) fn internal_error() -> Self {
        let message = "the wallet failed; repeat the call";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal_error", message)
    }

    pub(crate) fn body(&self) -> String {
        let reject = WalletReject {
            success: false,
            error: self.code.to_owned(),
            message: Some(self.message.chars().take(1000).collect()),
        };
        serde_json::to_string(&reject).expect("a reject has a JSON form")
    }
}

impl From<Unverified> for Reject {
    fn from(unverified: Unverified) -> Self {
        let (status, code) = match unverified.check {
            Check::BodyUnreadable | Check::RequestIdMismatch | Check::TypeMismatch => {
                (StatusCode::BAD_REQUEST, "bad_request")
            }
            Check::TimestampMalformed | Check::TimestampStale => {
                (StatusCode::UNAUTHORIZED, "stale_timestamp")
            }
            _ => (StatusCode::UNAUTHORIZED, "invalid_signature"),
        };
        Self::new(status, code, unverified.to_string())
    }
}

/// Why a call has no balance to show.
#[derive(Debug)]
pub enum Failure {
    /// It was refused, as it will be when it is repeated as things stand.
    Refused(Reject),
    /// Something broke, so that nobody knows yet: the provider asks again.
    Broke(Box<dyn Error + Send + Sync>),
}

impl From<Reject> for Failure {
    fn from(reject: Reject) -> Self {
        Self::Refused(reject)
    }
}

impl<E: Error + Send + Sync + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Broke(Box::new(error))
    }
}
