// Generated from the contract, version 1.0.0. Do not edit.

import * as read from '../reading.js';
import { type GameFeatures, readGameFeatures } from './GameFeatures.js';
import { type Thumbnail, readThumbnail } from './Thumbnail.js';

export interface Game {
  symbol: string;
  slug: string;
  title: string;
  family: string;
  /** Return to player, per cent. */
  rtp: number;
  /** Stake = coin x lines. */
  lines: number;
  asset_version: string;
  asset_symbol: string;
  game_service_version: string;
  loader_mode: string;
  launch_status: string;
  live_catalog_enabled: boolean;
  certified_browsers: string[];
  features: GameFeatures;
  /** How the special bet is priced, for games that have one. */
  special_bet_profile: Record<string, unknown> | null;
  thumbnail: Thumbnail;
  thumbnail_url: string;
  /** A hint for the operator's lobby. */
  launch_path: string;
}

/** @internal */
export const readGame = read.object<Game>((field) => ({
  symbol: field('symbol', read.text),
  slug: field('slug', read.text),
  title: field('title', read.text),
  family: field('family', read.text),
  rtp: field('rtp', read.number),
  lines: field('lines', read.number),
  asset_version: field('asset_version', read.text),
  asset_symbol: field('asset_symbol', read.text),
  game_service_version: field('game_service_version', read.text),
  loader_mode: field('loader_mode', read.text),
  launch_status: field('launch_status', read.text),
  live_catalog_enabled: field('live_catalog_enabled', read.flag),
  certified_browsers: field('certified_browsers', read.listOf(read.text)),
  features: field('features', readGameFeatures),
  special_bet_profile: field('special_bet_profile', read.orNull(read.record)),
  thumbnail: field('thumbnail', readThumbnail),
  thumbnail_url: field('thumbnail_url', read.text),
  launch_path: field('launch_path', read.text),
}));
