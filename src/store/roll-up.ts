import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import {
  attemptsCounted,
  columns,
  ROUND_FIGURES,
  roundsCounted,
  type Span,
  startOf,
  sums,
  WALLET_FIGURES,
} from './figures.ts';

const TASK = 'roll up';

/** Until when everything has been added up; undefined before the first time. */
export async function rolledUntil(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('upkeep').select('done_until').where('task', '=', TASK).executeTakeFirst();
  return row?.done_until;
}

/** Where there is something to begin with: the hour of the first launch, or of now. */
export async function beginRollUp(db: Db, now: Date): Promise<void> {
  await sql`
    insert into upkeep (task, done_until)
    select ${TASK}, ${startOf('hour', 'least(min(created_at), present)')}
    from (select ${now}::timestamptz as present) n left join sessions on true group by present
    on conflict do nothing`.execute(db);
}

/** Adds up what happened in a span that begins where the one before ended. False when another server has done so. */
export const rollUp = (db: Db, span: Span): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('upkeep')
      .set({ done_until: span.to })
      .where('task', '=', TASK)
      .where('done_until', '=', span.from)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    for (const table of TABLES) await add(trx, table, span);
    return true;
  });

interface Added {
  table: string;
  key: readonly string[];
  figures: readonly string[];
  unit: 'hour' | 'day';
  counted: (span: Span) => RawBuilder<unknown>;
}

const ROUNDS = { figures: ROUND_FIGURES, unit: 'hour', counted: roundsCounted } as const;
const WALLETS = { figures: WALLET_FIGURES, unit: 'hour', counted: attemptsCounted } as const;
const TABLES: readonly Added[] = [
  { ...ROUNDS, table: 'round_hours', key: ['operator_id', 'since', 'currency'] },
  { ...ROUNDS, table: 'round_totals', key: ['since', 'currency'] },
  { ...WALLETS, table: 'wallet_hours', key: ['operator_id', 'since'] },
  { ...WALLETS, table: 'wallet_days', key: ['operator_id', 'since'], unit: 'day' },
  { ...WALLETS, table: 'wallet_totals', key: ['since'] },
];

/** Adds what was counted to the rows of a table; a statement each, as a sharded PostgreSQL needs it. */
async function add(db: Db, { table, key, figures, unit, counted }: Added, span: Span): Promise<void> {
  const named = key.map((name) => (name === 'since' ? startOf(unit, 'since') : sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (${columns([...key, ...figures])})
    select ${sql.join(named)}, ${sums(figures)} from (${counted(span)}) counted
    group by ${sql.raw(key.map((_, n) => n + 1).join(', '))}
    on conflict (${columns(key)}) do update set
      ${columns(figures, (name) => `${name} = ${table}.${name} + excluded.${name}`)}`.execute(db);
}
