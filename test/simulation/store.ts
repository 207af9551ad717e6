import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { columnTypes } from '../../src/store/column-types.ts';
import type { Db } from '../../src/store/database.ts';
import { EmbeddedStream } from '../../src/store/embedded-stream.ts';
import { insertGames } from '../../src/store/games.ts';
import { openKysely } from '../../src/store/held-connection.ts';
import { migrate } from '../../src/store/migrate.ts';
import { insertOperator } from '../../src/store/operators.ts';
import type { RoundRow } from '../../src/store/rounds.ts';
import type { Tables } from '../../src/store/schema.ts';
import { makeSealing } from '../../src/store/sealing.ts';
import { seedGames } from '../../src/store/seed/games.ts';
import { upkeep } from '../../src/store/upkeep.ts';
import { OPERATOR, WALLET_SECRET } from './wallet.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
}

export interface Result {
  rows: Record<string, unknown>[];
  rowCount: number | null;
  command: string;
}

export const sealing = makeSealing(Buffer.alloc(32, 7), (bytes) => new Uint8Array(bytes).fill(3));

export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * The real tables and indexes on the embedded PostgreSQL, here in memory, with every game and one operator. It serves
 * many schedules, one after the other.
 */
export async function openStore() {
  const lite = await PGlite.create();
  const stream = () => new EmbeddedStream(lite);
  const pool = new pg.Pool({ max: 1, idleTimeoutMillis: 0, stream, types: columnTypes, user: 'postgres', ssl: false });
  const db: Db = openKysely<Tables>(pool);
  await migrate(db);
  await insertGames(db, seedGames);
  const operator = await insertOperator(db, {
    operator_id: OPERATOR,
    status: 'active',
    currency: 'USD',
    wallet_mode: 'callback',
    wallet_base_url: 'https://wallet.example',
    wallet_secret: sealing.seal(WALLET_SECRET, OPERATOR),
    allowed_return_origins: '[]',
    created_at: new Date(0),
  });
  /** What was read since the last write reads the same now. Players look again and again. */
  const fresh = new Map<string, Result>();

  async function query({ text, values }: Statement): Promise<Result> {
    if (!/^\s*select/i.test(text)) {
      fresh.clear();
      return ask(text, values);
    }
    const key = `${text}\n${values.join('\n')}`;
    const known = fresh.get(key);
    if (known) return known;
    const result = await ask(text, values);
    fresh.set(key, result);
    return result;
  }

  const ask = (text: string, values: readonly unknown[]): Promise<Result> =>
    pool.query({ text, values: [...values], name: nameOf(text) });

  return {
    db,
    operator,
    query,
    /** When the next call is due; undefined when none is pending. */
    async earliestDue(): Promise<number | undefined> {
      const text = `select min(next_attempt_at) as due from wallet_calls where state = 'PENDING'`;
      const due = (await query({ text, values: [] })).rows[0]?.due;
      return due instanceof Date ? due.getTime() : undefined;
    },
    rounds: (sessionIds: string[]): Promise<RoundRow[]> =>
      db
        .selectFrom('rounds')
        .selectAll()
        .where('session_id', 'in', sessionIds)
        .orderBy('session_id')
        .orderBy('seq')
        .execute(),
    /** Between two schedules, now and then. */
    upkeep: () => upkeep(pool),
    /** As it was before any schedule, whatever a planted bug did to it. */
    async empty() {
      fresh.clear();
      await sql`truncate sessions, rounds, wallet_calls, wallet_attempts`.execute(db);
      await sql`create unique index if not exists rounds_open on rounds (operator_id, session_id)
        where state in ('DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING')`.execute(db);
    },
    async close() {
      await pool.end();
      await lite.close();
    },
  };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/** The database as one server reaches it: every statement goes through `ask`. */
export function gatedDb(ask: (statement: Statement) => Promise<Result>): Db {
  const client = {
    query: ({ text, values = [] }: { text: string; values?: unknown[] }) => ask({ text, values }),
    getTransactionStatus: () => 'I',
    release: () => {},
  };
  const pool = { options: {}, ending: false, end: async () => {}, connect: async () => client };
  return openKysely<Tables>(pool as unknown as pg.Pool);
}
