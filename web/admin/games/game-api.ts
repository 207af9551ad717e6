import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';

type Schemas = components['schemas'];
export type Game = Schemas['GameRecord'];
export type GameCreate = Schemas['GameCreate'];
export type GameUpdate = Schemas['GameUpdate'];
export type MathsModel = Schemas['MathsModel'];
type Filter = 'search' | 'family' | 'launch_status' | 'live' | 'assigned_to' | 'not_assigned_to';
type GameFilters = Partial<Record<Filter, string>>;

export const GAMES = ['games'];
export const gameKey = (symbol: string) => [...GAMES, symbol];

const PAGE = 50;

export async function listGames({ live, ...filters }: GameFilters, after: string | undefined) {
  const query = { ...filters, ...(live && { live: live === 'yes' }), ...(after && { after }), limit: PAGE };
  return (await ask(api.GET('/api/admin/v1/games', { params: { query } }))).data;
}

/** By symbol or slug. */
export const getGame = async (symbol: string): Promise<Game> =>
  (await ask(api.GET('/api/admin/v1/games/{symbol}', { params: { path: { symbol } } }))).data;

export const createGame = (body: GameCreate) => ask(api.POST('/api/admin/v1/games', { body }));

export const updateGame = (symbol: string, body: GameUpdate) =>
  ask(api.PATCH('/api/admin/v1/games/{symbol}', { params: { path: { symbol } }, body }));

export const listMaths = async (): Promise<MathsModel[]> => (await ask(api.GET('/api/admin/v1/maths'))).data;

/** Where a game's picture is, as a lobby gets it. */
export const thumbnailOf = (symbol: string): string => `/api/provider/v1/game-art/${encodeURIComponent(symbol)}`;
