// Package client calls the operator API of a casino provider.
package client

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Client calls the provider for one operator. Any number of goroutines may share it.
type Client struct {
	baseURL      string
	credential   Credential
	timeout      time.Duration
	retries      int
	http         http.Client
	authenticate func(http.Header)
}

// Credential is the header that an API key is sent in.
type Credential string

// The headers that the provider takes a key in; a client sends one of them.
const (
	ProviderAPIKey Credential = "x-provider-api-key"
	Bearer         Credential = "bearer"
	APIKey         Credential = "x-api-key"
)

// Option changes how a client calls.
type Option func(*Client)

// WithTimeout bounds a call from its start to the last byte of its reply, repetitions among it: 10 seconds unless told.
func WithTimeout(timeout time.Duration) Option {
	return func(c *Client) { c.timeout = timeout }
}

// WithRetries tells how often a GET is repeated that found no connection, or was answered 429, 502, 503 or 504: twice
// unless told. A launch is never repeated.
func WithRetries(times int) Option {
	return func(c *Client) { c.retries = times }
}

// WithCredential chooses the header of the key: [ProviderAPIKey] unless told.
func WithCredential(credential Credential) Option {
	return func(c *Client) { c.credential = credential }
}

// WithTransport has the calls made by another transport than [http.DefaultTransport].
func WithTransport(transport http.RoundTripper) Option {
	return func(c *Client) { c.http.Transport = transport }
}

// New makes a client from the provider's base URL, such as [Production], and the operator's API key. It calls nobody yet.
// Its error is [ErrInvalidArgument].
func New(baseURL, apiKey string, options ...Option) (*Client, error) {
	if err := checkBaseURL(baseURL); err != nil {
		return nil, err
	}
	if apiKey == "" || strings.ContainsFunc(apiKey, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil, invalid("the API key must be printable ASCII without spaces, as the provider gave it")
	}
	c := &Client{
		baseURL:    strings.TrimRight(baseURL, "/"),
		credential: ProviderAPIKey,
		timeout:    10 * time.Second,
		retries:    2,
		http:       http.Client{CheckRedirect: followNone},
	}
	for _, option := range options {
		option(c)
	}
	c.authenticate = credentialSetter(c.credential, apiKey)
	return c, nil
}

func checkBaseURL(baseURL string) error {
	parsed, err := url.Parse(baseURL)
	if err != nil || parsed.Host == "" || (parsed.Scheme != "https" && parsed.Scheme != "http") {
		return invalid("the base URL must be one of http or https, such as " + Production)
	}
	if parsed.User != nil || strings.ContainsAny(baseURL, "?#") {
		return invalid("the base URL must have no user, query or fragment")
	}
	return nil
}

func invalid(what string) error { return fmt.Errorf("%w: %s", ErrInvalidArgument, what) }

// A redirect would carry the key to wherever it points.
func followNone(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// The key is kept in the function alone, so that printing a client does not show it.
func credentialSetter(credential Credential, apiKey string) func(http.Header) {
	if credential == Bearer {
		return func(header http.Header) { header.Set("Authorization", "Bearer "+apiKey) }
	}
	return func(header http.Header) { header.Set(string(credential), apiKey) }
}
