// The example's wallet, whose ledger breaks once it has written.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"casinoprovider.example/wallet"
	"casinoprovider.example/wallet/callback"
)

type breaking[Tx any] struct{ ledger[Tx] }

func after(call *callback.Callback, balance wallet.Money, err error) (wallet.Money, error) {
	switch call.ActionType {
	case "fault":
		return balance, errors.New("the ledger broke")
	case "fatal":
		panic("the ledger gave up")
	}
	return balance, err
}

func (b breaking[Tx]) Balance(ctx context.Context, tx Tx, call *callback.Callback) (wallet.Money, error) {
	balance, err := b.ledger.Balance(ctx, tx, call)
	return after(call, balance, err)
}

func (b breaking[Tx]) Debit(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	balance, err := b.ledger.Debit(ctx, tx, call, amount)
	return after(call, balance, err)
}

func (b breaking[Tx]) Credit(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	balance, err := b.ledger.Credit(ctx, tx, call, amount)
	return after(call, balance, err)
}

func (b breaking[Tx]) Rollback(ctx context.Context, tx Tx, call *callback.Callback, amount wallet.Money) (wallet.Money, error) {
	balance, err := b.ledger.Rollback(ctx, tx, call, amount)
	return after(call, balance, err)
}

func open[Tx any](s settings, accounts accounts[Tx], store wallet.Store[Tx]) (http.Handler, error) {
	return wallet.New(wallet.Config[Tx]{
		OperatorID: s.operatorID,
		Secrets:    s.secrets,
		Ledger:     breaking[Tx]{ledger[Tx]{accounts}},
		Store:      store,
		OnError:    func(context.Context, error) { panic("what hears of faults broke too") },
	})
}

func handlerOf(s settings) (http.Handler, error) {
	if s.database == "" {
		accounts, err := openMemory()
		if err != nil {
			return nil, err
		}
		return open[*wallet.MemoryTx](s, accounts, wallet.NewMemoryStore())
	}
	db, err := openDatabase(context.Background(), s.database)
	if err != nil {
		return nil, err
	}
	store := wallet.NewSQLStore(db, wallet.QuestionMarks)
	if err := store.CreateTables(context.Background()); err != nil {
		return nil, err
	}
	return open[*sql.Tx](s, sqlAccounts{}, store)
}

func main() {
	s, err := settingsFrom(os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	handler, err := handlerOf(s)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%v %+v %#v\n", handler, handler, handler)
	log.Fatal(http.ListenAndServe(fmt.Sprintf("127.0.0.1:%d", s.port), handler))
}
