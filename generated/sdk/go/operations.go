// Code generated from the contract of the Casino Provider Operator API. DO NOT EDIT.

package client

import (
	"context"
	"net/http"
)

// Version is that of the contract and of this package.
const Version = "1.0.0"

// Production is the base URL of the provider.
const Production = "https://casinoproviders.net"

// GetGameArtParams are what [Client.GetGameArt] takes besides; a zero value is not sent.
type GetGameArtParams struct {
	// The title to draw when nothing is uploaded; without it, the game's own.
	Title string

	// Part of catalog thumbnail URLs; the path alone names the game.
	Slug string
}

// GetGameArt is GET /api/provider/v1/game-art/{symbol}.
//
// Returns public game artwork used by catalog thumbnail URLs: the uploaded picture as WebP, PNG or JPEG, whichever the Accept header prefers (the stored format when it names none of them), or an SVG drawn from the title.
func (c *Client) GetGameArt(ctx context.Context, symbol string, params GetGameArtParams) (*Artwork, error) {
	r := newRequest("getGameArt", http.MethodGet, "/api/provider/v1/game-art/{symbol}")
	r.inPath("symbol", symbol)
	inQuery(r, "title", params.Title)
	inQuery(r, "slug", params.Slug)
	return c.artwork(ctx, r)
}

// GetGame is GET /api/provider/v1/games/{symbol}.
//
// Returns one catalog title by symbol or slug after the same operator access checks.
func (c *Client) GetGame(ctx context.Context, symbol string) (*GameReply, error) {
	r := newRequest("getGame", http.MethodGet, "/api/provider/v1/games/{symbol}")
	r.inPath("symbol", symbol)
	r.isAuthenticated = true
	return reply[GameReply](ctx, c, r)
}

// ListGamesParams are what [Client.ListGames] takes besides; a zero value is not sent.
type ListGamesParams struct {
	// Only games of this family.
	Family string

	// At most this many games; without it, all. `total` counts all that match.
	Limit int

	// Leave out this many games first.
	Offset int
}

// ListGames is GET /api/provider/v1/games.
//
// Returns the operator-scoped live catalog with feature flags, launch paths, and artwork URLs.
func (c *Client) ListGames(ctx context.Context, params ListGamesParams) (*CatalogReply, error) {
	r := newRequest("listGames", http.MethodGet, "/api/provider/v1/games")
	inQuery(r, "family", params.Family)
	inQuery(r, "limit", params.Limit)
	inQuery(r, "offset", params.Offset)
	r.isAuthenticated = true
	return reply[CatalogReply](ctx, c, r)
}

// GetHealth is GET /health.
//
// 200 when the database answers, else 503.
func (c *Client) GetHealth(ctx context.Context) (*HealthReply, error) {
	r := newRequest("getHealth", http.MethodGet, "/health")
	return reply[HealthReply](ctx, c, r)
}

// CreateLaunchURL is POST /api/provider/v1/launch-url.
//
// Creates or refreshes a player game session and returns the browser launch URL. A session of the same player, game and currency that is still alive, or has an open round, keeps its session_id and gets a new URL; the earlier URL ends.
func (c *Client) CreateLaunchURL(ctx context.Context, body LaunchRequest) (*LaunchReply, error) {
	r := newRequest("createLaunchUrl", http.MethodPost, "/api/provider/v1/launch-url")
	r.body = body
	r.isAuthenticated = true
	return reply[LaunchReply](ctx, c, r)
}
