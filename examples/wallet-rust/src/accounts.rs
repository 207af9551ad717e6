use std::collections::HashMap;

use casino_wallet_server::rusqlite::{self, Connection, OptionalExtension, params};
use casino_wallet_server::{Failure, MemoryTransaction, SqliteTransaction};

/// A player's money, in minor units.
#[derive(Clone)]
pub struct Account {
    pub currency: String,
    pub balance: u128,
}

/// The accounts as they are within a transaction.
pub trait Accounts: Send {
    fn account(&self, player_id: &str) -> Result<Option<Account>, Failure>;
    fn set_balance(&mut self, player_id: &str, balance: u128) -> Result<(), Failure>;
}

/// The players who have an account from the beginning.
const OPENED: [(&str, &str, u128); 2] = [("player-1", "USD", 100_000), ("player-2", "USD", 5_000)];

pub type InMemory = HashMap<String, Account>;

pub fn in_memory() -> InMemory {
    let opened = OPENED.map(|(player_id, currency, balance)| {
        let currency = currency.to_owned();
        (player_id.to_owned(), Account { currency, balance })
    });
    HashMap::from(opened)
}

impl Accounts for MemoryTransaction<InMemory> {
    fn account(&self, player_id: &str) -> Result<Option<Account>, Failure> {
        Ok(self.get(player_id).cloned())
    }

    fn set_balance(&mut self, player_id: &str, balance: u128) -> Result<(), Failure> {
        if let Some(account) = self.get_mut(player_id) {
            account.balance = balance;
        }
        Ok(())
    }
}

/// The database with its table of accounts, made where there is none. Balances are text: SQLite counts to 64 bits only.
pub fn in_file(path: &str) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS accounts
            (player_id TEXT PRIMARY KEY, currency TEXT NOT NULL, balance TEXT NOT NULL)",
    )?;
    for (player_id, currency, balance) in OPENED {
        connection.execute(
            "INSERT OR IGNORE INTO accounts VALUES (?, ?, ?)",
            params![player_id, currency, balance.to_string()],
        )?;
    }
    Ok(connection)
}

impl Accounts for SqliteTransaction {
    fn account(&self, player_id: &str) -> Result<Option<Account>, Failure> {
        let sql = "SELECT currency, balance FROM accounts WHERE player_id = ?";
        let row = self.query_row(sql, [player_id], |row| {
            Ok((row.get("currency")?, row.get::<_, String>("balance")?))
        });
        let Some((currency, balance)) = row.optional()? else {
            return Ok(None);
        };
        let balance = balance.parse()?;
        Ok(Some(Account { currency, balance }))
    }

    fn set_balance(&mut self, player_id: &str, balance: u128) -> Result<(), Failure> {
        let sql = "UPDATE accounts SET balance = ? WHERE player_id = ?";
        self.execute(sql, params![balance.to_string(), player_id])?;
        Ok(())
    }
}
