// Package callback signs, verifies and reads the calls that a casino provider makes to an operator's wallet.
package callback

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Tolerance is how far a timestamp may be from the receiver's clock, either way.
const Tolerance = 300 * time.Second

var (
	lowercaseHex = regexp.MustCompile("^[0-9a-f]{64}$")
	unixSeconds  = regexp.MustCompile("^[0-9]{1,12}$")
)

// Sign gives the x-pp-signature of a body: HMAC_SHA256(secret, "{timestamp}.{raw_json_body}") in lowercase hex. The
// timestamp is the text of x-pp-timestamp, Unix seconds.
func Sign(secret, timestamp string, body []byte) string {
	return hex.EncodeToString(signature(secret, timestamp, body))
}

func signature(secret, timestamp string, body []byte) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(timestamp + "."))
	mac.Write(body)
	return mac.Sum(nil)
}

// ErrNoSecret is the error of [Verify] and [Parse] when they are given no secret or an empty one, which everybody could
// sign with.
var ErrNoSecret = errors.New("there is no wallet secret to verify with, or an empty one")

// Verify tells whether one of the secrets signed these raw bytes, at most [Tolerance] from now. Name two secrets while
// one replaces the other. The error is an [*Error], or [ErrNoSecret].
func Verify(secrets []string, header http.Header, body []byte, now time.Time) error {
	if len(secrets) == 0 || slices.Contains(secrets, "") {
		return ErrNoSecret
	}
	given, isSigned := headerOf(header, "x-pp-signature")
	timestamp, isTimed := headerOf(header, "x-pp-timestamp")
	switch {
	case !isSigned:
		return &Error{SignatureMissing, "x-pp-signature is missing"}
	case !isTimed:
		return &Error{TimestampMissing, "x-pp-timestamp is missing"}
	case !lowercaseHex.MatchString(given):
		return &Error{SignatureMalformed, "x-pp-signature is not 64 lowercase hex digits"}
	case !isByOne(secrets, timestamp, body, given):
		return &Error{SignatureMismatch, "x-pp-signature was not made with this secret from these bytes"}
	}
	return checkFreshness(timestamp, now)
}

// isByOne tries every secret, so that the time it takes does not tell which one it was.
func isByOne(secrets []string, timestamp string, body []byte, given string) bool {
	digest, _ := hex.DecodeString(given)
	found := false
	for _, secret := range secrets {
		isEqual := hmac.Equal(signature(secret, timestamp, body), digest)
		found = found || isEqual
	}
	return found
}

func checkFreshness(timestamp string, now time.Time) error {
	if !unixSeconds.MatchString(timestamp) {
		return &Error{TimestampMalformed, "x-pp-timestamp is not Unix seconds in 1 to 12 digits"}
	}
	seconds, _ := strconv.ParseInt(timestamp, 10, 64)
	age := now.Unix() - seconds
	if limit := int64(Tolerance / time.Second); age > limit || age < -limit {
		return &Error{TimestampStale, "x-pp-timestamp is more than 300 seconds from this clock"}
	}
	return nil
}

// headerOf finds a header by its name in any case, and joins one that came more than once.
func headerOf(header http.Header, name string) (string, bool) {
	var values []string
	for key, each := range header {
		if strings.EqualFold(key, name) {
			values = append(values, each...)
		}
	}
	return strings.Join(values, ", "), len(values) > 0
}
