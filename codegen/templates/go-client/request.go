package client

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

const userAgent = "casino-provider-client-go/" + Version

type request struct {
	operation       string
	method          string
	path            string
	query           url.Values
	body            any
	accept          string
	isAuthenticated bool

	// fault is why the request cannot be sent.
	fault error
}

func newRequest(operation, method, path string) *request {
	return &request{operation: operation, method: method, path: path, query: url.Values{}, accept: "application/json"}
}

func (r *request) inPath(name, value string) {
	if value == "" || value == "." || value == ".." {
		r.fault = fmt.Errorf("%w: the %s %q would make another path", ErrInvalidArgument, name, value)
	}
	r.path = strings.Replace(r.path, "{"+name+"}", url.PathEscape(value), 1)
}

func inQuery[T comparable](r *request, name string, value T) {
	var none T
	if value != none {
		r.query.Set(name, fmt.Sprint(value))
	}
}

func (r *request) isSafe() bool { return r.method == http.MethodGet }

func (r *request) url(baseURL string) string {
	if len(r.query) == 0 {
		return baseURL + r.path
	}
	return baseURL + r.path + "?" + r.query.Encode()
}

func (r *request) header() http.Header {
	header := http.Header{"Accept": {r.accept}, "User-Agent": {userAgent}}
	if r.body != nil {
		header.Set("Content-Type", "application/json")
	}
	return header
}

func (r *request) reader() (io.Reader, error) {
	if r.body == nil {
		return nil, nil
	}
	encoded, err := json.Marshal(r.body)
	return bytes.NewReader(encoded), err
}
