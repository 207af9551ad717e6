package wallet

import (
	"context"

	"casinoprovider.example/wallet/callback"
)

// Store is the idempotency store: it remembers what was done, in the transactions in which it is done. A store that
// could remember apart from the ledger would pay twice after a crash; so nothing is recorded but in work.
type Store[Tx any] interface {
	// Atomically runs work in one transaction, while no other runs for this player. What work did stays when it gives nil,
	// and is undone when it gives an error, which is passed on.
	Atomically(ctx context.Context, operatorID, playerID string, work func(tx Tx, records Records) error) error
}

// Records are those of one operator, within a transaction.
type Records interface {
	// Find gives nil when there is none.
	Find(ctx context.Context, transactionID string) (*Record, error)

	// Add fails when there is one of this transaction id already.
	Add(ctx context.Context, record Record) error

	MarkRolledBack(ctx context.Context, transactionID string) error
}

// Record is what is remembered of a call that succeeded.
type Record struct {
	TransactionID string
	Content
	Status Status

	// Reply is given to every duplicate as it is.
	Reply []byte
}

// Content is what a duplicate has in common with the first call; its request id may be another.
type Content struct {
	Verb       callback.Verb
	PlayerID   string
	SessionID  string
	GameSymbol string
	Currency   string

	// Amount in minor units.
	Amount string

	OriginalTransactionID string
}

// Status is what became of a transaction.
type Status string

// What becomes of a transaction.
const (
	Applied    Status = "applied"
	RolledBack Status = "rolled_back"
	// NoEffect is a rollback that found nothing to give back.
	NoEffect Status = "no_effect"
	// Tombstone stands for a debit that was rolled back before it came.
	Tombstone Status = "tombstone"
)
