import { type Selectable, sql } from 'kysely';
import { FIRST_WAIT_S, FORGOTTEN_MS, FREE_FAILURES, LONGEST_WAIT_S, type SessionTimes } from '../domain/sign-in.ts';
import type { AdminUserRow } from './admin-users.ts';
import type { Db } from './database.ts';
import type { AdminSessionTable } from './schema.ts';

export type AdminSessionRow = Selectable<AdminSessionTable> & Pick<AdminUserRow, 'role'>;

/**
 * Counts one more attempt with a name, as a failure until {@link startAdminSession} forgets it: so guesses that come at
 * once are counted as those that come one by one.
 * @returns until when the name has to wait, and then it is not counted; undefined when it may be tried.
 */
export async function countSignIn(db: Db, nameHash: Uint8Array, now: Date): Promise<Date | undefined> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS);
  await db.deleteFrom('admin_sign_ins').where('tried_at', '<=', forgotten).execute();
  const { rows } = await sql`
    insert into admin_sign_ins as s (name_hash, failures, tried_at) values (${nameHash}, 1, ${now})
    on conflict (name_hash) do update set failures = s.failures + 1, tried_at = ${now},
      locked_until = case when s.failures >= ${FREE_FAILURES}::integer then ${now}::timestamptz + interval '1 second'
        * least(${FIRST_WAIT_S}::integer * power(2, least(s.failures - ${FREE_FAILURES}::integer, 30)), ${LONGEST_WAIT_S}::integer) end
    where s.locked_until is null or s.locked_until <= ${now}
    returning 1`.execute(db);
  if (rows.length > 0) return undefined;
  const locked = await db
    .selectFrom('admin_sign_ins')
    .select('locked_until')
    .where('name_hash', '=', nameHash)
    .executeTakeFirst();
  return locked?.locked_until ?? now;
}

export const forgetSignIns = (db: Db, nameHash: Uint8Array) =>
  db.deleteFrom('admin_sign_ins').where('name_hash', '=', nameHash).execute();

interface NewSession {
  session_hash: Uint8Array;
  name_hash: Uint8Array;
  /** The account as its password was held against it. */
  user: Pick<AdminUserRow, 'name' | 'password_hash'>;
  /** The same password, hashed with the parameters of today. */
  password_hash: string;
  now: Date;
  ended: SessionTimes;
}

/**
 * Starts a session, forgets the name's failures and removes sessions that have ended. False when meanwhile the account was
 * disabled or has another password.
 */
export const startAdminSession = (db: Db, { user, now, ended, ...session }: NewSession): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const signedIn = await trx
      .updateTable('admin_users')
      .set({ last_sign_in_at: now, password_hash: session.password_hash })
      .where('name', '=', user.name)
      .where('password_hash', '=', user.password_hash)
      .where('disabled', '=', false)
      .returning('name')
      .executeTakeFirst();
    if (!signedIn) return false;
    await forgetSignIns(trx, session.name_hash);
    await trx
      .deleteFrom('admin_sessions')
      .where((eb) => eb.or([eb('started_at', '<=', ended.started_at), eb('seen_at', '<=', ended.seen_at)]))
      .execute();
    const { session_hash } = session;
    await trx
      .insertInto('admin_sessions')
      .values({ session_hash, name: user.name, started_at: now, seen_at: now })
      .execute();
    return true;
  });

/**
 * Gives an account another password, forgets its failures and ends its sessions but for the one that is kept. False when
 * meanwhile it got another.
 */
export const replacePassword = (
  db: Db,
  {
    user,
    name_hash,
    password_hash,
    kept,
  }: Pick<NewSession, 'user' | 'name_hash' | 'password_hash'> & { kept: Uint8Array },
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable('admin_users')
      .set({ password_hash })
      .where('name', '=', user.name)
      .where('password_hash', '=', user.password_hash)
      .returning('name')
      .executeTakeFirst();
    if (!changed) return false;
    await forgetSignIns(trx, name_hash);
    await trx.deleteFrom('admin_sessions').where('name', '=', user.name).where('session_hash', '<>', kept).execute();
    return true;
  });

/** A session of an account that is not disabled. */
export const findAdminSession = (db: Db, sessionHash: Uint8Array): Promise<AdminSessionRow | undefined> =>
  db
    .selectFrom('admin_sessions as s')
    .innerJoin('admin_users as u', 'u.name', 's.name')
    .selectAll('s')
    .select('u.role')
    .where('s.session_hash', '=', sessionHash)
    .where('u.disabled', '=', false)
    .executeTakeFirst();

export const noteAdminSession = (db: Db, sessionHash: Uint8Array, now: Date) =>
  db.updateTable('admin_sessions').set({ seen_at: now }).where('session_hash', '=', sessionHash).execute();

export const endAdminSession = (db: Db, sessionHash: Uint8Array) =>
  db.deleteFrom('admin_sessions').where('session_hash', '=', sessionHash).execute();
