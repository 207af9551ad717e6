// A wallet made of the kit: the four functions are in ledger.go.
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"casinoprovider.example/wallet"
)

func main() {
	settings, err := settingsFrom(os.Getenv)
	if err != nil {
		fail(2, err)
	}
	handler, db, err := open(settings)
	if err != nil {
		fail(2, err)
	}
	if err := serve(handler, settings.port); err != nil {
		fail(1, err)
	}
	if db != nil {
		db.Close()
	}
}

func fail(status int, err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(status)
}

func open(s settings) (http.Handler, *sql.DB, error) {
	if s.database == "" {
		accounts, err := openMemory()
		if err != nil {
			return nil, nil, err
		}
		handler, err := wallet.New(wallet.Config[*wallet.MemoryTx]{
			OperatorID: s.operatorID,
			Secrets:    s.secrets,
			Ledger:     ledger[*wallet.MemoryTx]{accounts},
			Store:      wallet.NewMemoryStore(),
		})
		return handler, nil, err
	}
	db, err := openDatabase(context.Background(), s.database)
	if err != nil {
		return nil, nil, fmt.Errorf("WALLET_DATABASE %s cannot be opened: %w", s.database, err)
	}
	store := wallet.NewSQLStore(db, wallet.QuestionMarks)
	if err := store.CreateTables(context.Background()); err != nil {
		return nil, nil, err
	}
	handler, err := wallet.New(wallet.Config[*sql.Tx]{
		OperatorID: s.operatorID,
		Secrets:    s.secrets,
		Ledger:     ledger[*sql.Tx]{sqlAccounts{}},
		Store:      store,
	})
	return handler, db, err
}

// serve answers until SIGTERM or SIGINT, and then lets the calls end that have begun.
func serve(handler http.Handler, port int) error {
	ended, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return fmt.Errorf("port %d cannot be had: %w", port, err)
	}
	server := &http.Server{Handler: handler, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second}
	finished := make(chan error, 1)
	go func() {
		<-ended.Done()
		deadline, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		finished <- server.Shutdown(deadline)
	}()
	fmt.Printf("wallet_base_url http://%s\n", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-finished
}
