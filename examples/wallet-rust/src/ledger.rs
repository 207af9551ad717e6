use casino_wallet_server::models::{
    BalanceCallback, CreditCallback, DebitCallback, RollbackCallback,
};
use casino_wallet_server::{Ledger, Outcome, Reject};

use crate::accounts::Accounts;

/// The four functions. `tx` is the transaction that the store runs the call in, one at a time for a player.
pub struct House;

impl<Tx: Accounts> Ledger<Tx> for House {
    async fn balance(&self, tx: &mut Tx, call: &BalanceCallback) -> Outcome {
        balance_of(tx, &call.player_id, &call.currency)
    }

    async fn debit(&self, tx: &mut Tx, call: &DebitCallback, amount: u128) -> Outcome {
        let balance = balance_of(tx, &call.player_id, &call.currency)?;
        let Some(left) = balance.checked_sub(amount) else {
            return Err(Reject::insufficient_funds().into());
        };
        moved(tx, &call.player_id, left)
    }

    async fn credit(&self, tx: &mut Tx, call: &CreditCallback, amount: u128) -> Outcome {
        let balance = balance_of(tx, &call.player_id, &call.currency)?;
        moved(tx, &call.player_id, balance + amount)
    }

    async fn rollback(&self, tx: &mut Tx, call: &RollbackCallback, amount: u128) -> Outcome {
        let balance = balance_of(tx, &call.player_id, &call.currency)?;
        moved(tx, &call.player_id, balance + amount)
    }
}

fn balance_of(tx: &impl Accounts, player_id: &str, currency: &str) -> Outcome {
    let account = tx.account(player_id)?;
    let account = account.ok_or_else(|| Reject::unknown_player(player_id))?;
    if account.currency != currency {
        return Err(Reject::currency_mismatch(&account.currency).into());
    }
    Ok(account.balance)
}

fn moved(tx: &mut impl Accounts, player_id: &str, balance: u128) -> Outcome {
    tx.set_balance(player_id, balance)?;
    Ok(balance)
}
