import { isNativeError } from 'node:util/types';
import { sql } from 'kysely';
import type { Database, Db } from './database.ts';
import { readTableParts, triggersForPartitions } from './table-parts.ts';

/** The tables that grow with play. What else belongs to an operator is written by people: it stays small, in one piece. */
export const PARTITIONED_TABLES: readonly string[] = [
  'sessions',
  'rounds',
  'wallet_calls',
  'wallet_attempts',
  'round_hours',
  'wallet_hours',
  'wallet_days',
  'ledger_accounts',
  'ledger_transactions',
  'ledger_entries',
];

/** What a server at work does within this time, in seconds: it looks for due calls. */
const A_LOOK_S = 1;
/** What a partition of every table takes of PostgreSQL's room for locks while it is made. */
const LOCKS_EACH = 80;
const LOCK_NOT_AVAILABLE = '55P03';
const OUT_OF_MEMORY = '53200';

/**
 * Partitions the tables by the hash of operator_id, all or none, with their rows and whatever they have: keys, indexes,
 * references, checks, defaults, triggers and grants. Those that are partitioned already stay as they are.
 * @returns the names of those that were partitioned.
 * @throws Error in prose, with nothing changed: some have another number of partitions, or the database is at work.
 */
export async function partitionTables(
  { db, kind }: Pick<Database, 'db' | 'kind'>,
  count: number,
  listed: readonly string[] = PARTITIONED_TABLES,
): Promise<string[]> {
  const tables = await unpartitioned(db, count, listed);
  if (tables.length === 0) return [];
  try {
    await db.transaction().execute(async (trx) => {
      if (kind === 'postgres') await refuseCompany(trx, tables);
      await makePartitions(trx, tables, count);
    });
  } catch (error) {
    throw new Error(`The tables were not partitioned, and the database is as it was: ${reasonOf(error, count)}`, {
      cause: error,
    });
  }
  return tables;
}

async function unpartitioned(db: Db, count: number, listed: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; partitions: number }>`
    select relname as name, (select count(*)::int from pg_inherits where inhparent = pg_class.oid) as partitions
    from unnest(${listed}::text[]) with ordinality as listed (name, place)
      join pg_class on pg_class.oid = to_regclass(listed.name)
    order by place`.execute(db);
  const other = rows.find(({ partitions }) => partitions > 0 && partitions !== count);
  if (!other) return rows.filter(({ partitions }) => partitions === 0).map(({ name }) => name);
  throw new Error(
    `${other.name} has ${other.partitions} partitions already, and that number is not changed in place. Say --partitions ${other.partitions}, or copy the data into a new database that has ${count}; docs/SCALING.md says how.`,
  );
}

/** A server at work is soon found waiting for a table that it cannot have. */
async function refuseCompany(trx: Db, tables: string[]): Promise<void> {
  await sql`set local lock_timeout = '3s'`.execute(trx);
  await sql`lock table ${list(tables)} in access exclusive mode`.execute(trx);
  await sql`select pg_sleep(${A_LOOK_S})`.execute(trx);
  const { rows } = await sql<{ waiting: number }>`
    select count(distinct pid)::int as waiting from pg_locks
    where not granted and relation = any(${tables}::regclass[])
      and database = (select oid from pg_database where datname = current_database())`.execute(trx);
  if (rows[0]?.waiting) throw new Error(COMPANY);
}

const COMPANY = 'other connections are at work on them. Stop every server on this database, and run it again.';

async function makePartitions(trx: Db, tables: string[], count: number): Promise<void> {
  const { references, parts } = await readTableParts(trx, tables);
  for (const drop of references) await sql.raw(drop).execute(trx);
  for (const name of tables) await moveInto(trx, name, count);
  await sql`drop table ${list(tables.map(whole))}`.execute(trx);
  for (const statement of parts) await sql.raw(statement).execute(trx);
  for (const trigger of await triggersForPartitions(trx, tables)) await sql.raw(trigger).execute(trx);
  await sql`analyze ${list(tables)}`.execute(trx);
}

async function moveInto(trx: Db, name: string, count: number): Promise<void> {
  const before = sql.table(whole(name));
  await sql`alter table ${sql.table(name)} rename to ${sql.id(whole(name))}`.execute(trx);
  await sql`create table ${sql.table(name)} (like ${before} including all excluding indexes)
    partition by hash (operator_id)`.execute(trx);
  for (let place = 0; place < count; place += 1) {
    await sql`create table ${sql.table(`${name}_p${place}`)} partition of ${sql.table(name)}
      for values with (modulus ${sql.lit(count)}, remainder ${sql.lit(place)})`.execute(trx);
  }
  await sql`insert into ${sql.table(name)} select * from ${before}`.execute(trx);
}

const whole = (name: string) => `${name}_in_one`;
const list = (names: string[]) => sql.join(names.map((name) => sql.table(name)));

function reasonOf(error: unknown, count: number): string {
  if (!isNativeError(error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === LOCK_NOT_AVAILABLE) return COMPANY;
  if (code !== OUT_OF_MEMORY) return error.message;
  return `${error.message}. It takes about ${LOCKS_EACH * count} locks at once: let PostgreSQL's max_locks_per_transaction times its max_connections be more, or take fewer partitions.`;
}
