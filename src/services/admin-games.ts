import { gameFacts } from '../domain/games/facts.ts';
import { findMaths } from '../domain/games/models.ts';
import { conflict, invalid, notFound } from '../domain/refusal.ts';
import {
  findGame,
  findNameTaken,
  type GameFilter,
  type GameRow,
  insertGames,
  listGames,
  updateGame,
} from '../store/games.ts';
import type { Components } from './components.ts';
import type { OperatorDirectory } from './operator-directory.ts';

type Needs = Pick<Components, 'db'> & { directory: OperatorDirectory };

/** The part of a game's record that can be edited. */
export interface GameEdit {
  slug?: string;
  title?: string;
  family?: string;
  asset_version?: string;
  asset_symbol?: string;
  game_service_version?: string;
  loader_mode?: string;
  launch_status?: string;
  live_catalog_enabled?: boolean;
  certified_browsers?: string[];
}

/** What the provider's staff do with games. Contract: createGame and its neighbours. */
export function makeAdminGames({ db, directory }: Needs) {
  async function find(symbolOrSlug: string): Promise<GameRow> {
    const game = await findGame(db, symbolOrSlug);
    if (!game) throw notFound('Game not found');
    return game;
  }

  return {
    find,
    /** A page, by title. */
    async list({ limit = USUAL_PAGE, ...wish }: Partial<GameFilter>) {
      const items = await listGames(db, { ...wish, limit });
      return { items, next: items.length === limit ? (items.at(-1)?.symbol ?? null) : null };
    },
    /** Creates a game; its lines, RTP and features are those of its maths. */
    async create(wish: GameEdit & { symbol: string; slug: string; title: string; maths: string }): Promise<GameRow> {
      const maths = findMaths(wish.maths);
      if (!maths) throw invalid(`There is no maths model ${wish.maths}`);
      await refuseTaken(wish.symbol, [wish.symbol, wish.slug], '');
      const record = { ...DEFAULTS, asset_symbol: wish.symbol, ...wish };
      await insertGames(db, [{ ...record, ...gameFacts(maths) }]);
      directory.forget();
      return find(wish.symbol);
    },
    async update(symbolOrSlug: string, edit: GameEdit): Promise<GameRow> {
      const { symbol } = await find(symbolOrSlug);
      if (edit.slug !== undefined) await refuseTaken(symbol, [edit.slug], symbol);
      const game = await updateGame(db, symbol, edit);
      directory.forget();
      return game ?? find(symbol);
    },
  };

  async function refuseTaken(symbol: string, names: string[], except: string) {
    const taken = await findNameTaken(db, names, except);
    if (taken) throw conflict(`${symbol} would share a name with the game ${taken.symbol} (slug ${taken.slug})`);
  }
}

const USUAL_PAGE = 100;

const DEFAULTS = {
  family: 'line',
  asset_version: 'v1',
  game_service_version: 'v1',
  loader_mode: 'generic',
  launch_status: 'stable',
  live_catalog_enabled: true,
  certified_browsers: ['chrome'],
};
