// Generated from the contract, version 1.0.0. Do not edit.

import * as call from './call.js';
import * as models from './models/index.js';

/** The parameters of getGameArt. */
export interface GetGameArtRequest {
  /** The game's symbol or its slug. */
  symbol: string;
  /** The title to draw when nothing is uploaded; without it, the game's own. */
  title?: string | undefined;
  /** Part of catalog thumbnail URLs; the path alone names the game. */
  slug?: string | undefined;
}

/** GET /api/provider/v1/game-art/{symbol} @internal */
export const getGameArt = (wish: GetGameArtRequest): call.ApiCall<call.Artwork> => ({
  operation: 'getGameArt',
  method: 'GET',
  path: '/api/provider/v1/game-art/{symbol}',
  segments: { symbol: wish.symbol },
  query: { title: wish.title, slug: wish.slug },
  accept: 'image/webp, image/png, image/jpeg, image/svg+xml, application/json',
  hasCredential: false,
  read: call.artwork,
});

/** The parameters of getGame. */
export interface GetGameRequest {
  /** The game's symbol or its slug. */
  symbol: string;
}

/** GET /api/provider/v1/games/{symbol} @internal */
export const getGame = (wish: GetGameRequest): call.ApiCall<models.GameReply> => ({
  operation: 'getGame',
  method: 'GET',
  path: '/api/provider/v1/games/{symbol}',
  segments: { symbol: wish.symbol },
  accept: 'application/json',
  hasCredential: true,
  read: call.json(models.readGameReply),
});

/** The parameters of listGames. */
export interface ListGamesRequest {
  /** Only games of this family. */
  family?: string | undefined;
  /** At most this many games; without it, all. `total` counts all that match. */
  limit?: number | undefined;
  /** Leave out this many games first. */
  offset?: number | undefined;
}

/** GET /api/provider/v1/games @internal */
export const listGames = (wish: ListGamesRequest = {}): call.ApiCall<models.CatalogReply> => ({
  operation: 'listGames',
  method: 'GET',
  path: '/api/provider/v1/games',
  query: { family: wish.family, limit: wish.limit, offset: wish.offset },
  accept: 'application/json',
  hasCredential: true,
  read: call.json(models.readCatalogReply),
});

/** GET /health @internal */
export const getHealth = (): call.ApiCall<models.HealthReply> => ({
  operation: 'getHealth',
  method: 'GET',
  path: '/health',
  accept: 'application/json',
  hasCredential: false,
  read: call.json(models.readHealthReply),
});

/** POST /api/provider/v1/launch-url @internal */
export const createLaunchUrl = (body: models.LaunchRequest): call.ApiCall<models.LaunchReply> => ({
  operation: 'createLaunchUrl',
  method: 'POST',
  path: '/api/provider/v1/launch-url',
  body,
  accept: 'application/json',
  hasCredential: true,
  read: call.json(models.readLaunchReply),
});
