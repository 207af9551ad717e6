package wallet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"casinoprovider.example/wallet/callback"
)

const largestBody = 64 << 10

// Config is what a wallet is made of.
type Config[Tx any] struct {
	// OperatorID is the only operator whose calls are answered.
	OperatorID string

	// Secrets are the wallet secret and, while it is being changed, the coming one.
	Secrets []string

	Ledger Ledger[Tx]

	Store Store[Tx]

	// Now is the wallet's clock: [time.Now] unless told.
	Now func() time.Time

	// OnError hears of every fault that was answered with status 500: [slog.Default] unless told.
	OnError func(context.Context, error)
}

// handler has the secrets in its function alone, so that printing it does not show them.
type handler[Tx any] struct {
	operatorID string
	parse      func(verb callback.Verb, header http.Header, body []byte) (*callback.Callback, error)
	ledger     Ledger[Tx]
	store      Store[Tx]
	onError    func(context.Context, error)
}

// New makes a handler of POST /balance, /debit, /credit and /rollback. Everything else that it is asked for is refused in
// the contract's words. Mount it below a path with [http.StripPrefix].
func New[Tx any](config Config[Tx]) (http.Handler, error) {
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.OnError == nil {
		config.OnError = func(ctx context.Context, err error) { slog.ErrorContext(ctx, "wallet", "error", err) }
	}
	switch {
	case config.OperatorID == "":
		return nil, errors.New("a wallet needs the id of its operator")
	case len(config.Secrets) == 0:
		return nil, errors.New("a wallet needs its secret")
	case config.Ledger == nil || config.Store == nil:
		return nil, errors.New("a wallet needs a ledger and a store")
	}
	for _, secret := range config.Secrets {
		if secret == "" {
			return nil, errors.New("a wallet secret must not be empty")
		}
	}
	parse := func(verb callback.Verb, header http.Header, body []byte) (*callback.Callback, error) {
		return callback.Parse(config.Secrets, verb, header, body, config.Now())
	}
	return &handler[Tx]{config.OperatorID, parse, config.Ledger, config.Store, config.OnError}, nil
}

var verbs = map[string]callback.Verb{
	"/balance":  callback.Balance,
	"/debit":    callback.Debit,
	"/credit":   callback.Credit,
	"/rollback": callback.Rollback,
}

func (h *handler[Tx]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	reply, err := h.answer(w, r)
	status := http.StatusOK
	if err != nil {
		refusal := h.refusalOf(r.Context(), err)
		if refusal.Code == methodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		status = refusal.Code.status()
		reply, _ = json.Marshal(WalletReject{Error: string(refusal.Code), Message: refusal.Message})
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(reply)
}

// refusalOf tells the caller of a fault no more than it must know.
func (h *handler[Tx]) refusalOf(ctx context.Context, err error) *Reject {
	var refusal *Reject
	if errors.As(err, &refusal) {
		return refusal
	}
	h.tell(ctx, err)
	return &Reject{internalError, "The wallet failed; repeat the call"}
}

// tell survives an OnError that panics: the caller is still to be answered.
func (h *handler[Tx]) tell(ctx context.Context, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			slog.ErrorContext(ctx, "wallet: OnError panicked", "panic", fault, "error", err)
		}
	}()
	h.onError(ctx, err)
}

func (h *handler[Tx]) answer(w http.ResponseWriter, r *http.Request) (reply []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the wallet panicked: %v\n%s", fault, debug.Stack())
		}
	}()
	verb, isVerb := verbs[r.URL.Path]
	if !isVerb {
		return nil, &Reject{notFound, "There is nothing here; the wallet answers /balance, /debit, /credit and /rollback"}
	}
	if r.Method != http.MethodPost {
		return nil, &Reject{methodNotAllowed, "Use POST"}
	}
	body, err := readBody(w, r)
	if err != nil {
		return nil, err
	}
	call, err := h.parse(verb, r.Header, body)
	if err != nil {
		return nil, refusalOfCheck(err)
	}
	if call.OperatorID != h.operatorID {
		return nil, &Reject{unknownOperator, "This wallet serves another operator"}
	}
	return settle(r.Context(), h.store, h.ledger, call)
}

func readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, &Reject{bodyTooLarge, "The body is larger than 64 KiB"}
	}
	if err != nil {
		return nil, &Reject{badRequest, "The body did not come whole"}
	}
	return body, nil
}

func refusalOfCheck(err error) error {
	var failed *callback.Error
	if !errors.As(err, &failed) {
		return err
	}
	switch failed.Check {
	case callback.SignatureMissing, callback.TimestampMissing, callback.SignatureMalformed, callback.SignatureMismatch:
		return &Reject{invalidSignature, failed.Detail}
	case callback.TimestampMalformed, callback.TimestampStale:
		return &Reject{staleTimestamp, failed.Detail}
	}
	return &Reject{badRequest, failed.Detail}
}
