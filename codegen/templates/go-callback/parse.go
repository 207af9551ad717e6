package callback

import (
	"net/http"
	"time"
)

// Verb is what a callback asks for: the last part of the path that it comes to.
type Verb string

// The four verbs.
const (
	Balance  Verb = "balance"
	Debit    Verb = "debit"
	Credit   Verb = "credit"
	Rollback Verb = "rollback"
)

// Parse verifies a callback as [Verify] does, and only then reads it. The error is an [*Error], or [ErrNoSecret].
func Parse(secrets []string, verb Verb, header http.Header, body []byte, now time.Time) (*Callback, error) {
	if err := Verify(secrets, header, body, now); err != nil {
		return nil, err
	}
	call, err := read(verb, body)
	if err != nil {
		return nil, err
	}
	if requestID, _ := headerOf(header, "x-pp-request-id"); requestID != call.RequestID {
		return nil, &Error{RequestIDMismatch, "x-pp-request-id is not the request_id of the body"}
	}
	if call.TransactionType != string(verb) {
		return nil, &Error{TypeMismatch, "transaction_type is not " + string(verb) + ", which the path says"}
	}
	return call, nil
}

// read takes original_transaction_id for what it is in a rollback alone; elsewhere it is a field that nobody knows.
func read(verb Verb, body []byte) (*Callback, error) {
	o := readObject(body)
	if verb != Rollback {
		delete(o.fields, "original_transaction_id")
	}
	call := &Callback{}
	call.read(o)
	if call.TransactionType == string(Rollback) && verb == Rollback && call.OriginalTransactionID == "" {
		o.fail("original_transaction_id is missing")
	}
	if o.fault != "" {
		return nil, &Error{BodyUnreadable, o.fault}
	}
	return call, nil
}
