use crate::models::WalletReply;
use crate::money::is_writable;
use crate::{
    Callback, Entry, Failure, Ledger, Reject, State, Store, Verb, decimals_of, format_amount,
    parse_amount,
};

/// Gives a call its one effect: the body of the reply, or why it was refused. What is remembered is success; a refusal is judged
/// anew each time.
pub(crate) async fn settle<S: Store, L: Ledger<S::Transaction>>(
    store: &S,
    ledger: &L,
    call: &Callback,
) -> Result<String, Failure> {
    let amount = amount_of(call)?;
    let mut tx = store.begin(call.operator_id(), call.player_id()).await?;
    let stored = store.find(&mut tx, call.operator_id(), call.transaction_id());
    if let Some(stored) = stored.await? {
        return repeated(stored, call, amount);
    }
    let balance = match call {
        Callback::Balance(call) => ledger.balance(&mut tx, call).await?,
        Callback::Debit(call) => ledger.debit(&mut tx, call, amount).await?,
        Callback::Credit(call) => ledger.credit(&mut tx, call, amount).await?,
        Callback::Rollback(original) => {
            let refund = undone(store, &mut tx, call, amount).await?;
            ledger.rollback(&mut tx, original, refund).await?
        }
    };
    let reply = reply_to(call, balance)?;
    if call.verb() != Verb::Balance {
        let entry = entry_of(call, amount, State::Done, reply.clone());
        store.insert(&mut tx, entry).await?;
        store.commit(tx).await?;
    }
    Ok(reply)
}

fn amount_of(call: &Callback) -> Result<u128, Reject> {
    let (text, currency) = (call.amount(), call.currency());
    let amount = parse_amount(text, currency).ok_or_else(|| {
        let decimals = decimals_of(currency);
        Reject::bad_request(format!(
            "{text} is no amount of {currency}, which has {decimals} decimals"
        ))
    })?;
    if call.verb() == Verb::Balance && amount != 0 {
        return Err(Reject::bad_request("the amount of a balance call is zero"));
    }
    Ok(amount)
}

/// A call under an id that is known: the same again, or a conflict.
fn repeated(stored: Entry, call: &Callback, amount: u128) -> Result<String, Failure> {
    let is_same = stored.state != State::Tombstone
        && stored.verb == call.verb()
        && stored.player_id == call.player_id()
        && stored.currency == call.currency()
        && stored.amount == amount
        && stored.session_id == call.session_id()
        && stored.game_symbol == call.game_symbol()
        && stored.original_transaction_id.as_deref() == call.original_transaction_id();
    if is_same {
        return Ok(stored.reply);
    }
    let is_late = stored.state == State::Tombstone
        && call.verb() == Verb::Debit
        && stored.player_id == call.player_id();
    let (code, message) = if is_late {
        (
            "transaction_rolled_back",
            "this debit was rolled back before it came, and moves no money",
        )
    } else {
        (
            "transaction_conflict",
            "this transaction_id was used with other content",
        )
    };
    Err(Reject::conflict(code, message).into())
}

/// Marks the debit that a rollback names as undone, and tells how much that gives back. One that has not come leaves a
/// tombstone, which stops it when it does.
async fn undone<S: Store>(
    store: &S,
    tx: &mut S::Transaction,
    call: &Callback,
    amount: u128,
) -> Result<u128, Failure> {
    let original = call.original_transaction_id().unwrap_or_default();
    if original == call.transaction_id() {
        return Err(Reject::bad_request("a rollback names a debit, not itself").into());
    }
    let Some(debit) = store.find(tx, call.operator_id(), original).await? else {
        let tombstone = Entry {
            transaction_id: original.to_owned(),
            verb: Verb::Debit,
            original_transaction_id: None,
            ..entry_of(call, amount, State::Tombstone, String::new())
        };
        store.insert(tx, tombstone).await?;
        return Ok(0);
    };
    let is_theirs = debit.player_id == call.player_id() && debit.currency == call.currency();
    if debit.verb != Verb::Debit || !is_theirs {
        let message = "original_transaction_id is no debit of this player";
        return Err(Reject::conflict("transaction_conflict", message).into());
    }
    if debit.state != State::Done {
        return Ok(0);
    }
    store.set_state(tx, &debit, State::RolledBack).await?;
    Ok(debit.amount)
}

fn entry_of(call: &Callback, amount: u128, state: State, reply: String) -> Entry {
    Entry {
        operator_id: call.operator_id().to_owned(),
        transaction_id: call.transaction_id().to_owned(),
        verb: call.verb(),
        player_id: call.player_id().to_owned(),
        session_id: call.session_id().to_owned(),
        game_symbol: call.game_symbol().to_owned(),
        currency: call.currency().to_owned(),
        amount,
        original_transaction_id: call.original_transaction_id().map(str::to_owned),
        state,
        reply,
    }
}

fn reply_to(call: &Callback, balance: u128) -> Result<String, Failure> {
    if !is_writable(balance, call.currency()) {
        let message = "the balance would have more than 15 digits before the point";
        return Err(Reject::bad_request(message).into());
    }
    let reply = WalletReply {
        success: true,
        balance: format_amount(balance, call.currency()),
        currency: call.currency().to_owned(),
        transaction_id: call.transaction_id().to_owned(),
    };
    Ok(serde_json::to_string(&reply)?)
}
