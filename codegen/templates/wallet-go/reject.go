package wallet

import "net/http"

// Code is a reason to refuse a call, as the contract names it.
type Code string

const (
	insufficientFunds     Code = "insufficient_funds"
	unknownPlayer         Code = "unknown_player"
	unknownOperator       Code = "unknown_operator"
	currencyMismatch      Code = "currency_mismatch"
	invalidSignature      Code = "invalid_signature"
	staleTimestamp        Code = "stale_timestamp"
	transactionConflict   Code = "transaction_conflict"
	transactionRolledBack Code = "transaction_rolled_back"
	badRequest            Code = "bad_request"
	notFound              Code = "not_found"
	methodNotAllowed      Code = "method_not_allowed"
	bodyTooLarge          Code = "body_too_large"
	internalError         Code = "internal_error"
)

var statuses = map[Code]int{
	insufficientFunds:     http.StatusPaymentRequired,
	unknownPlayer:         http.StatusNotFound,
	unknownOperator:       http.StatusForbidden,
	currencyMismatch:      http.StatusBadRequest,
	invalidSignature:      http.StatusUnauthorized,
	staleTimestamp:        http.StatusUnauthorized,
	transactionConflict:   http.StatusConflict,
	transactionRolledBack: http.StatusConflict,
	badRequest:            http.StatusBadRequest,
	notFound:              http.StatusNotFound,
	methodNotAllowed:      http.StatusMethodNotAllowed,
	bodyTooLarge:          http.StatusRequestEntityTooLarge,
	internalError:         http.StatusInternalServerError,
}

func (c Code) status() int {
	if status, isListed := statuses[c]; isListed {
		return status
	}
	return http.StatusForbidden
}

// Reject is a refusal: nothing was moved. One with a code of the operator's own goes out with status 403.
type Reject struct {
	Code Code

	// Message is for a person.
	Message string
}

func (r *Reject) Error() string { return string(r.Code) + ": " + r.Message }

// What a ledger refuses a call with.
var (
	ErrInsufficientFunds error = &Reject{insufficientFunds, "Insufficient funds"}
	ErrUnknownPlayer     error = &Reject{unknownPlayer, "There is no such player"}
	ErrCurrencyMismatch  error = &Reject{currencyMismatch, "The player has another currency"}
)
