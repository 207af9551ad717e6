use crate::{Failure, Verb};

/// What is kept of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub operator_id: String,
    pub transaction_id: String,
    pub verb: Verb,
    pub player_id: String,
    pub session_id: String,
    pub game_symbol: String,
    pub currency: String,
    /// In minor units.
    pub amount: u128,
    /// Of a rollback, the debit it names.
    pub original_transaction_id: Option<String>,
    pub state: State,
    /// The body of the reply, which a duplicate gets again.
    pub reply: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Done,
    /// A debit that was given back.
    RolledBack,
    /// In the place of a debit that was rolled back before it came.
    Tombstone,
}

/// Remembers transactions, in the transaction in which the ledger moves the money: a wallet that kept the two apart would pay
/// twice after a crash between them.
pub trait Store: Send + Sync + 'static {
    /// A transaction of the database that has the ledger's accounts too. Dropped before it is committed, it has changed nothing.
    type Transaction: Send + 'static;

    /// Begins a transaction beside which no other runs for this player, on any server.
    fn begin(
        &self,
        operator_id: &str,
        player_id: &str,
    ) -> impl Future<Output = Result<Self::Transaction, Failure>> + Send;

    fn find(
        &self,
        tx: &mut Self::Transaction,
        operator_id: &str,
        transaction_id: &str,
    ) -> impl Future<Output = Result<Option<Entry>, Failure>> + Send;

    /// Fails when the operator has an entry under this id already.
    fn insert(
        &self,
        tx: &mut Self::Transaction,
        entry: Entry,
    ) -> impl Future<Output = Result<(), Failure>> + Send;

    fn set_state(
        &self,
        tx: &mut Self::Transaction,
        entry: &Entry,
        state: State,
    ) -> impl Future<Output = Result<(), Failure>> + Send;

    fn commit(&self, tx: Self::Transaction) -> impl Future<Output = Result<(), Failure>> + Send;
}
