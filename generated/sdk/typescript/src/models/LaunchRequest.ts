// Generated from the contract, version 1.0.0. Do not edit.

export interface LaunchRequest {
  /** symbol or slug. One game identifier is required. */
  symbol?: string | undefined;
  /** symbol or slug. One game identifier is required. */
  slug?: string | undefined;
  /** Stable player identifier from the operator platform. */
  external_player_id: string;
  /** Optional default coin value. */
  coin?: string | undefined;
  /** Optional ISO-style currency code; defaults to operator currency then USD. */
  currency?: string | undefined;
  /** Optional lobby URL used by the game close/return flow. */
  return_url?: string | undefined;
  /** Optional desktop, mobile, or tablet hint; tablet normalizes to mobile. */
  device?: 'desktop' | 'mobile' | 'tablet' | undefined;
}
