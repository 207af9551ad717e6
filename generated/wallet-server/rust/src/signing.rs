use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

use crate::models::{BalanceCallback, CreditCallback, DebitCallback, RollbackCallback};

const TOLERANCE_SECONDS: u64 = 300;

/// The check that a callback did not pass. They are made in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Check {
    SignatureMissing,
    TimestampMissing,
    SignatureMalformed,
    SignatureMismatch,
    TimestampMalformed,
    TimestampStale,
    BodyUnreadable,
    RequestIdMismatch,
    TypeMismatch,
}

impl Check {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::SignatureMissing => "signature_missing",
            Self::TimestampMissing => "timestamp_missing",
            Self::SignatureMalformed => "signature_malformed",
            Self::SignatureMismatch => "signature_mismatch",
            Self::TimestampMalformed => "timestamp_malformed",
            Self::TimestampStale => "timestamp_stale",
            Self::BodyUnreadable => "body_unreadable",
            Self::RequestIdMismatch => "request_id_mismatch",
            Self::TypeMismatch => "type_mismatch",
        }
    }
}

/// A callback that is not to be believed: refuse it, and move no money.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unverified {
    pub check: Check,
    detail: String,
}

impl fmt::Display for Unverified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for Unverified {}

fn fail<T>(check: Check, detail: impl Into<String>) -> Result<T, Unverified> {
    let detail = detail.into();
    Err(Unverified { check, detail })
}

/// The signature of a body: HMAC-SHA256 of `{timestamp}.{body}` in lowercase hex.
pub fn sign(secret: &str, timestamp: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key of any length");
    mac.update(timestamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    let digest = mac.finalize().into_bytes();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The wallet secret, or the present and the coming one while it is being changed.
#[derive(Clone)]
pub struct Secrets(Vec<String>);

impl Secrets {
    /// Refuses to be without a secret, and an empty one, which everybody could sign with.
    pub fn new(
        secrets: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<Self, InvalidSecrets> {
        let secrets: Vec<String> = secrets.into_iter().map(Into::into).collect();
        if secrets.is_empty() || secrets.iter().any(String::is_empty) {
            return Err(InvalidSecrets);
        }
        Ok(Self(secrets))
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets({} not shown)", self.0.len())
    }
}

/// There is no wallet secret, or an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidSecrets;

impl fmt::Display for InvalidSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a wallet secret is missing or empty")
    }
}

impl std::error::Error for InvalidSecrets {}

/// Whether the body, as its bytes arrived, is signed with one of the secrets and not more than 300 seconds from `now`.
/// A header that did not come is `None`.
pub fn verify(
    secrets: &Secrets,
    timestamp: Option<&str>,
    signature: Option<&str>,
    body: &[u8],
    now: SystemTime,
) -> Result<(), Unverified> {
    let Some(signature) = signature else {
        return fail(Check::SignatureMissing, "x-pp-signature is missing");
    };
    let Some(timestamp) = timestamp else {
        return fail(Check::TimestampMissing, "x-pp-timestamp is missing");
    };
    if !is_signature(signature) {
        let detail = "x-pp-signature is not 64 lowercase hex digits";
        return fail(Check::SignatureMalformed, detail);
    }
    if !is_signed(secrets, timestamp, signature, body) {
        let detail = "x-pp-signature is not that of this body and timestamp under a known secret";
        return fail(Check::SignatureMismatch, detail);
    }
    freshness(timestamp, now)
}

fn is_signature(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Tries every secret, so that the time it takes does not tell which one it was.
fn is_signed(secrets: &Secrets, timestamp: &str, signature: &str, body: &[u8]) -> bool {
    let matches = secrets.0.iter().map(|secret| {
        let expected = sign(secret, timestamp, body);
        expected.as_bytes().ct_eq(signature.as_bytes())
    });
    matches
        .fold(Choice::from(0), |known, matches| known | matches)
        .into()
}

fn freshness(timestamp: &str, now: SystemTime) -> Result<(), Unverified> {
    let Some(signed_at) = unix_seconds(timestamp) else {
        let detail = "x-pp-timestamp is not Unix seconds in 1 to 12 digits";
        return fail(Check::TimestampMalformed, detail);
    };
    let now = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let distance = now.abs_diff(signed_at);
    if distance <= TOLERANCE_SECONDS {
        return Ok(());
    }
    let side = if signed_at < now { "old" } else { "ahead" };
    fail(
        Check::TimestampStale,
        format!(
            "x-pp-timestamp is {distance} seconds {side}; at most {TOLERANCE_SECONDS} are allowed"
        ),
    )
}

fn unix_seconds(text: &str) -> Option<u64> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits || text.len() > 12 {
        return None;
    }
    text.parse().ok()
}

/// What a callback asks for: the last part of its path, and its `transaction_type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    Balance,
    Debit,
    Credit,
    Rollback,
}

impl Verb {
    pub const ALL: [Self; 4] = [Self::Balance, Self::Debit, Self::Credit, Self::Rollback];

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Debit => "debit",
            Self::Credit => "credit",
            Self::Rollback => "rollback",
        }
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A callback by what it asks for; fields that are newer than this package are left aside.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Callback {
    Balance(BalanceCallback),
    Debit(DebitCallback),
    Credit(CreditCallback),
    Rollback(RollbackCallback),
}

macro_rules! texts_of_all {
    ($($field:ident)*) => {
        impl Callback {
            $(pub fn $field(&self) -> &str {
                match self {
                    Self::Balance(call) => &call.$field,
                    Self::Debit(call) => &call.$field,
                    Self::Credit(call) => &call.$field,
                    Self::Rollback(call) => &call.$field,
                }
            })*
        }
    };
}

texts_of_all! {
    operator_id player_id session_id game_symbol currency request_id transaction_id action_type amount
}

impl Callback {
    pub fn verb(&self) -> Verb {
        match self {
            Self::Balance(_) => Verb::Balance,
            Self::Debit(_) => Verb::Debit,
            Self::Credit(_) => Verb::Credit,
            Self::Rollback(_) => Verb::Rollback,
        }
    }

    /// Of a rollback, the `transaction_id` of the debit to undo.
    pub fn original_transaction_id(&self) -> Option<&str> {
        match self {
            Self::Rollback(call) => Some(&call.original_transaction_id),
            _ => None,
        }
    }

    fn read(verb: Verb, fields: &Value) -> Result<Self, Unverified> {
        Ok(match verb {
            Verb::Balance => Self::Balance(read(fields)?),
            Verb::Debit => Self::Debit(read(fields)?),
            Verb::Credit => Self::Credit(read(fields)?),
            Verb::Rollback => Self::Rollback(read(fields)?),
        })
    }
}

/// Verifies a callback that came to the path of `verb`, and only then reads it.
///
/// `headers` are the request's, under names in any case; `body` is its bytes as they arrived.
pub fn parse_callback<Headers, Name, Value>(
    secrets: &Secrets,
    verb: Verb,
    headers: Headers,
    body: &[u8],
    now: SystemTime,
) -> Result<Callback, Unverified>
where
    Headers: IntoIterator<Item = (Name, Value)>,
    Name: AsRef<str>,
    Value: AsRef<[u8]>,
{
    let [timestamp, signature, request_id] = values_of(
        headers,
        ["x-pp-timestamp", "x-pp-signature", "x-pp-request-id"],
    );
    verify(
        secrets,
        timestamp.as_deref(),
        signature.as_deref(),
        body,
        now,
    )?;
    read_callback(verb, request_id.as_deref(), body)
}

/// The values of these headers; one that came more than once is joined, as HTTP has it, and then matches nothing.
fn values_of<Name: AsRef<str>, Value: AsRef<[u8]>>(
    headers: impl IntoIterator<Item = (Name, Value)>,
    names: [&str; 3],
) -> [Option<String>; 3] {
    let mut values = [const { None::<String> }; 3];
    for (name, value) in headers {
        let at = names
            .iter()
            .position(|known| name.as_ref().eq_ignore_ascii_case(known));
        let Some(at) = at else { continue };
        let value = String::from_utf8_lossy(value.as_ref());
        values[at] = Some(match values[at].take() {
            Some(first) => format!("{first}, {value}"),
            None => value.into_owned(),
        });
    }
    values
}

fn read_callback(
    verb: Verb,
    request_id: Option<&str>,
    body: &[u8],
) -> Result<Callback, Unverified> {
    #[derive(Deserialize)]
    struct Envelope {
        request_id: String,
        transaction_type: String,
    }

    let fields: Value = serde_json::from_slice(body).or_else(|error| {
        let detail = format!("the body is not JSON in UTF-8: {error}");
        fail(Check::BodyUnreadable, detail)
    })?;
    let envelope: Envelope = read(&fields)?;
    let own = Verb::named(&envelope.transaction_type);
    let callback = own.map(|own| Callback::read(own, &fields)).transpose()?;
    if request_id != Some(&envelope.request_id) {
        let detail = "x-pp-request-id is not the request_id of the body";
        return fail(Check::RequestIdMismatch, detail);
    }
    match callback {
        Some(callback) if callback.verb() == verb => Ok(callback),
        _ => fail(
            Check::TypeMismatch,
            format!("transaction_type is not {verb}, the verb of the path"),
        ),
    }
}

fn read<'a, T: Deserialize<'a>>(fields: &'a Value) -> Result<T, Unverified> {
    T::deserialize(fields).or_else(|error| {
        let detail = format!("the body is no callback of the contract: {error}");
        fail(Check::BodyUnreadable, detail)
    })
}
