//! The example's wallet, whose ledger breaks once it has written.

// Beside this file's place in the example.
#[path = "../accounts.rs"]
mod accounts;
#[path = "../ledger.rs"]
mod ledger;

use std::env;
use std::io;

use casino_wallet_server::models::{
    BalanceCallback, CreditCallback, DebitCallback, RollbackCallback,
};
use casino_wallet_server::{
    Ledger, MemoryStore, Outcome, Secrets, SqliteStore, Store, WalletServer,
};
use tokio::net::TcpListener;

use accounts::Accounts;
use ledger::House;

struct Breaking;

fn broken(action_type: &str, balance: u128) -> Outcome {
    match action_type {
        "fault" => Err(io::Error::other("the ledger broke").into()),
        "fatal" => panic!("the ledger gave up"),
        _ => Ok(balance),
    }
}

impl<Tx: Accounts> Ledger<Tx> for Breaking {
    async fn balance(&self, tx: &mut Tx, call: &BalanceCallback) -> Outcome {
        broken(&call.action_type, House.balance(tx, call).await?)
    }

    async fn debit(&self, tx: &mut Tx, call: &DebitCallback, amount: u128) -> Outcome {
        broken(&call.action_type, House.debit(tx, call, amount).await?)
    }

    async fn credit(&self, tx: &mut Tx, call: &CreditCallback, amount: u128) -> Outcome {
        broken(&call.action_type, House.credit(tx, call, amount).await?)
    }

    async fn rollback(&self, tx: &mut Tx, call: &RollbackCallback, amount: u128) -> Outcome {
        broken(&call.action_type, House.rollback(tx, call, amount).await?)
    }
}

type Done = Result<(), Box<dyn std::error::Error>>;

async fn serve<S: Store>(store: S) -> Done
where
    Breaking: Ledger<S::Transaction>,
{
    let secrets: Vec<String> = env::var("WALLET_SECRETS")?
        .split(',')
        .map(str::to_owned)
        .collect();
    println!("{:?}", Secrets::new(secrets.clone())?);
    let operator = env::var("WALLET_OPERATOR")?;
    let wallet = WalletServer::new(&operator, secrets, store, Breaking)?
        .on_fault(|_| panic!("what hears of faults broke too"));
    let listener = TcpListener::bind(format!("127.0.0.1:{}", env::var("PORT")?)).await?;
    Ok(axum::serve(listener, wallet.router()).await?)
}

#[tokio::main]
async fn main() -> Done {
    match env::var("WALLET_DATABASE") {
        Ok(file) => serve(SqliteStore::new(accounts::in_file(&file)?)?).await,
        Err(_) => serve(MemoryStore::new(accounts::in_memory())).await,
    }
}
