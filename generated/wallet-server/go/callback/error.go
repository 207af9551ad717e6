package callback

// Check names what was looked at when a callback was found wanting; they are made in this order.
type Check string

// The checks. Those of signature and timestamp come before anything of the body is read.
const (
	SignatureMissing   Check = "signature_missing"
	TimestampMissing   Check = "timestamp_missing"
	SignatureMalformed Check = "signature_malformed"
	SignatureMismatch  Check = "signature_mismatch"
	TimestampMalformed Check = "timestamp_malformed"
	TimestampStale     Check = "timestamp_stale"
	BodyUnreadable     Check = "body_unreadable"
	RequestIDMismatch  Check = "request_id_mismatch"
	TypeMismatch       Check = "type_mismatch"
)

// Error is why a callback is not to be obeyed; find it with [errors.As].
type Error struct {
	Check  Check
	Detail string
}

func (e *Error) Error() string { return e.Detail }
