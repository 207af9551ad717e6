// Testee does with the client what it is told on standard input; the protocol is test/sdk/protocol.ts.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"os"
	"strconv"
	"time"

	"casinoprovider.example/client"
	"casinoprovider.example/client/callback"
)

type request struct {
	ID        int               `json:"id"`
	Op        string            `json:"op"`
	Client    wish              `json:"client"`
	Operation string            `json:"operation"`
	Args      args              `json:"args"`
	Secret    string            `json:"secret"`
	Secrets   []string          `json:"secrets"`
	Timestamp *string           `json:"timestamp"`
	Signature *string           `json:"signature"`
	Verb      callback.Verb     `json:"verb"`
	Headers   map[string]string `json:"headers"`
	Body      []byte            `json:"body_base64"`
	Now       string            `json:"now"`
}

type wish struct {
	BaseURL    string            `json:"base_url"`
	APIKey     string            `json:"api_key"`
	Credential client.Credential `json:"credential"`
	TimeoutMs  *int              `json:"timeout_ms"`
	Retries    *int              `json:"retries"`
}

type args map[string]any

func (a args) text(name string) string {
	text, _ := a[name].(string)
	return text
}

func (a args) number(name string) int {
	number, _ := a[name].(float64)
	return int(number)
}

type failure struct {
	Kind      string         `json:"kind"`
	Type      string         `json:"type"`
	Message   string         `json:"message"`
	Status    int            `json:"status,omitempty"`
	Detail    string         `json:"detail,omitempty"`
	RequestID string         `json:"request_id,omitempty"`
	Check     callback.Check `json:"check,omitempty"`
}

func main() {
	in, out := bufio.NewReader(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		if err := out.Encode(answer(line)); err != nil {
			return
		}
	}
}

func answer(line []byte) map[string]any {
	var r request
	err := json.Unmarshal(line, &r)
	var value any
	if err == nil {
		value, err = perform(r)
	}
	if err != nil {
		return map[string]any{"id": r.ID, "error": failureOf(err), "dump": r.dump(err)}
	}
	return map[string]any{"id": r.ID, "value": value, "dump": r.dump(nil)}
}

// dump prints as people print. A reply is a plain struct, of which fmt shows everything.
func (r request) dump(err error) string {
	provider, _ := client.New(r.Client.BaseURL, r.Client.APIKey, r.Client.options()...)
	return fmt.Sprintf("%+v %#v %+v %#v", provider, provider, err, err)
}

func perform(r request) (value any, err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	switch r.Op {
	case "call":
		return call(r)
	case "sign":
		return callback.Sign(r.Secret, *r.Timestamp, r.Body), nil
	case "verify":
		return true, callback.Verify(r.Secrets, r.signed(), r.Body, r.now())
	case "parse":
		return callback.Parse(r.Secrets, r.Verb, r.received(), r.Body, r.now())
	}
	return nil, errors.New("there is no op " + r.Op)
}

func (r request) signed() http.Header {
	header := http.Header{}
	if r.Timestamp != nil {
		header.Set("x-pp-timestamp", *r.Timestamp)
	}
	if r.Signature != nil {
		header.Set("x-pp-signature", *r.Signature)
	}
	return header
}

func (r request) received() http.Header {
	header := http.Header{}
	for name, value := range r.Headers {
		header[name] = []string{value}
	}
	return header
}

func (r request) now() time.Time {
	seconds, _ := strconv.ParseInt(r.Now, 10, 64)
	return time.Unix(seconds, 0)
}

func call(r request) (any, error) {
	provider, err := client.New(r.Client.BaseURL, r.Client.APIKey, r.Client.options()...)
	if err != nil {
		return nil, err
	}
	ctx, a := context.Background(), r.Args
	switch r.Operation {
	case "getHealth":
		return provider.GetHealth(ctx)
	case "listGames":
		return provider.ListGames(ctx, client.ListGamesParams{
			Family: a.text("family"), Limit: a.number("limit"), Offset: a.number("offset"),
		})
	case "getGame":
		return provider.GetGame(ctx, a.text("symbol"))
	case "createLaunchUrl":
		return provider.CreateLaunchURL(ctx, client.LaunchRequest{
			Symbol:           a.text("symbol"),
			Slug:             a.text("slug"),
			ExternalPlayerID: a.text("external_player_id"),
			Coin:             a.text("coin"),
			Currency:         a.text("currency"),
			ReturnURL:        a.text("return_url"),
			Device:           a.text("device"),
		})
	case "getGameArt":
		art, err := provider.GetGameArt(ctx, a.text("symbol"), client.GetGameArtParams{
			Title: a.text("title"), Slug: a.text("slug"),
		})
		if err != nil {
			return nil, err
		}
		return map[string]any{"media_type": art.MediaType, "bytes_base64": art.Bytes}, nil
	}
	return nil, errors.New("there is no operation " + r.Operation)
}

func (w wish) options() []client.Option {
	var options []client.Option
	if w.Credential != "" {
		options = append(options, client.WithCredential(w.Credential))
	}
	if w.TimeoutMs != nil {
		longest := math.MaxInt64 / int(time.Millisecond)
		options = append(options, client.WithTimeout(time.Duration(min(*w.TimeoutMs, longest))*time.Millisecond))
	}
	if w.Retries != nil {
		options = append(options, client.WithRetries(*w.Retries))
	}
	return options
}

func failureOf(err error) failure {
	told := failure{Kind: "bug", Type: fmt.Sprintf("%T", err), Message: err.Error()}
	var called *client.Error
	if errors.As(err, &called) {
		told.Kind = string(called.Kind)
		told.Status, told.Detail, told.RequestID = called.Status, called.Detail, called.RequestID
	}
	if errors.Is(err, client.ErrInvalidArgument) || errors.Is(err, callback.ErrNoSecret) {
		told.Kind = "misuse"
	}
	var unverified *callback.Error
	if errors.As(err, &unverified) {
		told.Kind, told.Check = "unverified", unverified.Check
	}
	return told
}
