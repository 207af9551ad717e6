// Package wallet answers the calls that a casino provider makes to an operator's wallet.
package wallet

import (
	"context"

	"casinoprovider.example/wallet/callback"
)

// Ledger is where the operator keeps the money of players: the four functions that are the operator's to write.
//
// Each gives the player's balance after the call, or why it is refused: [ErrInsufficientFunds], [ErrUnknownPlayer],
// [ErrCurrencyMismatch]. Any other error is answered as a fault, and the provider asks again. All of them move money in tx
// alone, which is committed together with the reply, or not at all. No two run at once for one player.
type Ledger[Tx any] interface {
	// Balance reads the balance.
	Balance(ctx context.Context, tx Tx, call *callback.Callback) (Money, error)

	// Debit takes the stake, which may be zero.
	Debit(ctx context.Context, tx Tx, call *callback.Callback, amount Money) (Money, error)

	// Credit pays the win. A session that is over is no reason to refuse it.
	Credit(ctx context.Context, tx Tx, call *callback.Callback, amount Money) (Money, error)

	// Rollback gives a debit back; the amount is the one that the debit took. It is called once for a debit, and never for
	// one that was not made: then the balance is asked for instead.
	Rollback(ctx context.Context, tx Tx, call *callback.Callback, amount Money) (Money, error)
}
