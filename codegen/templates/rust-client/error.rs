use std::fmt;
use std::time::Duration;

/// Why a call came to nothing. No message holds the API key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The provider answered with another status than 2xx. `detail` is the provider's own sentence where it sent one.
    #[non_exhaustive]
    Refused {
        status: u16,
        detail: String,
        /// What the provider finds the call by in its log.
        request_id: Option<String>,
        /// How long the provider asks to wait before the next call.
        retry_after: Option<Duration>,
    },
    /// There was no whole answer in the time that a call may take, repetitions included.
    #[non_exhaustive]
    Timeout { after: Duration },
    /// The provider was not reached, or the connection broke.
    #[non_exhaustive]
    Network { detail: String },
    /// The provider answered, but not as the contract says.
    #[non_exhaustive]
    Unreadable { status: u16, detail: String },
    /// Nothing was sent: what was asked for cannot be.
    #[non_exhaustive]
    InvalidArgument { detail: String },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, detail, .. } => {
                write!(f, "the provider refused with {status}: {detail}")
            }
            Self::Timeout { after } => {
                write!(f, "the provider did not answer within {after:?}")
            }
            Self::Network { detail } => {
                write!(f, "the connection to the provider failed: {detail}")
            }
            Self::Unreadable { detail, .. } => {
                write!(f, "the provider's answer cannot be read: {detail}")
            }
            Self::InvalidArgument { detail } => f.write_str(detail),
        }
    }
}

impl std::error::Error for Error {}
