import { type Insertable, type Selectable, sql } from 'kysely';
import { OPEN_STATES } from '../domain/round.ts';
import type { Db } from './database.ts';
import type { RoundRow } from './rounds.ts';
import type { SessionTable } from './schema.ts';

export type SessionRow = Selectable<SessionTable>;
export type NewSession = Insertable<SessionTable> & { superseded_at?: null };

export interface SessionWithLastRound {
  session: SessionRow;
  /** Its newest round: the open one, when there is one. */
  last: RoundRow | undefined;
}

/**
 * Stores a new session or, when the player's current one in this game and currency is alive or has an open round,
 * refreshes that: it keeps its session_id and takes the new key, end, coin, return_url and device. One statement,
 * unless an ended session is in the way.
 */
export async function saveOrRefresh(db: Db, session: NewSession): Promise<SessionRow> {
  const saved = await insertOrRefresh(db, session);
  if (saved) return saved;
  return db.transaction().execute(async (trx) => {
    await supersede(trx, session);
    const again = (await refreshCurrent(trx, session)) ?? (await insertOrRefresh(trx, session));
    if (!again) throw new Error('A session was superseded and yet is in the way');
    return again;
  });
}

/**
 * Undefined when an ended session is in the way; whether it has an open round is not asked here, because a sharded
 * PostgreSQL takes no subquery in an insert. Written as SQL, because building this statement anew for each launch took a
 * quarter of the launch's time.
 */
async function insertOrRefresh(db: Db, session: NewSession): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    insert into sessions (operator_id, session_id, player_id, symbol, currency, coin, return_url, device, mgckey_hash,
      created_at, expires_at)
    values (${session.operator_id}, ${session.session_id}, ${session.player_id}, ${session.symbol}, ${session.currency},
      ${session.coin}, ${session.return_url}, ${session.device}, ${session.mgckey_hash}, ${session.created_at},
      ${session.expires_at})
    on conflict (operator_id, player_id, symbol, currency) where superseded_at is null
    do update set mgckey_hash = excluded.mgckey_hash, expires_at = excluded.expires_at, opened_at = null,
      coin = excluded.coin, return_url = excluded.return_url, device = excluded.device
    where sessions.expires_at > excluded.created_at
    returning *`.execute(db);
  return rows[0];
}

const openRoundOf = (db: Db, operatorId: string) =>
  db
    .selectFrom('rounds')
    .select('rounds.seq')
    .where('rounds.operator_id', '=', operatorId)
    .where('rounds.session_id', '=', sql.ref<string>('sessions.session_id'))
    .where('rounds.state', 'in', OPEN_STATES);

/** The player's session in this game and currency that no newer one has taken the place of. */
const currentOf = (db: Db, { operator_id, player_id, symbol, currency }: NewSession) =>
  db
    .updateTable('sessions')
    .where('operator_id', '=', operator_id)
    .where('player_id', '=', player_id)
    .where('symbol', '=', symbol)
    .where('currency', '=', currency)
    .where('superseded_at', 'is', null);

const supersede = (db: Db, session: NewSession) =>
  currentOf(db, session)
    .set({ superseded_at: session.created_at })
    .where('expires_at', '<=', session.created_at)
    .where((eb) => eb.not(eb.exists(openRoundOf(db, session.operator_id))))
    .execute();

const refreshCurrent = (db: Db, session: NewSession): Promise<SessionRow | undefined> =>
  currentOf(db, session)
    .set({
      mgckey_hash: session.mgckey_hash,
      expires_at: session.expires_at,
      opened_at: null,
      coin: session.coin,
      return_url: session.return_url,
      device: session.device,
    })
    .returningAll()
    .executeTakeFirst();

/** Of the columns that both tables have, the row shows the session's; a round's differ in its coin and its time only. */
type Joined = SessionRow & Omit<RoundRow, 'seq'> & { seq: number | null; round_coin: string; round_created_at: Date };

/** One statement, because every request of a game's page begins with it. */
export async function findSessionWithLastRound(
  db: Db,
  operatorId: string,
  sessionId: string,
): Promise<SessionWithLastRound | undefined> {
  const { rows } = await sql<Joined>`select r.*, s.*, r.coin as round_coin, r.created_at as round_created_at
    from sessions s left join lateral (
      select * from rounds where operator_id = ${operatorId} and session_id = ${sessionId} order by seq desc limit 1
    ) r on true
    where s.operator_id = ${operatorId} and s.session_id = ${sessionId}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { seq, round_coin: coin, round_created_at: created_at } = row;
  return { session: row, last: seq === null ? undefined : { ...row, seq, coin, created_at } };
}

/** Stores a session's use, unless a newer link has taken it over meanwhile. */
export const touchSession = (
  db: Db,
  session: Pick<SessionRow, 'operator_id' | 'session_id' | 'mgckey_hash'>,
  life: { opened_at?: Date; expires_at: Date },
) =>
  db
    .updateTable('sessions')
    .set(life)
    .where('operator_id', '=', session.operator_id)
    .where('session_id', '=', session.session_id)
    .where('mgckey_hash', '=', session.mgckey_hash)
    .execute();
