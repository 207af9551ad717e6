//! A wallet with an account for `player-1` and one for `player-2`.

mod accounts;
mod ledger;

use std::env;
use std::error::Error;
use std::io;
use std::process::ExitCode;

use axum::Router;
use casino_wallet_server::{MemoryStore, SqliteStore, WalletServer};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use ledger::House;

struct Settings {
    port: u16,
    operator: String,
    secrets: Vec<String>,
    database: Option<String>,
}

impl Settings {
    fn of_environment() -> Result<Self, String> {
        let given = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let needed = |name: &str, what: &str| {
            given(name).ok_or_else(|| format!("Set {name} to {what}, and start again."))
        };
        let port = given("PORT").unwrap_or_else(|| "9100".into());
        let not_a_port = |_| format!("PORT is a number up to 65535, not {port}.");
        let operator = needed("WALLET_OPERATOR", "your operator id")?;
        let secrets = needed("WALLET_SECRETS", "your wallet secret")?;
        let secrets: Vec<String> = secrets.split(',').map(str::to_owned).collect();
        if secrets.len() > 2 || secrets.iter().any(String::is_empty) {
            return Err("WALLET_SECRETS is one secret, or two with a comma between them.".into());
        }
        Ok(Self {
            port: port.parse().map_err(not_a_port)?,
            operator,
            secrets,
            database: given("WALLET_DATABASE"),
        })
    }

    fn wallet(&self) -> Result<Router, Box<dyn Error>> {
        let secrets = self.secrets.clone();
        Ok(match &self.database {
            Some(path) => {
                let store = SqliteStore::new(accounts::in_file(path)?)?;
                WalletServer::new(&self.operator, secrets, store, House)?.router()
            }
            None => {
                let store = MemoryStore::new(accounts::in_memory());
                WalletServer::new(&self.operator, secrets, store, House)?.router()
            }
        })
    }
}

fn prepared() -> Result<(u16, Router), String> {
    let settings = Settings::of_environment()?;
    let wallet = settings.wallet();
    let wallet = wallet.map_err(|error| format!("WALLET_DATABASE cannot be used: {error}."))?;
    Ok((settings.port, wallet))
}

#[tokio::main]
async fn main() -> ExitCode {
    let (port, wallet) = match prepared() {
        Ok(prepared) => prepared,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    match serve(port, wallet).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The wallet cannot listen at port {port}: {error}.");
            ExitCode::FAILURE
        }
    }
}

async fn serve(port: u16, wallet: Router) -> io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("wallet_base_url is http://{}", listener.local_addr()?);
    let mut terminated = signal(SignalKind::terminate())?;
    let ended = async move {
        terminated.recv().await;
    };
    let server = axum::serve(listener, wallet).with_graceful_shutdown(ended);
    server.await
}
