package wallet

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// SQLStore is a [Store] in the database of the ledger, by whatever driver of database/sql: tried with SQLite and PostgreSQL.
type SQLStore struct {
	db           *sql.DB
	placeholders Placeholders
}

// Placeholders is how a driver writes the parameters of a statement.
type Placeholders string

// The ways to write parameters.
const (
	// QuestionMarks are SQLite's and MySQL's.
	QuestionMarks Placeholders = "?"
	// Dollars are PostgreSQL's.
	Dollars Placeholders = "$"
)

// SQLTables are the tables of an [SQLStore], for databases whose changes are made by other means than [SQLStore.CreateTables].
// Ids are compared byte by byte: where a database takes capitals for small letters, as MySQL does, give it another collation.
var SQLTables = []string{
	`CREATE TABLE IF NOT EXISTS wallet_transactions (
	operator_id VARCHAR(63) NOT NULL,
	transaction_id VARCHAR(160) NOT NULL,
	verb VARCHAR(8) NOT NULL,
	player_id VARCHAR(128) NOT NULL,
	session_id VARCHAR(64) NOT NULL,
	game_symbol VARCHAR(64) NOT NULL,
	currency VARCHAR(3) NOT NULL,
	amount VARCHAR(20) NOT NULL,
	original_transaction_id VARCHAR(160) NOT NULL,
	status VARCHAR(11) NOT NULL,
	reply VARCHAR(2000) NOT NULL,
	PRIMARY KEY (operator_id, transaction_id)
)`,
	`CREATE TABLE IF NOT EXISTS wallet_turns (
	operator_id VARCHAR(63) NOT NULL,
	player_id VARCHAR(128) NOT NULL,
	turn BIGINT NOT NULL,
	PRIMARY KEY (operator_id, player_id)
)`,
}

const (
	takeTurn = `UPDATE wallet_turns SET turn = turn + 1 WHERE operator_id = ? AND player_id = ?`

	addTurn = `INSERT INTO wallet_turns (operator_id, player_id, turn) VALUES (?, ?, 0)`

	findRecord = `SELECT verb, player_id, session_id, game_symbol, currency, amount, original_transaction_id, status, reply
FROM wallet_transactions WHERE operator_id = ? AND transaction_id = ?`

	addRecord = `INSERT INTO wallet_transactions (operator_id, transaction_id, verb, player_id, session_id, game_symbol,
currency, amount, original_transaction_id, status, reply) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

	markRolledBack = `UPDATE wallet_transactions SET status = 'rolled_back' WHERE operator_id = ? AND transaction_id = ?`
)

// NewSQLStore makes a store of a database. It stays the caller's, who closes it.
func NewSQLStore(db *sql.DB, placeholders Placeholders) *SQLStore {
	return &SQLStore{db, placeholders}
}

// CreateTables makes the store's tables where they are not there.
func (s *SQLStore) CreateTables(ctx context.Context) error {
	for _, table := range SQLTables {
		if _, err := s.db.ExecContext(ctx, table); err != nil {
			return fmt.Errorf("the tables of the wallet cannot be made: %w", err)
		}
	}
	return nil
}

// Atomically is that of [Store].
func (s *SQLStore) Atomically(ctx context.Context, operatorID, playerID string, work func(*sql.Tx, Records) error) error {
	tx, err := s.begin(ctx, operatorID, playerID)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := work(tx, sqlRecords{s, tx, operatorID}); err != nil {
		return err
	}
	return tx.Commit()
}

// begin has the transaction write the player's row before it reads anything, so that the next of this player waits for it.
func (s *SQLStore) begin(ctx context.Context, operatorID, playerID string) (*sql.Tx, error) {
	tx, err := s.tryTurn(ctx, operatorID, playerID)
	if tx != nil || err != nil {
		return tx, err
	}
	_, failed := s.db.ExecContext(ctx, s.bound(addTurn), operatorID, playerID)
	tx, err = s.tryTurn(ctx, operatorID, playerID)
	if tx == nil && err == nil {
		return nil, fmt.Errorf("the player's row cannot be made: %w", failed)
	}
	return tx, err
}

// tryTurn gives neither a transaction nor an error when the player has no row yet.
func (s *SQLStore) tryTurn(ctx context.Context, operatorID, playerID string) (*sql.Tx, error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	taken, err := tx.ExecContext(ctx, s.bound(takeTurn), operatorID, playerID)
	if err == nil {
		var rows int64
		if rows, err = taken.RowsAffected(); rows == 1 && err == nil {
			return tx, nil
		}
	}
	return nil, errors.Join(err, tx.Rollback())
}

func (s *SQLStore) bound(statement string) string {
	for n := 1; s.placeholders == Dollars && strings.Contains(statement, "?"); n++ {
		statement = strings.Replace(statement, "?", fmt.Sprintf("$%d", n), 1)
	}
	return statement
}

type sqlRecords struct {
	store      *SQLStore
	tx         *sql.Tx
	operatorID string
}

func (r sqlRecords) Find(ctx context.Context, transactionID string) (*Record, error) {
	found := Record{TransactionID: transactionID}
	row := r.tx.QueryRowContext(ctx, r.store.bound(findRecord), r.operatorID, transactionID)
	err := row.Scan(&found.Verb, &found.PlayerID, &found.SessionID, &found.GameSymbol, &found.Currency, &found.Amount,
		&found.OriginalTransactionID, &found.Status, &found.Reply)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return &found, err
}

func (r sqlRecords) Add(ctx context.Context, added Record) error {
	_, err := r.tx.ExecContext(ctx, r.store.bound(addRecord), r.operatorID, added.TransactionID, string(added.Verb),
		added.PlayerID, added.SessionID, added.GameSymbol, added.Currency, added.Amount, added.OriginalTransactionID,
		string(added.Status), string(added.Reply))
	return err
}

func (r sqlRecords) MarkRolledBack(ctx context.Context, transactionID string) error {
	_, err := r.tx.ExecContext(ctx, r.store.bound(markRolledBack), r.operatorID, transactionID)
	return err
}
