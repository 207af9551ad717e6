//! Does what the tests say over standard input with the client, and tells what came of it.

use std::collections::HashMap;
use std::fmt::Debug;
use std::io::{BufRead, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casino_provider_client::models::LaunchRequest;
use casino_provider_client::{
    Client, Credential, Error, ListGames, Secrets, Unverified, Verb, parse_callback, sign, verify,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Request {
    id: u64,
    #[serde(flatten)]
    task: Task,
}

#[derive(Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
enum Task {
    Call {
        client: Settings,
        operation: String,
        args: Value,
    },
    Sign {
        secret: String,
        timestamp: String,
        body_base64: String,
    },
    Verify {
        secrets: Vec<String>,
        timestamp: Option<String>,
        signature: Option<String>,
        body_base64: String,
        now: String,
    },
    Parse {
        secrets: Vec<String>,
        verb: String,
        headers: HashMap<String, String>,
        body_base64: String,
        now: String,
    },
}

#[derive(Deserialize)]
struct Settings {
    base_url: String,
    api_key: String,
    credential: Option<String>,
    timeout_ms: Option<u64>,
    retries: Option<u32>,
}

type Outcome = Result<Value, Value>;

/// What there was, as `{:?}` shows it.
type Dump = Arc<Mutex<String>>;

fn dumped<T: Debug>(value: T, dump: &Dump) -> T {
    let mut text = dump.lock().expect("nobody panics while it is locked");
    *text += &format!("{value:?} {value:#?}\n");
    value
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let request: Request = serde_json::from_str(&line).expect("a request of the protocol");
        let dump = Dump::default();
        let outcome = tokio::spawn(done(request.task, dump.clone())).await;
        let dump = dump
            .lock()
            .expect("nobody panics while it is locked")
            .clone();
        let reply = match outcome.unwrap_or_else(|panic| Err(bug(panic))) {
            Ok(value) => json!({ "id": request.id, "value": value, "dump": dump }),
            Err(error) => json!({ "id": request.id, "error": error, "dump": dump }),
        };
        println!("{reply}");
        std::io::stdout().flush().expect("somebody who listens");
    }
}

async fn done(task: Task, dump: Dump) -> Outcome {
    match task {
        Task::Call {
            client,
            operation,
            args,
        } => called(dumped(client_of(client)?, &dump), &operation, args, &dump).await,
        Task::Sign {
            secret,
            timestamp,
            body_base64,
        } => Ok(sign(&secret, &timestamp, &bytes(&body_base64)?).into()),
        Task::Verify {
            secrets,
            timestamp,
            signature,
            body_base64,
            now,
        } => {
            let (body, now) = (bytes(&body_base64)?, time(&now)?);
            let secrets = Secrets::new(secrets).map_err(misuse)?;
            verify(
                &secrets,
                timestamp.as_deref(),
                signature.as_deref(),
                &body,
                now,
            )
            .map_err(unverified)?;
            Ok(true.into())
        }
        Task::Parse {
            secrets,
            verb,
            headers,
            body_base64,
            now,
        } => {
            let (body, now) = (bytes(&body_base64)?, time(&now)?);
            let secrets = Secrets::new(secrets).map_err(misuse)?;
            let verb = Verb::named(&verb).ok_or_else(|| bug(format!("{verb} is no verb")))?;
            let callback = parse_callback(&secrets, verb, &headers, &body, now);
            serde_json::to_value(callback.map_err(unverified)?).map_err(bug)
        }
    }
}

fn client_of(settings: Settings) -> Result<Client, Value> {
    let mut client = Client::new(&settings.base_url, &settings.api_key).map_err(misuse)?;
    client = match settings.credential.as_deref() {
        Some("x-provider-api-key") => client.credential(Credential::ProviderApiKey),
        Some("bearer") => client.credential(Credential::Bearer),
        Some("x-api-key") => client.credential(Credential::ApiKey),
        _ => client,
    };
    if let Some(timeout) = settings.timeout_ms {
        client = client.timeout(Duration::from_millis(timeout));
    }
    if let Some(retries) = settings.retries {
        client = client.retries(retries);
    }
    Ok(client)
}

async fn called(client: Client, operation: &str, args: Value, dump: &Dump) -> Outcome {
    let text = |name: &str| args[name].as_str();
    let number = |name: &str| {
        args[name]
            .as_u64()
            .and_then(|number| number.try_into().ok())
    };
    let symbol = text("symbol").unwrap_or_default();
    match operation {
        "getHealth" => told(client.get_health().await, dump),
        "listGames" => {
            let wish = ListGames {
                family: text("family").map(String::from),
                limit: number("limit"),
                offset: number("offset"),
            };
            told(client.list_games(&wish).await, dump)
        }
        "getGame" => told(client.get_game(symbol).await, dump),
        "createLaunchUrl" => {
            let request: LaunchRequest = serde_json::from_value(args).map_err(bug)?;
            told(client.create_launch_url(&request).await, dump)
        }
        "getGameArt" => {
            let picture = client.get_game_art(symbol, text("title"), text("slug"));
            let art = picture.await.map_err(|error| failed(dumped(error, dump)))?;
            Ok(json!({ "media_type": art.media_type, "bytes_base64": STANDARD.encode(art.bytes) }))
        }
        _ => Err(bug(format!("there is no operation {operation}"))),
    }
}

fn told<T: Serialize + Debug>(reply: Result<T, Error>, dump: &Dump) -> Outcome {
    match dumped(reply, dump) {
        Ok(value) => serde_json::to_value(value).map_err(bug),
        Err(error) => Err(failed(error)),
    }
}

fn failed(error: Error) -> Value {
    let kind = match &error {
        Error::Refused { .. } => "refused",
        Error::Timeout { .. } => "timeout",
        Error::Network { .. } => "network",
        Error::Unreadable { .. } => "unreadable",
        Error::InvalidArgument { .. } => "misuse",
        _ => "bug",
    };
    let mut told = json!({ "kind": kind, "type": "Error", "message": error.to_string() });
    if let Error::Refused {
        status,
        detail,
        request_id,
        ..
    } = error
    {
        told["status"] = status.into();
        told["detail"] = detail.into();
        if let Some(request_id) = request_id {
            told["request_id"] = request_id.into();
        }
    }
    told
}

fn unverified(error: Unverified) -> Value {
    json!({
        "kind": "unverified",
        "type": "Unverified",
        "message": error.to_string(),
        "check": error.check.name(),
    })
}

fn misuse(error: impl ToString) -> Value {
    json!({ "kind": "misuse", "type": "", "message": error.to_string() })
}

fn bug(error: impl ToString) -> Value {
    json!({ "kind": "bug", "type": "", "message": error.to_string() })
}

fn bytes(base64: &str) -> Result<Vec<u8>, Value> {
    STANDARD.decode(base64).map_err(bug)
}

fn time(now: &str) -> Result<SystemTime, Value> {
    let seconds = now.parse().map_err(bug)?;
    Ok(UNIX_EPOCH + Duration::from_secs(seconds))
}
