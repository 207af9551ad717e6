package wallet

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"

	"casinoprovider.example/wallet/callback"
)

// settlement is one call in its transaction. Only a success is remembered; a refusal is judged anew each time.
type settlement[Tx any] struct {
	ledger  Ledger[Tx]
	tx      Tx
	records Records
	call    *callback.Callback
	amount  Money
}

// settle gives the call its one effect: the reply's bytes, or why it was refused.
func settle[Tx any](ctx context.Context, store Store[Tx], ledger Ledger[Tx], call *callback.Callback) ([]byte, error) {
	amount, err := ParseMoney(call.Amount, call.Currency)
	if err != nil {
		return nil, &Reject{badRequest, err.Error()}
	}
	var reply []byte
	err = store.Atomically(ctx, call.OperatorID, call.PlayerID, func(tx Tx, records Records) (err error) {
		reply, err = settlement[Tx]{ledger, tx, records, call, amount}.reply(ctx)
		return err
	})
	return reply, err
}

func (s settlement[Tx]) reply(ctx context.Context) ([]byte, error) {
	stored, err := s.records.Find(ctx, s.call.TransactionID)
	switch {
	case err != nil:
		return nil, err
	case stored == nil:
		return s.perform(ctx)
	case stored.Status != Tombstone && stored.Content == s.content():
		return stored.Reply, nil
	case stored.Status == Tombstone && s.verb() == callback.Debit && stored.PlayerID == s.call.PlayerID:
		return nil, &Reject{transactionRolledBack, "This debit was rolled back before it arrived; it moves no money"}
	}
	return nil, &Reject{transactionConflict, "This transaction_id was used with other content; use a new one"}
}

func (s settlement[Tx]) perform(ctx context.Context) ([]byte, error) {
	switch s.verb() {
	case callback.Debit:
		balance, err := s.ledger.Debit(ctx, s.tx, s.call, s.amount)
		return s.recorded(ctx, Applied, balance, err)
	case callback.Credit:
		balance, err := s.ledger.Credit(ctx, s.tx, s.call, s.amount)
		return s.recorded(ctx, Applied, balance, err)
	case callback.Rollback:
		return s.rollBack(ctx)
	}
	if s.amount.Sign() != 0 {
		return nil, &Reject{badRequest, "The amount of a balance call is zero"}
	}
	balance, err := s.ledger.Balance(ctx, s.tx, s.call)
	return s.written(balance, err)
}

func (s settlement[Tx]) rollBack(ctx context.Context) ([]byte, error) {
	original := s.call.OriginalTransactionID
	if original == s.call.TransactionID {
		return nil, &Reject{badRequest, "original_transaction_id names the debit, not the rollback itself"}
	}
	debit, err := s.records.Find(ctx, original)
	switch {
	case err != nil:
		return nil, err
	case debit == nil:
		return s.bury(ctx)
	case debit.Verb != callback.Debit || debit.PlayerID != s.call.PlayerID || debit.Currency != s.call.Currency:
		return nil, &Reject{transactionConflict, "original_transaction_id is not a debit of this player"}
	case debit.Status != Applied:
		return s.leave(ctx)
	}
	if err := s.records.MarkRolledBack(ctx, original); err != nil {
		return nil, err
	}
	taken, isNumber := new(big.Int).SetString(debit.Amount, 10)
	if !isNumber {
		return nil, fmt.Errorf("the record of %s has no amount", original)
	}
	balance, err := s.ledger.Rollback(ctx, s.tx, s.call, MoneyOf(taken, debit.Currency))
	return s.recorded(ctx, Applied, balance, err)
}

// bury leaves a tombstone for the debit: should it still arrive, it moves no money.
func (s settlement[Tx]) bury(ctx context.Context) ([]byte, error) {
	reply, err := s.leave(ctx)
	if err != nil {
		return nil, err
	}
	content := s.content()
	content.Verb, content.OriginalTransactionID = callback.Debit, ""
	return reply, s.records.Add(ctx, Record{s.call.OriginalTransactionID, content, Tombstone, nil})
}

// leave moves nothing.
func (s settlement[Tx]) leave(ctx context.Context) ([]byte, error) {
	balance, err := s.ledger.Balance(ctx, s.tx, s.call)
	return s.recorded(ctx, NoEffect, balance, err)
}

func (s settlement[Tx]) recorded(ctx context.Context, status Status, balance Money, err error) ([]byte, error) {
	reply, err := s.written(balance, err)
	if err != nil {
		return nil, err
	}
	return reply, s.records.Add(ctx, Record{s.call.TransactionID, s.content(), status, reply})
}

// written refuses a balance that the contract has no words for, which undoes the transaction.
func (s settlement[Tx]) written(balance Money, err error) ([]byte, error) {
	switch {
	case err != nil:
		return nil, err
	case balance.Currency() != s.call.Currency:
		return nil, fmt.Errorf("the ledger gave a balance in %q for a call in %s", balance.Currency(), s.call.Currency)
	case balance.Sign() < 0:
		return nil, fmt.Errorf("the ledger gave a balance below zero to %s", s.call.TransactionID)
	case !balance.isWritable():
		return nil, &Reject{badRequest, "The balance would have more than 15 digits before the point"}
	}
	return json.Marshal(WalletReply{
		Success:       true,
		Balance:       balance.String(),
		Currency:      balance.Currency(),
		TransactionID: s.call.TransactionID,
	})
}

func (s settlement[Tx]) verb() callback.Verb { return callback.Verb(s.call.TransactionType) }

func (s settlement[Tx]) content() Content {
	return Content{
		Verb:                  s.verb(),
		PlayerID:              s.call.PlayerID,
		SessionID:             s.call.SessionID,
		GameSymbol:            s.call.GameSymbol,
		Currency:              s.call.Currency,
		Amount:                s.amount.Minor().String(),
		OriginalTransactionID: s.call.OriginalTransactionID,
	}
}
