// Code generated from the contract of the provider's callbacks. DO NOT EDIT.

package callback

import "regexp"

// Callback is what the provider asks of the wallet.
type Callback struct {
	OperatorID string `json:"operator_id"`

	// The external_player_id of the launch.
	PlayerID string `json:"player_id"`

	SessionID string `json:"session_id"`

	GameSymbol string `json:"game_symbol"`

	Currency string `json:"currency"`

	// Equals the header x-pp-request-id.
	RequestID string `json:"request_id"`

	// The idempotency key. Opaque.
	TransactionID string `json:"transaction_id"`

	ActionType string `json:"action_type"`

	// In the currency's scale.
	Amount string `json:"amount"`

	// The [Verb].
	TransactionType string `json:"transaction_type"`

	// The transaction_id of the debit to undo.
	OriginalTransactionID string `json:"original_transaction_id,omitempty"`
}

var currencyPattern = regexp.MustCompile("^[A-Z]{3}$")

var amountPattern = regexp.MustCompile("^[0-9]{1,15}(\\.[0-9]{1,4})?$")

func (c *Callback) read(o *object) {
	o.required("operator_id", &c.OperatorID, 1, 63, nil)
	o.required("player_id", &c.PlayerID, 1, 128, nil)
	o.required("session_id", &c.SessionID, 1, 64, nil)
	o.required("game_symbol", &c.GameSymbol, 1, 64, nil)
	o.required("currency", &c.Currency, 0, 3, currencyPattern)
	o.required("request_id", &c.RequestID, 1, 64, nil)
	o.required("transaction_id", &c.TransactionID, 1, 160, nil)
	o.required("action_type", &c.ActionType, 1, 32, nil)
	o.required("amount", &c.Amount, 0, 20, amountPattern)
	o.required("transaction_type", &c.TransactionType, 0, 8, nil)
	o.optional("original_transaction_id", &c.OriginalTransactionID, 1, 160, nil)
}
