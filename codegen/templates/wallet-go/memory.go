package wallet

import (
	"context"
	"fmt"
	"sync"
)

// MemoryStore is a [Store] for tests and first steps: it runs one call at a time, and forgets everything when it ends.
type MemoryStore struct {
	turn    sync.Mutex
	records map[memoryKey]Record
}

type memoryKey struct{ operatorID, transactionID string }

// NewMemoryStore makes a store that remembers nothing yet.
func NewMemoryStore() *MemoryStore {
	return &MemoryStore{records: map[memoryKey]Record{}}
}

// MemoryTx is a transaction in memory.
type MemoryTx struct{ undo []func() }

// OnUndo has step run, in reverse order, when the transaction does not come to its end.
func (tx *MemoryTx) OnUndo(step func()) { tx.undo = append(tx.undo, step) }

// Atomically is that of [Store].
func (s *MemoryStore) Atomically(_ context.Context, operatorID, _ string, work func(*MemoryTx, Records) error) error {
	s.turn.Lock()
	defer s.turn.Unlock()
	tx, isDone := &MemoryTx{}, false
	defer func() {
		for i := len(tx.undo) - 1; i >= 0 && !isDone; i-- {
			tx.undo[i]()
		}
	}()
	err := work(tx, memoryRecords{s.records, operatorID, tx})
	isDone = err == nil
	return err
}

type memoryRecords struct {
	records    map[memoryKey]Record
	operatorID string
	tx         *MemoryTx
}

func (r memoryRecords) Find(_ context.Context, transactionID string) (*Record, error) {
	record, isThere := r.records[memoryKey{r.operatorID, transactionID}]
	if !isThere {
		return nil, nil
	}
	return &record, nil
}

func (r memoryRecords) Add(_ context.Context, record Record) error {
	key := memoryKey{r.operatorID, record.TransactionID}
	if _, isThere := r.records[key]; isThere {
		return fmt.Errorf("there is a record of %s already", record.TransactionID)
	}
	r.records[key] = record
	r.tx.OnUndo(func() { delete(r.records, key) })
	return nil
}

func (r memoryRecords) MarkRolledBack(_ context.Context, transactionID string) error {
	key := memoryKey{r.operatorID, transactionID}
	before := r.records[key]
	after := before
	after.Status = RolledBack
	r.records[key] = after
	r.tx.OnUndo(func() { r.records[key] = before })
	return nil
}
