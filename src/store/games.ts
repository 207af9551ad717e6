import { type Selectable, sql } from 'kysely';
import { containing } from './containing.ts';
import type { Db } from './database.ts';
import type { GameTable } from './schema.ts';

export type GameRow = Selectable<GameTable>;

/** A game by symbol or slug; a symbol wins over another game's slug. */
export const findGame = (db: Db, symbolOrSlug: string): Promise<GameRow | undefined> =>
  db
    .selectFrom('games')
    .selectAll()
    .where((eb) => eb.or([eb('symbol', '=', symbolOrSlug), eb('slug', '=', symbolOrSlug)]))
    .orderBy((eb) => eb('symbol', '=', symbolOrSlug), 'desc')
    .limit(1)
    .executeTakeFirst();

/** Which games staff ask for, and how many. */
export interface GameFilter {
  /** Stands somewhere in the symbol, the slug or the title. */
  search?: string | undefined;
  family?: string | undefined;
  launch_status?: string | undefined;
  live?: boolean | undefined;
  /** Operators: only the games that this one has, and only those that this one does not have. */
  assigned_to?: string | undefined;
  not_assigned_to?: string | undefined;
  /** Only those after the game with this symbol. */
  after?: string | undefined;
  limit: number;
}

/** A page of the games, by title. */
export function listGames(db: Db, filter: GameFilter): Promise<GameRow[]> {
  const { search, family, launch_status, live, assigned_to, not_assigned_to, after, limit } = filter;
  let query = db.selectFrom('games').selectAll();
  if (family !== undefined) query = query.where('family', '=', family);
  if (launch_status !== undefined) query = query.where('launch_status', '=', launch_status);
  if (live !== undefined) query = query.where('live_catalog_enabled', '=', live);
  if (assigned_to !== undefined) query = query.where('symbol', 'in', symbolsOf(db, assigned_to));
  if (not_assigned_to !== undefined) query = query.where('symbol', 'not in', symbolsOf(db, not_assigned_to));
  if (after !== undefined)
    query = query.where(sql<boolean>`(title, symbol) > (select title, symbol from games where symbol = ${after})`);
  if (search !== undefined) {
    const pattern = containing(search);
    query = query.where((eb) => eb.or(SEARCHED.map((column) => eb(column, 'ilike', pattern))));
  }
  return query.orderBy('title').orderBy('symbol').limit(limit).execute();
}

const symbolsOf = (db: Db, operatorId: string) =>
  db.selectFrom('operator_games').select('symbol').where('operator_id', '=', operatorId);

const SEARCHED = ['symbol', 'slug', 'title'] as const;

/** The symbol of every game there is. */
export async function listSymbols(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('games').select('symbol').orderBy('symbol').execute();
  return rows.map(({ symbol }) => symbol);
}

/** How many of the games were new. */
export async function insertGames(db: Db, games: readonly GameRow[]): Promise<number> {
  const inserted = await db
    .insertInto('games')
    .values(games.map(asRow))
    .onConflict((c) => c.doNothing())
    .returning('symbol')
    .execute();
  return inserted.length;
}

export const updateGame = (db: Db, symbol: string, change: Partial<GameRow>): Promise<GameRow | undefined> =>
  db.updateTable('games').set(asChange(change)).where('symbol', '=', symbol).returningAll().executeTakeFirst();

/** The first game, other than `except`, whose symbol or slug is one of the names. */
export const findNameTaken = (db: Db, names: string[], except: string): Promise<GameRow | undefined> =>
  db
    .selectFrom('games')
    .selectAll()
    .where((eb) => eb.or([eb('symbol', 'in', names), eb('slug', 'in', names)]))
    .where('symbol', '!=', except)
    .limit(1)
    .executeTakeFirst();

/** What is stored as JSON is written as JSON, so that an array is not taken for a PostgreSQL one. */
const asRow = (game: GameRow) => ({
  ...game,
  certified_browsers: JSON.stringify(game.certified_browsers),
  features: JSON.stringify(game.features),
  special_bet_profile: json(game.special_bet_profile),
});

const asChange = ({ certified_browsers, features, special_bet_profile, ...plain }: Partial<GameRow>) => ({
  ...plain,
  ...(certified_browsers && { certified_browsers: JSON.stringify(certified_browsers) }),
  ...(features && { features: JSON.stringify(features) }),
  ...(special_bet_profile !== undefined && { special_bet_profile: json(special_bet_profile) }),
});

const json = (profile: GameRow['special_bet_profile']) => profile && JSON.stringify(profile);
