// Code generated from the contract of the Casino Provider Operator API. DO NOT EDIT.

package client

import "time"

// Catalog is the contract's Catalog.
type Catalog struct {
	// How many games match.
	Total int `json:"total"`

	OperatorID string `json:"operator_id"`

	Items []Game `json:"items"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *Catalog) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("total", &m.Total)
	o.required("operator_id", &m.OperatorID)
	o.required("items", &m.Items)
	return o.fault
}

// CatalogReply is the contract's CatalogReply.
type CatalogReply struct {
	Success bool `json:"success"`

	Data Catalog `json:"data"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *CatalogReply) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("success", &m.Success)
	o.required("data", &m.Data)
	return o.fault
}

// ErrorReply is the contract's ErrorReply.
type ErrorReply struct {
	Success bool `json:"success"`

	// What happened, to which thing, and what to do.
	Detail string `json:"detail"`

	RequestID string `json:"request_id"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *ErrorReply) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("success", &m.Success)
	o.required("detail", &m.Detail)
	o.required("request_id", &m.RequestID)
	return o.fault
}

// Game is the contract's Game.
type Game struct {
	Symbol string `json:"symbol"`

	Slug string `json:"slug"`

	Title string `json:"title"`

	Family string `json:"family"`

	// Return to player, per cent.
	RTP float64 `json:"rtp"`

	// Stake = coin x lines.
	Lines int `json:"lines"`

	AssetVersion string `json:"asset_version"`

	AssetSymbol string `json:"asset_symbol"`

	GameServiceVersion string `json:"game_service_version"`

	LoaderMode string `json:"loader_mode"`

	LaunchStatus string `json:"launch_status"`

	LiveCatalogEnabled bool `json:"live_catalog_enabled"`

	CertifiedBrowsers []string `json:"certified_browsers"`

	Features GameFeatures `json:"features"`

	// How the special bet is priced, for games that have one.
	SpecialBetProfile map[string]any `json:"special_bet_profile"`

	Thumbnail Thumbnail `json:"thumbnail"`

	ThumbnailURL string `json:"thumbnail_url"`

	// A hint for the operator's lobby.
	LaunchPath string `json:"launch_path"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *Game) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("symbol", &m.Symbol)
	o.required("slug", &m.Slug)
	o.required("title", &m.Title)
	o.required("family", &m.Family)
	o.required("rtp", &m.RTP)
	o.required("lines", &m.Lines)
	o.required("asset_version", &m.AssetVersion)
	o.required("asset_symbol", &m.AssetSymbol)
	o.required("game_service_version", &m.GameServiceVersion)
	o.required("loader_mode", &m.LoaderMode)
	o.required("launch_status", &m.LaunchStatus)
	o.required("live_catalog_enabled", &m.LiveCatalogEnabled)
	o.required("certified_browsers", &m.CertifiedBrowsers)
	o.required("features", &m.Features)
	o.nullable("special_bet_profile", &m.SpecialBetProfile)
	o.required("thumbnail", &m.Thumbnail)
	o.required("thumbnail_url", &m.ThumbnailURL)
	o.required("launch_path", &m.LaunchPath)
	return o.fault
}

// GameFeatures is the contract's GameFeatures.
type GameFeatures struct {
	Bonus bool `json:"bonus"`

	Collect bool `json:"collect"`

	FreeSpins bool `json:"free_spins"`

	BuyFeature bool `json:"buy_feature"`

	SpecialBet bool `json:"special_bet"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *GameFeatures) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("bonus", &m.Bonus)
	o.required("collect", &m.Collect)
	o.required("free_spins", &m.FreeSpins)
	o.required("buy_feature", &m.BuyFeature)
	o.required("special_bet", &m.SpecialBet)
	return o.fault
}

// GameReply is the contract's GameReply.
type GameReply struct {
	Success bool `json:"success"`

	Data Game `json:"data"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *GameReply) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("success", &m.Success)
	o.required("data", &m.Data)
	return o.fault
}

// HealthReply is the contract's HealthReply.
type HealthReply struct {
	Success bool `json:"success"`

	Status string `json:"status"`

	// The contract's version.
	Version string `json:"version"`

	// SHA-256 of the published openapi.json.
	ContractSHA256 string `json:"contract_sha256"`
}

// Values of HealthReply.Status; there may be others in time.
const HealthReplyStatusOk = "ok"

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *HealthReply) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("success", &m.Success)
	o.required("status", &m.Status)
	o.required("version", &m.Version)
	o.required("contract_sha256", &m.ContractSHA256)
	return o.fault
}

// LaunchLink is the contract's LaunchLink.
type LaunchLink struct {
	Symbol string `json:"symbol"`

	Slug string `json:"slug"`

	OperatorID string `json:"operator_id"`

	Currency string `json:"currency"`

	SessionID string `json:"session_id"`

	// Open it in the player's browser; do not log it.
	LaunchURL string `json:"launch_url"`

	// Until when the URL can be opened.
	ExpiresAt time.Time `json:"expires_at"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *LaunchLink) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("symbol", &m.Symbol)
	o.required("slug", &m.Slug)
	o.required("operator_id", &m.OperatorID)
	o.required("currency", &m.Currency)
	o.required("session_id", &m.SessionID)
	o.required("launch_url", &m.LaunchURL)
	o.required("expires_at", &m.ExpiresAt)
	return o.fault
}

// LaunchReply is the contract's LaunchReply.
type LaunchReply struct {
	Success bool `json:"success"`

	Symbol string `json:"symbol"`

	Slug string `json:"slug"`

	OperatorID string `json:"operator_id"`

	Currency string `json:"currency"`

	SessionID string `json:"session_id"`

	// Open it in the player's browser; do not log it.
	LaunchURL string `json:"launch_url"`

	// Until when the URL can be opened.
	ExpiresAt time.Time `json:"expires_at"`

	Data LaunchLink `json:"data"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *LaunchReply) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("success", &m.Success)
	o.required("symbol", &m.Symbol)
	o.required("slug", &m.Slug)
	o.required("operator_id", &m.OperatorID)
	o.required("currency", &m.Currency)
	o.required("session_id", &m.SessionID)
	o.required("launch_url", &m.LaunchURL)
	o.required("expires_at", &m.ExpiresAt)
	o.required("data", &m.Data)
	return o.fault
}

// LaunchRequest is the contract's LaunchRequest.
type LaunchRequest struct {
	// symbol or slug. One game identifier is required.
	Symbol string `json:"symbol,omitempty"`

	// symbol or slug. One game identifier is required.
	Slug string `json:"slug,omitempty"`

	// Stable player identifier from the operator platform.
	ExternalPlayerID string `json:"external_player_id"`

	// Optional default coin value.
	Coin string `json:"coin,omitempty"`

	// Optional ISO-style currency code; defaults to operator currency then USD.
	Currency string `json:"currency,omitempty"`

	// Optional lobby URL used by the game close/return flow.
	ReturnURL string `json:"return_url,omitempty"`

	// Optional desktop, mobile, or tablet hint; tablet normalizes to mobile.
	Device string `json:"device,omitempty"`
}

// Values of LaunchRequest.Device; there may be others in time.
const LaunchRequestDeviceDesktop = "desktop"
const LaunchRequestDeviceMobile = "mobile"
const LaunchRequestDeviceTablet = "tablet"

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *LaunchRequest) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.optional("symbol", &m.Symbol)
	o.optional("slug", &m.Slug)
	o.required("external_player_id", &m.ExternalPlayerID)
	o.optional("coin", &m.Coin)
	o.optional("currency", &m.Currency)
	o.optional("return_url", &m.ReturnURL)
	o.optional("device", &m.Device)
	return o.fault
}

// Thumbnail is the contract's Thumbnail.
type Thumbnail struct {
	Symbol string `json:"symbol"`

	Slug string `json:"slug"`

	Title string `json:"title"`

	URL string `json:"url"`
}

// UnmarshalJSON reads the fields that are known here, and fails when one that is required is missing.
func (m *Thumbnail) UnmarshalJSON(body []byte) error {
	o := readObject(body)
	o.required("symbol", &m.Symbol)
	o.required("slug", &m.Slug)
	o.required("title", &m.Title)
	o.required("url", &m.URL)
	return o.fault
}
