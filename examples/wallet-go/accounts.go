package main

import (
	"context"
	"database/sql"
	"errors"
	"net/url"

	"casinoprovider.example/wallet"
	_ "modernc.org/sqlite"
)

// The balances that players begin with.
var opening = map[string]string{"player-1": "1000.00", "player-2": "50.00"}

const openingCurrency = "USD"

// sqlAccounts keep a balance as the text of a decimal: no column of SQLite's holds 15 digits and 4 more exactly.
type sqlAccounts struct{}

func (sqlAccounts) read(ctx context.Context, tx *sql.Tx, playerID string) (wallet.Money, error) {
	var currency, balance string
	row := tx.QueryRowContext(ctx, "SELECT currency, balance FROM accounts WHERE player_id = ?", playerID)
	if err := row.Scan(&currency, &balance); errors.Is(err, sql.ErrNoRows) {
		return wallet.Money{}, wallet.ErrUnknownPlayer
	} else if err != nil {
		return wallet.Money{}, err
	}
	return wallet.ParseMoney(balance, currency)
}

func (sqlAccounts) write(ctx context.Context, tx *sql.Tx, playerID string, balance wallet.Money) error {
	_, err := tx.ExecContext(ctx, "UPDATE accounts SET balance = ? WHERE player_id = ?", balance.String(), playerID)
	return err
}

func openDatabase(ctx context.Context, file string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", "file:"+url.PathEscape(file)+"?_pragma=busy_timeout(4000)&_pragma=journal_mode(WAL)")
	if err != nil {
		return nil, err
	}
	// SQLite has one writer at a time; here they queue for it in the order in which they came.
	db.SetMaxOpenConns(1)
	_, err = db.ExecContext(ctx,
		"CREATE TABLE IF NOT EXISTS accounts (player_id TEXT PRIMARY KEY, currency TEXT NOT NULL, balance TEXT NOT NULL)")
	for playerID, balance := range opening {
		if err == nil {
			_, err = db.ExecContext(ctx, "INSERT INTO accounts VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
				playerID, openingCurrency, balance)
		}
	}
	return db, err
}

// memoryAccounts take the undoing of a transaction into their own hands.
type memoryAccounts map[string]wallet.Money

func openMemory() (memoryAccounts, error) {
	accounts := memoryAccounts{}
	for playerID, text := range opening {
		balance, err := wallet.ParseMoney(text, openingCurrency)
		if err != nil {
			return nil, err
		}
		accounts[playerID] = balance
	}
	return accounts, nil
}

func (m memoryAccounts) read(_ context.Context, _ *wallet.MemoryTx, playerID string) (wallet.Money, error) {
	balance, isKnown := m[playerID]
	if !isKnown {
		return balance, wallet.ErrUnknownPlayer
	}
	return balance, nil
}

func (m memoryAccounts) write(_ context.Context, tx *wallet.MemoryTx, playerID string, balance wallet.Money) error {
	before := m[playerID]
	tx.OnUndo(func() { m[playerID] = before })
	m[playerID] = balance
	return nil
}
