use crate::Failure;
use crate::models::{BalanceCallback, CreditCallback, DebitCallback, RollbackCallback};

/// The player's balance after the call in minor units (`99790` is 997.90 USD), or why there is none.
pub type Outcome = Result<u128, Failure>;

/// The operator's money: the four functions that you write. Each runs inside the transaction `tx` of the store, in which the
/// call is recorded too; what it has done there is undone when it fails. An error of your database, passed on with `?`,
/// becomes a 500, after which the provider asks again.
///
/// A wallet that lacks one of them does not compile:
///
/// ```compile_fail
/// use casino_wallet_server::models::{BalanceCallback, CreditCallback, DebitCallback};
/// use casino_wallet_server::{Ledger, Outcome};
///
/// struct House;
///
/// impl<T: Send> Ledger<T> for House {
///     async fn balance(&self, _: &mut T, _: &BalanceCallback) -> Outcome { Ok(0) }
///     async fn debit(&self, _: &mut T, _: &DebitCallback, _: u128) -> Outcome { Ok(0) }
///     async fn credit(&self, _: &mut T, _: &CreditCallback, _: u128) -> Outcome { Ok(0) }
/// }
/// ```
pub trait Ledger<Transaction>: Send + Sync + 'static {
    /// Tells what the player has.
    fn balance(
        &self,
        tx: &mut Transaction,
        call: &BalanceCallback,
    ) -> impl Future<Output = Outcome> + Send;

    /// Takes a stake, which may be zero, or refuses with [`Reject::insufficient_funds`](crate::Reject::insufficient_funds).
    fn debit(
        &self,
        tx: &mut Transaction,
        call: &DebitCallback,
        amount: u128,
    ) -> impl Future<Output = Outcome> + Send;

    /// Pays a win, also when the session has expired.
    fn credit(
        &self,
        tx: &mut Transaction,
        call: &CreditCallback,
        amount: u128,
    ) -> impl Future<Output = Outcome> + Send;

    /// Pays back `amount`: what the debit took, or zero when there is nothing to give back. Not the amount of the call.
    fn rollback(
        &self,
        tx: &mut Transaction,
        call: &RollbackCallback,
        amount: u128,
    ) -> impl Future<Output = Outcome> + Send;
}
