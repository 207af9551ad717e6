import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from './database.ts';
import type { GameTable } from './schema.ts';

export type GameRow = Selectable<GameTable>;
export type NewGame = Insertable<GameTable>;

/** A game by symbol or slug; a symbol wins over another game's slug. */
export const findGame = (db: Db, symbolOrSlug: string): Promise<GameRow | undefined> =>
  db
    .selectFrom('games')
    .selectAll()
    .where((eb) => eb.or([eb('symbol', '=', symbolOrSlug), eb('slug', '=', symbolOrSlug)]))
    .orderBy((eb) => eb('symbol', '=', symbolOrSlug), 'desc')
    .limit(1)
    .executeTakeFirst();

export const listAllGames = (db: Db): Promise<GameRow[]> =>
  db.selectFrom('games').selectAll().orderBy('title').orderBy('symbol').execute();

/** How many of the games were new. */
export async function insertGames(db: Db, games: NewGame[]): Promise<number> {
  const inserted = await db
    .insertInto('games')
    .values(games)
    .onConflict((c) => c.doNothing())
    .returning('symbol')
    .execute();
  return inserted.length;
}

export const updateGame = (db: Db, symbol: string, change: Updateable<GameTable>): Promise<GameRow | undefined> =>
  db.updateTable('games').set(change).where('symbol', '=', symbol).returningAll().executeTakeFirst();

/** The first game, other than `except`, whose symbol or slug is one of the names. */
export const findNameTaken = (db: Db, names: string[], except: string): Promise<GameRow | undefined> =>
  db
    .selectFrom('games')
    .selectAll()
    .where((eb) => eb.or([eb('symbol', 'in', names), eb('slug', 'in', names)]))
    .where('symbol', '!=', except)
    .limit(1)
    .executeTakeFirst();
