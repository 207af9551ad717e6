use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::{Entry, Failure, State, Store};

type Key = (String, String);

struct Books<Accounts> {
    accounts: Accounts,
    entries: HashMap<Key, Entry>,
}

/// Keeps everything in memory, for tests and first steps. `Accounts` is whatever your ledger keeps its money in; a call works on
/// a copy of it, one call at a time.
pub struct MemoryStore<Accounts> {
    books: Arc<Mutex<Books<Accounts>>>,
}

impl<Accounts> MemoryStore<Accounts> {
    pub fn new(accounts: Accounts) -> Self {
        let entries = HashMap::new();
        let books = Books { accounts, entries };
        Self {
            books: Arc::new(Mutex::new(books)),
        }
    }
}

/// The accounts as they will be when the call has succeeded.
pub struct MemoryTransaction<Accounts> {
    books: OwnedMutexGuard<Books<Accounts>>,
    accounts: Accounts,
    changed: HashMap<Key, Entry>,
}

impl<Accounts> Deref for MemoryTransaction<Accounts> {
    type Target = Accounts;

    fn deref(&self) -> &Accounts {
        &self.accounts
    }
}

impl<Accounts> DerefMut for MemoryTransaction<Accounts> {
    fn deref_mut(&mut self) -> &mut Accounts {
        &mut self.accounts
    }
}

impl<Accounts: Clone + Send + Sync + 'static> Store for MemoryStore<Accounts> {
    type Transaction = MemoryTransaction<Accounts>;

    async fn begin(&self, _: &str, _: &str) -> Result<Self::Transaction, Failure> {
        let books = self.books.clone().lock_owned().await;
        Ok(MemoryTransaction {
            accounts: books.accounts.clone(),
            changed: HashMap::new(),
            books,
        })
    }

    async fn find(
        &self,
        tx: &mut Self::Transaction,
        operator_id: &str,
        transaction_id: &str,
    ) -> Result<Option<Entry>, Failure> {
        let key = (operator_id.to_owned(), transaction_id.to_owned());
        let entry = tx.changed.get(&key).or_else(|| tx.books.entries.get(&key));
        Ok(entry.cloned())
    }

    async fn insert(&self, tx: &mut Self::Transaction, entry: Entry) -> Result<(), Failure> {
        tx.changed.insert(key_of(&entry), entry);
        Ok(())
    }

    async fn set_state(
        &self,
        tx: &mut Self::Transaction,
        entry: &Entry,
        state: State,
    ) -> Result<(), Failure> {
        let changed = Entry {
            state,
            ..entry.clone()
        };
        tx.changed.insert(key_of(entry), changed);
        Ok(())
    }

    async fn commit(&self, mut tx: Self::Transaction) -> Result<(), Failure> {
        let changed = std::mem::take(&mut tx.changed);
        tx.books.entries.extend(changed);
        tx.books.accounts = tx.accounts.clone();
        Ok(())
    }
}

fn key_of(entry: &Entry) -> Key {
    (entry.operator_id.clone(), entry.transaction_id.clone())
}
