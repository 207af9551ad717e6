import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from './database.ts';
import type { AdminUserTable } from './schema.ts';

export type AdminUserRow = Selectable<AdminUserTable>;

export const listAdminUsers = (db: Db): Promise<AdminUserRow[]> =>
  db.selectFrom('admin_users').selectAll().orderBy('name').execute();

export const findAdminUser = (db: Db, name: string): Promise<AdminUserRow | undefined> =>
  db.selectFrom('admin_users').selectAll().where('name', '=', name).executeTakeFirst();

/** Undefined when the name is taken. */
export const insertAdminUser = (db: Db, user: Insertable<AdminUserTable>): Promise<AdminUserRow | undefined> =>
  db
    .insertInto('admin_users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Changes an account and, where told so, ends its sessions with it. Undefined when there is no such account. */
export const updateAdminUser = (
  db: Db,
  name: string,
  change: Updateable<AdminUserTable>,
  endSessions: boolean,
): Promise<AdminUserRow | undefined> =>
  db.transaction().execute(async (trx) => {
    const user = await trx
      .updateTable('admin_users')
      .set(change)
      .where('name', '=', name)
      .returningAll()
      .executeTakeFirst();
    if (user && endSessions) await trx.deleteFrom('admin_sessions').where('name', '=', name).execute();
    return user;
  });
