import { sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';

/** Whatever the catalog tells of the tables that belong to operators, a line each; their partitions are left out. */
export async function definitionsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with owned as (
      select pg_class.oid, relname as name, relacl from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
    )
    select format('%s.%s %s%s %s', name, attname, format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' end, pg_get_expr(adbin, adrelid)) as line
      from owned join pg_attribute on attrelid = owned.oid
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attnum > 0 and not attisdropped
    union all
    select format('%s: %s %s', name, conname, pg_get_constraintdef(pg_constraint.oid))
      from owned join pg_constraint on conrelid = owned.oid where conparentid = 0
    union all
    select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') from owned join pg_index on indrelid = owned.oid
    union all
    select pg_get_triggerdef(pg_trigger.oid) from owned join pg_trigger on tgrelid = owned.oid where not tgisinternal
    union all
    select format('%s: %s for %s', name, privilege_type, grantee::regrole) from owned, aclexplode(relacl)
    order by line`.execute(db);
  return rows.map(({ line }) => line);
}
