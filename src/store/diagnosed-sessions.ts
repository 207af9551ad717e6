import { OPEN_STATES } from '../domain/round.ts';
import type { Db } from './database.ts';
import type { SessionRow } from './sessions.ts';

type Standing = Pick<SessionRow, 'session_id' | 'symbol' | 'opened_at' | 'expires_at'>;

/** The sessions in which a player may be playing now, or could go on: those that are alive. */
export const listLiveSessions = (db: Db, operatorId: string, playerId: string, now: Date): Promise<Standing[]> =>
  db
    .selectFrom('sessions')
    .select(['session_id', 'symbol', 'opened_at', 'expires_at'])
    .where('operator_id', '=', operatorId)
    .where('player_id', '=', playerId)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();

/** Whether a round of this player is on its way. */
export async function hasOpenRound(db: Db, operatorId: string, playerId: string): Promise<boolean> {
  const open = await db
    .selectFrom('rounds')
    .select('seq')
    .where('operator_id', '=', operatorId)
    .where('player_id', '=', playerId)
    .where('state', 'in', OPEN_STATES)
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

export const findSession = (db: Db, operatorId: string, sessionId: string): Promise<Standing | undefined> =>
  db
    .selectFrom('sessions')
    .select(['session_id', 'symbol', 'opened_at', 'expires_at'])
    .where('operator_id', '=', operatorId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();

/** Ends a session that is alive. */
export const endSession = (db: Db, operatorId: string, sessionId: string, now: Date) =>
  db
    .updateTable('sessions')
    .set({ expires_at: now })
    .where('operator_id', '=', operatorId)
    .where('session_id', '=', sessionId)
    .where('expires_at', '>', now)
    .execute();

/** How many sessions of others than this player were opened on such a device since then; `most` is as far as it counts. */
export async function countOpenedOn(
  db: Db,
  device: 'desktop' | 'mobile',
  {
    operatorId,
    exceptPlayerId,
    since,
    most,
  }: { operatorId: string; exceptPlayerId: string; since: Date; most: number },
): Promise<number> {
  const opened = await db
    .selectFrom('sessions')
    .select('session_id')
    .where('operator_id', '=', operatorId)
    .where('player_id', '!=', exceptPlayerId)
    .where('device', '=', device)
    .where('opened_at', '>=', since)
    .limit(most)
    .execute();
  return opened.length;
}
