package main

import (
	"context"

	"casinoprovider.example/wallet"
	"casinoprovider.example/wallet/callback"
)

// accounts keep the balance of each player; they read and write in the transaction of a call.
type accounts[Tx any] interface {
	read(ctx context.Context, tx Tx, playerID string) (wallet.Money, error)
	write(ctx context.Context, tx Tx, playerID string, balance wallet.Money) error
}

type ledger[Tx any] struct{ accounts accounts[Tx] }

func (l ledger[Tx]) Balance(ctx context.Context, tx Tx, call *callback.Callback) (wallet.Money, error) {
	balance, err := l.accounts.read(ctx, tx, call.PlayerID)
	if err == nil && balance.Currency() != call.Currency {
		return balance, wallet.ErrCurrencyMismatch
	}
	return balance, err
}

func (l ledger[Tx]) Debit(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	balance, err := l.Balance(ctx, tx, call)
	if err != nil {
		return balance, err
	}
	if balance.Less(amount) {
		return balance, wallet.ErrInsufficientFunds
	}
	after := balance.Sub(amount)
	return after, l.accounts.write(ctx, tx, call.PlayerID, after)
}

func (l ledger[Tx]) Credit(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	balance, err := l.Balance(ctx, tx, call)
	if err != nil {
		return balance, err
	}
	after := balance.Add(amount)
	return after, l.accounts.write(ctx, tx, call.PlayerID, after)
}

func (l ledger[Tx]) Rollback(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	return l.Credit(ctx, tx, call, amount)
}
