package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
)

// Kind tells how a call failed.
type Kind string

// The kinds of failure.
const (
	// Refused: the provider answered with a status that is no success.
	Refused Kind = "refused"
	// Timeout: there was no whole reply in the time of the client or of the context.
	Timeout Kind = "timeout"
	// Network: there was no connection, or it broke.
	Network Kind = "network"
	// Unreadable: there was a reply, but not one of the contract.
	Unreadable Kind = "unreadable"
)

// ErrInvalidArgument is beneath the errors of [New], and of calls, that are given what cannot be used. Nothing was sent.
var ErrInvalidArgument = errors.New("invalid argument")

// Error is why a call failed; find it with [errors.As].
type Error struct {
	Kind Kind

	// Operation is the name of the call in the contract.
	Operation string

	// Status of the reply; 0 when there was none.
	Status int

	// Detail says what happened: of a refusal, in the provider's words.
	Detail string

	// RequestID finds the request in the provider's logs. Empty when the reply named none.
	RequestID string

	cause error
}

func (e *Error) Error() string {
	text := e.Operation + ": " + e.Detail
	if e.Kind == Refused {
		text = fmt.Sprintf("%s was refused with status %d: %s", e.Operation, e.Status, e.Detail)
	}
	if e.RequestID != "" {
		text += " (request " + e.RequestID + ")"
	}
	return text
}

// Unwrap gives what lies beneath, such as [context.Canceled].
func (e *Error) Unwrap() error { return e.cause }

func connectionError(r *request, doing string, err error) *Error {
	var timeout net.Error
	if errors.Is(err, context.DeadlineExceeded) || (errors.As(err, &timeout) && timeout.Timeout()) {
		return &Error{Kind: Timeout, Operation: r.operation, Detail: "there was no whole reply in time", cause: err}
	}
	if errors.Is(err, context.Canceled) {
		return &Error{Kind: Network, Operation: r.operation, Detail: "the call was cancelled", cause: err}
	}
	var inURL *url.Error
	if errors.As(err, &inURL) {
		err = inURL.Err
	}
	return &Error{Kind: Network, Operation: r.operation, Detail: doing + ": " + err.Error(), cause: err}
}

func refusal(r *request, status int, header http.Header, body []byte) *Error {
	e := &Error{Kind: Refused, Operation: r.operation, Status: status, RequestID: header.Get("X-Request-Id")}
	var said ErrorReply
	if json.Unmarshal(body, &said) != nil || said.Success || said.Detail == "" {
		e.Detail = "the reply does not say why; it is no error of the contract"
		return e
	}
	e.Detail, e.RequestID = said.Detail, said.RequestID
	return e
}

func unreadable(r *request, status int, header http.Header, fault string) *Error {
	return &Error{
		Kind:      Unreadable,
		Operation: r.operation,
		Status:    status,
		Detail:    "the reply is not as the contract says: " + fault,
		RequestID: header.Get("X-Request-Id"),
	}
}
