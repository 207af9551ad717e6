// Code generated from the contract of the provider's callbacks. DO NOT EDIT.

package wallet

// WalletReject is the contract's WalletReject.
type WalletReject struct {
	Success bool `json:"success"`

	// A code. Known ones: insufficient_funds, unknown_player, unknown_operator, currency_mismatch, invalid_signature, stale_timestamp, transaction_conflict, transaction_not_found, transaction_rolled_back, bad_request.
	Error string `json:"error"`

	// For a person.
	Message string `json:"message,omitempty"`
}

// WalletReply is the contract's WalletReply.
type WalletReply struct {
	Success bool `json:"success"`

	// The balance after this transaction.
	Balance string `json:"balance"`

	Currency string `json:"currency"`

	// The request's.
	TransactionID string `json:"transaction_id"`
}
