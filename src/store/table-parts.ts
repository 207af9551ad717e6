import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What tables have besides columns, defaults and checks, as statements. */
export interface TableParts {
  /** Take away the foreign keys that tie the tables to each other and to the rest. */
  references: string[];
  /** Give new tables of the same names all of it again. */
  parts: string[];
}

/** Read from PostgreSQL's own catalog, so that what a migration adds is not forgotten. */
export async function readTableParts(db: Db, tables: readonly string[]): Promise<TableParts> {
  const { rows } = await sql<{ step: Step; statement: string }>`
    with chosen as (select unnest(${tables}::regclass[]) as id)
    select 'references' as step, format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
      from pg_constraint
      where contype = 'f' and conparentid = 0
        and (conrelid in (select id from chosen) or confrelid in (select id from chosen))
    union all
    select case contype when 'f' then 'foreign keys' else 'keys' end,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint
      where contype in ('p', 'u', 'x', 'f') and conparentid = 0
        and (conrelid in (select id from chosen) or confrelid in (select id from chosen) and contype = 'f')
    union all
    select 'indexes', pg_get_indexdef(indexrelid)
      from pg_index
      where indrelid in (select id from chosen)
        and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    union all
    select 'triggers', pg_get_triggerdef(oid)
      from pg_trigger
      where tgrelid in (select id from chosen) and not tgisinternal
    union all
    select 'grants', format('grant %s on %s to %s', privilege_type, pg_class.oid::regclass,
        case grantee when 0 then 'public' else grantee::regrole::text end)
      from pg_class, aclexplode(relacl)
      where pg_class.oid in (select id from chosen) and grantee <> relowner
    order by statement`.execute(db);
  const of = (step: Step) => rows.filter((row) => row.step === step).map(({ statement }) => statement);
  return {
    references: of('references'),
    parts: [...of('keys'), ...of('indexes'), ...of('foreign keys'), ...of('triggers'), ...of('grants')],
  };
}

type Step = 'references' | 'keys' | 'indexes' | 'foreign keys' | 'triggers' | 'grants';

/**
 * A statement fires the statement triggers of the table it names, and of no partition. So that what may only be added to
 * is not changed through its partitions, these get the same.
 */
export async function triggersForPartitions(db: Db, tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select replace(pg_get_triggerdef(t.oid), format(' ON %I.%I ', nspname, relname),
        format(' ON %s ', inhrelid::regclass)) as statement
    from pg_trigger t
      join pg_class c on c.oid = tgrelid
      join pg_namespace n on n.oid = relnamespace
      join pg_inherits on inhparent = tgrelid
    where tgrelid = any(${tables}::regclass[]) and not tgisinternal and tgtype & ${FOR_EACH_ROW}::integer = 0`.execute(
    db,
  );
  return rows.map(({ statement }) => statement);
}

/** The bit of pg_trigger.tgtype: PostgreSQL gives the partitions such triggers itself. */
const FOR_EACH_ROW = 1;
