import type { Insertable, Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { ApiKeyTable } from './schema.ts';

export type KeyRow = Selectable<ApiKeyTable>;

export const insertKey = (db: Db, key: Insertable<ApiKeyTable>): Promise<KeyRow> =>
  db.insertInto('api_keys').values(key).returningAll().executeTakeFirstOrThrow();

/** A key that is not revoked, with its operator. */
export const findKeyWithOperator = (db: Db, operatorId: string, keyId: string) =>
  db
    .selectFrom('api_keys as k')
    .innerJoin('operators as o', 'o.operator_id', 'k.operator_id')
    .selectAll('o')
    .select(['k.key_hash', 'k.for_diagnosis'])
    .where('k.operator_id', '=', operatorId)
    .where('k.key_id', '=', keyId)
    .where('k.revoked_at', 'is', null)
    .executeTakeFirst();

export const listKeys = (db: Db, operatorId: string): Promise<KeyRow[]> =>
  db.selectFrom('api_keys').selectAll().where('operator_id', '=', operatorId).orderBy('created_at').execute();

/** When a key was used, and when to read the catalog; neither goes back. */
export const noteKeyUse = (db: Db, operatorId: string, keyId: string, used: { at: Date; catalogAt: Date | null }) =>
  db
    .updateTable('api_keys')
    .set((eb) => ({
      last_used_at: eb.fn<Date>('greatest', ['last_used_at', eb.val(used.at)]),
      catalog_read_at: eb.fn<Date>('greatest', ['catalog_read_at', eb.val(used.catalogAt)]),
    }))
    .where('operator_id', '=', operatorId)
    .where('key_id', '=', keyId)
    .execute();

/** Revokes a key; one that is revoked already stays so, with its first time. Undefined when there is no such key. */
export const revokeKey = (db: Db, operatorId: string, keyId: string, now: Date): Promise<KeyRow | undefined> =>
  db
    .updateTable('api_keys')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('operator_id', '=', operatorId)
    .where('key_id', '=', keyId)
    .returningAll()
    .executeTakeFirst();
