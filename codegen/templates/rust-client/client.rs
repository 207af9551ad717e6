use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::BuildHasher;
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use reqwest::{Method, RequestBuilder, StatusCode, Url};
use serde::de::DeserializeOwned;
use tokio::time::{Instant, sleep, timeout_at};

use crate::Error;
use crate::models::{CatalogReply, ErrorReply, GameReply, HealthReply, LaunchReply, LaunchRequest};

const AGENT: &str = concat!("casino-provider-client-rust/", env!("CARGO_PKG_VERSION"));
const API: [&str; 3] = ["api", "provider", "v1"];
const JSON: &str = "application/json";
const FIRST_WAIT: Duration = Duration::from_millis(200);
/// A day: nobody waits longer, and a clock cannot count for ever.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// The header that the API key is sent in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credential {
    /// `x-provider-api-key`, which the provider prefers.
    #[default]
    ProviderApiKey,
    /// `authorization: Bearer`.
    Bearer,
    /// `x-api-key`.
    ApiKey,
}

/// Which games to list; by default all of the operator's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListGames {
    pub family: Option<String>,
    /// At most this many games.
    pub limit: Option<u32>,
    /// Leave out this many games first.
    pub offset: Option<u32>,
}

/// The picture of a game.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Artwork {
    /// Such as `image/webp`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// A client cannot be made of these settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSettings(String);

impl fmt::Display for InvalidSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidSettings {}

/// The provider's operations, on behalf of one operator. Clones share their connections.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base_url: Url,
    api_key: String,
    credential: Credential,
    timeout: Duration,
    retries: u32,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url.as_str())
            .field("credential", &self.credential)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client with a timeout of ten seconds and two retries.
    pub fn new(base_url: &str, api_key: &str) -> Result<Self, InvalidSettings> {
        let invalid = |text: String| Err(InvalidSettings(text));
        let Some(base_url) = address(base_url) else {
            let message =
                "the base URL is no http or https address without user, query and fragment";
            return invalid(message.to_owned());
        };
        if api_key.is_empty() || !api_key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return invalid("the API key is empty, or holds what no API key has".to_owned());
        }
        // A redirect would take the API key to another host.
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(AGENT);
        match http.build() {
            Ok(http) => Ok(Self {
                http,
                base_url,
                api_key: api_key.to_owned(),
                credential: Credential::default(),
                timeout: Duration::from_secs(10),
                retries: 2,
            }),
            Err(error) => invalid(format!("no connections can be made: {}", cause_of(&error))),
        }
    }

    /// Sends the API key in another header.
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credential = credential;
        self
    }

    /// How long a call may take from its beginning to the last byte of the reply, repetitions included.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout.min(LONGEST_TIMEOUT);
        self
    }

    /// How often a call that reads is repeated when there was no connection, or the provider was too busy to answer.
    /// A launch is never repeated: you know whether the player is still waiting.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Whether the provider is up.
    pub async fn get_health(&self) -> Result<HealthReply, Error> {
        let url = self.url(&["health"]);
        json_of(self.send(|| self.request(Method::GET, &url, JSON)).await?)
    }

    /// The operator's live catalog.
    pub async fn list_games(&self, wish: &ListGames) -> Result<CatalogReply, Error> {
        let mut url = self.url(&[&API[..], &["games"]].concat());
        let limit = wish.limit.map(|limit| limit.to_string());
        let offset = wish.offset.map(|offset| offset.to_string());
        add_query(&mut url, "family", wish.family.as_deref());
        add_query(&mut url, "limit", limit.as_deref());
        add_query(&mut url, "offset", offset.as_deref());
        json_of(self.send(|| self.authorised(Method::GET, &url)).await?)
    }

    /// One game of the operator's catalog, by its symbol or slug.
    pub async fn get_game(&self, symbol: &str) -> Result<GameReply, Error> {
        let url = self.url(&[&API[..], &["games", segment(symbol)?]].concat());
        json_of(self.send(|| self.authorised(Method::GET, &url)).await?)
    }

    /// A link that opens a game for a player, in their browser.
    pub async fn create_launch_url(&self, request: &LaunchRequest) -> Result<LaunchReply, Error> {
        let url = self.url(&[&API[..], &["launch-url"]].concat());
        let body = serde_json::to_vec(request).expect("a launch request has a JSON form");
        let launch = self.authorised(Method::POST, &url);
        let launch = launch.header(CONTENT_TYPE, JSON).body(body);
        let deadline = Instant::now() + self.timeout;
        let answer = self.by(deadline, answer_of(launch)).await?;
        json_of(accepted(answer)?)
    }

    /// The picture of a game, by its symbol or slug; `title` and `slug` are what it says where none was uploaded.
    pub async fn get_game_art(
        &self,
        symbol: &str,
        title: Option<&str>,
        slug: Option<&str>,
    ) -> Result<Artwork, Error> {
        let mut url = self.url(&[&API[..], &["game-art", segment(symbol)?]].concat());
        add_query(&mut url, "title", title);
        add_query(&mut url, "slug", slug);
        let answer = self
            .send(|| self.request(Method::GET, &url, "image/*"))
            .await?;
        let media_type = answer.media_type();
        if !media_type.starts_with("image/") {
            return Err(answer.unreadable(format!("it is {media_type}, not a picture")));
        }
        Ok(Artwork {
            media_type,
            bytes: answer.body,
        })
    }

    fn url(&self, path: &[&str]) -> Url {
        let mut url = self.base_url.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path);
        }
        url
    }

    fn request(&self, method: Method, url: &Url, accept: &str) -> RequestBuilder {
        self.http
            .request(method, url.clone())
            .header(ACCEPT, accept)
    }

    fn authorised(&self, method: Method, url: &Url) -> RequestBuilder {
        let request = self.request(method, url, JSON);
        match self.credential {
            Credential::ProviderApiKey => request.header("x-provider-api-key", &self.api_key),
            Credential::Bearer => request.bearer_auth(&self.api_key),
            Credential::ApiKey => request.header("x-api-key", &self.api_key),
        }
    }

    /// Makes a call that changes nothing, again when that may help and the time allows it.
    async fn send(&self, make: impl Fn() -> RequestBuilder) -> Result<Answer, Error> {
        let deadline = Instant::now() + self.timeout;
        let mut attempt = 0;
        loop {
            let outcome = match self.by(deadline, answer_of(make())).await {
                Ok(answer) => accepted(answer),
                Err(error) => Err(error),
            };
            let wait = match &outcome {
                Err(error) if attempt < self.retries => wait_after(error, attempt),
                _ => None,
            };
            match wait {
                Some(wait) if wait < deadline.saturating_duration_since(Instant::now()) => {
                    sleep(wait).await;
                }
                _ => return outcome,
            }
            attempt += 1;
        }
    }

    async fn by<T>(
        &self,
        deadline: Instant,
        work: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let timeout = Error::Timeout {
            after: self.timeout,
        };
        timeout_at(deadline, work).await.unwrap_or(Err(timeout))
    }
}

fn address(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let has_user = !url.username().is_empty() || url.password().is_some();
    let is_bare = !has_user && url.query().is_none() && url.fragment().is_none();
    (is_web && is_bare).then_some(url)
}

/// What stands in a path. A URL drops some texts, or takes them for the way up.
fn segment(symbol: &str) -> Result<&str, Error> {
    match symbol {
        "" | "." | ".." => Err(Error::InvalidArgument {
            detail: format!("the symbol {symbol:?} would make another path"),
        }),
        symbol => Ok(symbol),
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: impl reqwest::header::AsHeaderName) -> Option<String> {
        let value = self.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    }

    fn media_type(&self) -> String {
        let value = self.header(CONTENT_TYPE).unwrap_or_default();
        let (media_type, _) = value.split_once(';').unwrap_or((&value, ""));
        match media_type.trim() {
            "" => "of no media type".to_owned(),
            media_type => media_type.to_lowercase(),
        }
    }

    fn unreadable(&self, detail: String) -> Error {
        Error::Unreadable {
            status: self.status.as_u16(),
            detail,
        }
    }

    fn refusal(&self) -> Error {
        let reply: Option<ErrorReply> = serde_json::from_slice(&self.body).ok();
        let (detail, request_id) = match reply {
            Some(reply) => (reply.detail, Some(reply.request_id)),
            None => (self.description(), self.header("x-request-id")),
        };
        Error::Refused {
            status: self.status.as_u16(),
            detail,
            request_id,
            retry_after: self.retry_after(),
        }
    }

    /// A number that is too long for us is as long as can be.
    fn retry_after(&self) -> Option<Duration> {
        let text = self.header(RETRY_AFTER)?;
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| Duration::from_secs(text.parse().unwrap_or(u64::MAX)))
    }

    /// A refusal that is not in the provider's own words.
    fn description(&self) -> String {
        if self.body.is_empty() {
            return "the answer has no body".to_owned();
        }
        format!(
            "the answer is {} and no error of the provider's API; a proxy may have sent it",
            self.media_type()
        )
    }
}

async fn answer_of(request: RequestBuilder) -> Result<Answer, Error> {
    let network = |error: reqwest::Error| Error::Network {
        detail: cause_of(&error),
    };
    let response = request.send().await.map_err(network)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_err(network)?.to_vec();
    Ok(Answer {
        status,
        headers,
        body,
    })
}

fn accepted(answer: Answer) -> Result<Answer, Error> {
    if answer.status.is_success() {
        return Ok(answer);
    }
    Err(answer.refusal())
}

fn json_of<T: DeserializeOwned>(answer: Answer) -> Result<T, Error> {
    serde_json::from_slice(&answer.body).map_err(|error| {
        let media_type = answer.media_type();
        let detail = match media_type.as_str() {
            JSON => format!("its JSON is not that of the contract: {error}"),
            _ => format!("it is {media_type}, not JSON"),
        };
        answer.unreadable(detail)
    })
}

fn add_query(url: &mut Url, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        url.query_pairs_mut().append_pair(name, value);
    }
}

/// How long to wait before the next attempt; none when it would not help. Waits grow, and differ from caller to caller.
fn wait_after(error: &Error, attempt: u32) -> Option<Duration> {
    let longest = FIRST_WAIT * 2_u32.saturating_pow(attempt.min(10));
    let part = (RandomState::new().hash_one(attempt) % 1024) as f64 / 1024.0;
    let backoff = longest.mul_f64(0.5 + part / 2.0);
    match error {
        Error::Network { .. } => Some(backoff),
        Error::Refused {
            status: 429 | 502..=504,
            retry_after,
            ..
        } => Some(retry_after.map_or(backoff, |asked| asked.max(backoff))),
        _ => None,
    }
}

/// The innermost cause, which says what happened; those around it say which request it happened to.
fn cause_of(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
