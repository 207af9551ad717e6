use std::error::Error;
use std::fmt;
use std::ops::RangeInclusive;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::SystemTime;

use axum::Router;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::extract::rejection::BytesRejection;
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use crate::bookkeeping::settle;
use crate::models::{BalanceCallback, CreditCallback, DebitCallback, RollbackCallback};
use crate::{Callback, Failure, Ledger, Reject, Secrets, Store, Verb, parse_callback};

const LONGEST_BODY: usize = 64 * 1024;

/// A wallet cannot be served with these settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSettings(&'static str);

impl fmt::Display for InvalidSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for InvalidSettings {}

type OnFault = Box<dyn Fn(&dyn Error) + Send + Sync>;

/// The wallet as the provider calls it: it verifies, reads and judges each call, has the ledger move the money in a
/// transaction of the store, and replies as the contract says, also to what is wrong.
pub struct WalletServer<S, L> {
    operator_id: String,
    secrets: Secrets,
    store: S,
    ledger: L,
    now: Box<dyn Fn() -> SystemTime + Send + Sync>,
    on_fault: OnFault,
}

impl<S: Store, L: Ledger<S::Transaction>> WalletServer<S, L> {
    /// Serves one operator. `secrets` are the wallet secret and, while it is being changed, the other one.
    pub fn new(
        operator_id: &str,
        secrets: impl IntoIterator<Item = impl Into<String>>,
        store: S,
        ledger: L,
    ) -> Result<Self, InvalidSettings> {
        if operator_id.is_empty() {
            return Err(InvalidSettings("the operator id is empty"));
        }
        let invalid = |_| InvalidSettings("a wallet secret is missing or empty");
        Ok(Self {
            operator_id: operator_id.to_owned(),
            secrets: Secrets::new(secrets).map_err(invalid)?,
            store,
            ledger,
            now: Box::new(SystemTime::now),
            on_fault: Box::new(|error| eprintln!("the wallet failed: {error}")),
        })
    }

    /// The clock that timestamps are held against.
    pub fn clock(mut self, now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.now = Box::new(now);
        self
    }

    /// Where errors and panics of the store and the ledger go, of which the provider learns only that there was one.
    pub fn on_fault(mut self, tell: impl Fn(&dyn Error) + Send + Sync + 'static) -> Self {
        self.on_fault = Box::new(tell);
        self
    }

    /// `/balance`, `/debit`, `/credit` and `/rollback`, to serve as it is or to nest below a path of your application.
    pub fn router(self) -> Router {
        let server = Arc::new(self);
        let mut router = Router::new();
        for verb in Verb::ALL {
            let server = server.clone();
            let call = async move |method: Method, headers: HeaderMap, body: Body| {
                server.answer(verb, method, headers, body).await
            };
            router = router.route(&format!("/{verb}"), any(call));
        }
        router
            .fallback(async || refused(&no_such_path()))
            .layer(DefaultBodyLimit::max(LONGEST_BODY))
    }

    async fn answer(
        self: Arc<Self>,
        verb: Verb,
        method: Method,
        headers: HeaderMap,
        body: Body,
    ) -> Response {
        if method != Method::POST {
            return ([(ALLOW, "POST")], refused(&not_allowed())).into_response();
        }
        let body = match body {
            Ok(body) => body,
            Err(rejection) => return refused(&unread(rejection)),
        };
        // A task of its own ends what it began also when the provider hangs up, and keeps a panic to itself.
        let server = self.clone();
        let call = tokio::spawn(async move { server.judge(verb, &headers, &body).await });
        match call.await {
            Ok(Ok(reply)) => json(StatusCode::OK, reply),
            Ok(Err(Failure::Refused(reject))) => refused(&reject),
            Ok(Err(Failure::Broke(error))) => self.failed(error.as_ref()),
            Err(panic) => self.failed(&panic),
        }
    }

    /// A panic of `on_fault` has been told by the hook of panics; the provider is still to be answered.
    fn failed(&self, error: &dyn Error) -> Response {
        let _ = catch_unwind(AssertUnwindSafe(|| (self.on_fault)(error)));
        refused(&Reject::internal_error())
    }

    async fn judge(&self, verb: Verb, headers: &HeaderMap, body: &[u8]) -> Result<String, Failure> {
        let call = parse_callback(&self.secrets, verb, headers, body, (self.now)());
        let call = call.map_err(Reject::from)?;
        self.check(&call)?;
        settle(&self.store, &self.ledger, &call).await
    }

    fn check(&self, call: &Callback) -> Result<(), Failure> {
        let fields = serde_json::to_value(call)?;
        for (name, lengths) in lengths_of(call) {
            let text = fields[name].as_str().unwrap_or_default();
            if !lengths.contains(&text.chars().count()) {
                let (least, most) = (lengths.start(), lengths.end());
                let message = format!("{name} has to have {least} to {most} characters");
                return Err(Reject::bad_request(message).into());
            }
        }
        let currency = call.currency();
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(Reject::bad_request("currency is not three capital letters").into());
        }
        if call.operator_id() != self.operator_id {
            return Err(other_operator().into());
        }
        Ok(())
    }
}

type Body = Result<Bytes, BytesRejection>;

fn lengths_of(call: &Callback) -> &'static [(&'static str, RangeInclusive<usize>)] {
    match call {
        Callback::Balance(_) => BalanceCallback::LENGTHS,
        Callback::Debit(_) => DebitCallback::LENGTHS,
        Callback::Credit(_) => CreditCallback::LENGTHS,
        Callback::Rollback(_) => RollbackCallback::LENGTHS,
    }
}

fn other_operator() -> Reject {
    let message = "this wallet serves another operator";
    Reject::new(StatusCode::FORBIDDEN, "unknown_operator", message)
}

fn no_such_path() -> Reject {
    let message = "there are /balance, /debit, /credit and /rollback";
    Reject::new(StatusCode::NOT_FOUND, "not_found", message)
}

fn not_allowed() -> Reject {
    let (status, message) = (StatusCode::METHOD_NOT_ALLOWED, "a callback is a POST");
    Reject::new(status, "method_not_allowed", message)
}

fn unread(rejection: BytesRejection) -> Reject {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        let message = "a callback has at most 64 KiB";
        return Reject::new(rejection.status(), "body_too_large", message);
    }
    Reject::bad_request("the body broke off")
}

fn refused(reject: &Reject) -> Response {
    json(reject.status, reject.body())
}

fn json(status: StatusCode, body: String) -> Response {
    (status, [(CONTENT_TYPE, "application/json")], body).into_response()
}
