import { CompiledQuery, sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';
import type { Statement } from './recorded-statements.ts';

/** Every table that belongs to operators, by its column operator_id. */
export async function operatorTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and attname = 'operator_id' order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * The tables and partitions that PostgreSQL would read or change for a statement with these values. Where rows are
 * inserted it names the table as a whole, and each goes to the partition that its own values name.
 */
export async function relationsIn(db: Db, { text, values }: Statement): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': unknown }>(
    CompiledQuery.raw(`explain (format json) ${text}`, values),
  );
  return [...new Set(relations(rows.map((row) => row['QUERY PLAN'])))];
}

function* relations(plan: unknown): Generator<string> {
  if (typeof plan !== 'object' || plan === null) return;
  if ('Relation Name' in plan) yield String(plan['Relation Name']);
  for (const part of Object.values(plan)) yield* relations(part);
}
