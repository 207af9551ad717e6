use std::ops::Deref;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::{Entry, Failure, State, Store, Verb};

// Amounts are text: 15 digits and 4 decimals do not fit the 64 bits of an INTEGER.
const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS wallet_transactions (
        operator_id TEXT NOT NULL,
        transaction_id TEXT NOT NULL,
        verb TEXT NOT NULL,
        player_id TEXT NOT NULL,
        session_id TEXT NOT NULL,
        game_symbol TEXT NOT NULL,
        currency TEXT NOT NULL,
        amount TEXT NOT NULL,
        original_transaction_id TEXT,
        state TEXT NOT NULL,
        reply TEXT NOT NULL,
        PRIMARY KEY (operator_id, transaction_id)
    );";

/// Keeps transactions in a table of a SQLite database, beside the tables of your ledger. One call runs at a time, on one
/// server or several of the same machine. Its statements are not awaited: they block the thread for as long as they take.
pub struct SqliteStore {
    connection: Arc<Mutex<Connection>>,
}

impl SqliteStore {
    /// Makes its table where there is none.
    pub fn new(connection: Connection) -> Result<Self, rusqlite::Error> {
        connection.execute_batch(SCHEMA)?;
        Ok(Self {
            connection: Arc::new(Mutex::new(connection)),
        })
    }
}

/// The connection while a transaction is open on it.
pub struct SqliteTransaction {
    connection: OwnedMutexGuard<Connection>,
}

impl Deref for SqliteTransaction {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl Drop for SqliteTransaction {
    fn drop(&mut self) {
        if !self.connection.is_autocommit() {
            // Should it fail, the next call cannot begin, and moves nothing either.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}

impl Store for SqliteStore {
    type Transaction = SqliteTransaction;

    async fn begin(&self, _: &str, _: &str) -> Result<SqliteTransaction, Failure> {
        let connection = self.connection.clone().lock_owned().await;
        connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(SqliteTransaction { connection })
    }

    async fn find(
        &self,
        tx: &mut SqliteTransaction,
        operator_id: &str,
        transaction_id: &str,
    ) -> Result<Option<Entry>, Failure> {
        let sql = "SELECT * FROM wallet_transactions WHERE operator_id = ? AND transaction_id = ?";
        let mut statement = tx.prepare_cached(sql)?;
        let row = statement.query_row([operator_id, transaction_id], |row| Ok(entry_of(row)));
        row.optional()?.transpose()
    }

    async fn insert(&self, tx: &mut SqliteTransaction, entry: Entry) -> Result<(), Failure> {
        let sql = "INSERT INTO wallet_transactions VALUES (:operator_id, :transaction_id, :verb, :player_id, :session_id,
            :game_symbol, :currency, :amount, :original_transaction_id, :state, :reply)";
        tx.prepare_cached(sql)?.execute(named_params! {
            ":operator_id": entry.operator_id,
            ":transaction_id": entry.transaction_id,
            ":verb": entry.verb.name(),
            ":player_id": entry.player_id,
            ":session_id": entry.session_id,
            ":game_symbol": entry.game_symbol,
            ":currency": entry.currency,
            ":amount": entry.amount.to_string(),
            ":original_transaction_id": entry.original_transaction_id,
            ":state": name_of(entry.state),
            ":reply": entry.reply,
        })?;
        Ok(())
    }

    async fn set_state(
        &self,
        tx: &mut SqliteTransaction,
        entry: &Entry,
        state: State,
    ) -> Result<(), Failure> {
        let sql = "UPDATE wallet_transactions SET state = ?
            WHERE operator_id = ? AND transaction_id = ?";
        let values = params![name_of(state), entry.operator_id, entry.transaction_id];
        tx.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    async fn commit(&self, tx: SqliteTransaction) -> Result<(), Failure> {
        tx.execute_batch("COMMIT")?;
        Ok(())
    }
}

fn name_of(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::RolledBack => "rolled_back",
        State::Tombstone => "tombstone",
    }
}

fn entry_of(row: &Row) -> Result<Entry, Failure> {
    let text = |name: &str| row.get::<_, String>(name);
    let (verb, state) = (text("verb")?, text("state")?);
    let states = [State::Done, State::RolledBack, State::Tombstone];
    let known_state = states.into_iter().find(|known| name_of(*known) == state);
    let (Some(verb), Some(state)) = (Verb::named(&verb), known_state) else {
        let message = format!("wallet_transactions has a {verb} that is {state}");
        return Err(std::io::Error::other(message).into());
    };
    Ok(Entry {
        operator_id: text("operator_id")?,
        transaction_id: text("transaction_id")?,
        verb,
        player_id: text("player_id")?,
        session_id: text("session_id")?,
        game_symbol: text("game_symbol")?,
        currency: text("currency")?,
        amount: text("amount")?.parse()?,
        original_transaction_id: row.get("original_transaction_id")?,
        state,
        reply: text("reply")?,
    })
}
