package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	largestReply = 32 << 20
	firstPause   = 200 * time.Millisecond
)

// Artwork is a picture of a game.
type Artwork struct {
	// MediaType such as image/webp, image/png, image/jpeg or image/svg+xml.
	MediaType string

	Bytes []byte
}

type response struct {
	status int
	header http.Header
	body   []byte
}

func reply[T any](ctx context.Context, c *Client, r *request) (*T, error) {
	got, err := c.call(ctx, r)
	if err != nil {
		return nil, err
	}
	if !json.Valid(got.body) {
		return nil, unreadable(r, got.status, got.header, "it is not JSON")
	}
	into := new(T)
	if err := json.Unmarshal(got.body, into); err != nil {
		return nil, unreadable(r, got.status, got.header, err.Error())
	}
	var success bool
	if readObject(got.body).required("success", &success); !success {
		return nil, unreadable(r, got.status, got.header, "success is not true")
	}
	return into, nil
}

func (c *Client) artwork(ctx context.Context, r *request) (*Artwork, error) {
	r.accept = "image/*"
	got, err := c.call(ctx, r)
	if err != nil {
		return nil, err
	}
	mediaType, _, _ := mime.ParseMediaType(got.header.Get("Content-Type"))
	if !strings.HasPrefix(mediaType, "image/") {
		return nil, unreadable(r, got.status, got.header, "it is not a picture")
	}
	return &Artwork{MediaType: mediaType, Bytes: got.body}, nil
}

// call has the request answered with a success, repeating a safe one that may yet be.
func (c *Client) call(ctx context.Context, r *request) (*response, error) {
	if r.fault != nil {
		return nil, r.fault
	}
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	for attempt := 0; ; attempt++ {
		got, fault := c.attempt(ctx, r)
		if fault == nil {
			return got, nil
		}
		if attempt >= c.retries || !r.isSafe() || !isPassing(fault) {
			return nil, fault
		}
		if !sleep(ctx, pauseBefore(attempt+1, got)) {
			return nil, fault
		}
	}
}

// attempt sends the request once. Of a refusal the response is given as well.
func (c *Client) attempt(ctx context.Context, r *request) (*response, *Error) {
	body, err := r.reader()
	if err != nil {
		return nil, connectionError(r, "the request cannot be written", err)
	}
	sent, err := http.NewRequestWithContext(ctx, r.method, r.url(c.baseURL), body)
	if err != nil {
		return nil, connectionError(r, "the request cannot be made", err)
	}
	sent.Header = r.header()
	if r.isAuthenticated {
		c.authenticate(sent.Header)
	}
	received, err := c.http.Do(sent)
	if err != nil {
		return nil, connectionError(r, "the provider cannot be reached", err)
	}
	return receive(r, received)
}

func receive(r *request, received *http.Response) (*response, *Error) {
	defer received.Body.Close()
	body, err := io.ReadAll(io.LimitReader(received.Body, largestReply+1))
	got := &response{received.StatusCode, received.Header, body}
	switch {
	case err != nil:
		return nil, brokenOff(r, got, err)
	case len(body) > largestReply:
		return nil, unreadable(r, got.status, got.header, fmt.Sprintf("it is longer than %d bytes", largestReply))
	case got.status < 200 || got.status > 299:
		return got, refusal(r, got.status, got.header, body)
	}
	return got, nil
}

// A reply that breaks off is not repeated: its request arrived.
func brokenOff(r *request, got *response, err error) *Error {
	e := connectionError(r, "the reply broke off", err)
	e.Status, e.RequestID = got.status, got.header.Get("X-Request-Id")
	return e
}

func isPassing(e *Error) bool {
	switch e.Status {
	case 0:
		return e.Kind == Network && !errors.Is(e, context.Canceled)
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return e.Kind == Refused
	}
	return false
}

// pauseBefore doubles from one repetition to the next, with jitter, and is no shorter than the provider asked for.
func pauseBefore(repetition int, got *response) time.Duration {
	longest := firstPause << min(repetition-1, 6)
	pause := longest/2 + rand.N(longest/2)
	if got == nil {
		return pause
	}
	return max(pause, retryAfter(got.header))
}

func retryAfter(header http.Header) time.Duration {
	text := header.Get("Retry-After")
	// What is out of range comes as the largest number there is.
	if seconds, err := strconv.ParseUint(text, 10, 32); err == nil || errors.Is(err, strconv.ErrRange) {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return time.Until(at)
	}
	return 0
}

// sleep is false at once when there is no time left for it, or for the call after it.
func sleep(ctx context.Context, pause time.Duration) bool {
	if until, bounded := ctx.Deadline(); bounded && time.Until(until) <= pause {
		return false
	}
	select {
	case <-time.After(pause):
		return true
	case <-ctx.Done():
		return false
	}
}
