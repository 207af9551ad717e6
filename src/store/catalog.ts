import type { Db } from './database.ts';
import type { GameRow } from './games.ts';

/** The games an operator sees: assigned and live, by title. */
export const listLiveCatalog = (db: Db, operatorId: string): Promise<GameRow[]> =>
  db
    .selectFrom('operator_games as og')
    .innerJoin('games as g', 'g.symbol', 'og.symbol')
    .selectAll('g')
    .where('og.operator_id', '=', operatorId)
    .where('g.live_catalog_enabled', '=', true)
    .orderBy('g.title')
    .orderBy('g.symbol')
    .execute();

/** The symbols of every game assigned to an operator, live or not. */
export async function listAssigned(db: Db, operatorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('operator_games')
    .select('symbol')
    .where('operator_id', '=', operatorId)
    .orderBy('symbol')
    .execute();
  return rows.map((row) => row.symbol);
}

/** Which of these symbols or slugs name a game, as symbols by the name given. */
export async function resolveSymbols(db: Db, names: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('games')
    .select(['symbol', 'slug'])
    .where((eb) => eb.or([eb('symbol', 'in', names), eb('slug', 'in', names)]))
    .execute();
  return new Map([
    ...rows.map(({ symbol, slug }) => [slug, symbol] as const),
    ...rows.map(({ symbol }) => [symbol, symbol] as const),
  ]);
}

/** Assigns games; how many were not assigned before. */
export async function assign(db: Db, operatorId: string, symbols: string[]): Promise<number> {
  if (symbols.length === 0) return 0;
  const added = await db
    .insertInto('operator_games')
    .values(symbols.map((symbol) => ({ operator_id: operatorId, symbol })))
    .onConflict((c) => c.doNothing())
    .returning('symbol')
    .execute();
  return added.length;
}

/** Takes games away; how many were assigned before. */
export async function unassign(db: Db, operatorId: string, symbols: string[]): Promise<number> {
  if (symbols.length === 0) return 0;
  const removed = await db
    .deleteFrom('operator_games')
    .where('operator_id', '=', operatorId)
    .where('symbol', 'in', symbols)
    .returning('symbol')
    .execute();
  return removed.length;
}
