/** Failures that a name may have before it has to wait. */
export const FREE_FAILURES = 3;
/** The first wait, doubled with each failure that follows. */
export const FIRST_WAIT_S = 15;
export const LONGEST_WAIT_S = 3600;
/** A name that nobody has tried for so long starts afresh. */
export const FORGOTTEN_MS = 24 * 3600 * 1000;

/** A session lives for so long after it was used, */
const IDLE_MS = 3600 * 1000;
/** and so long at most. */
const LONGEST_MS = 12 * 3600 * 1000;
/** Uses within this time of the one before are not written down. */
const USE_MS = 60 * 1000;

export interface SessionTimes {
  started_at: Date;
  seen_at: Date;
}

/** What began or was used before these times has ended. */
export const endedBefore = (now: Date): SessionTimes => ({
  started_at: new Date(now.getTime() - LONGEST_MS),
  seen_at: new Date(now.getTime() - IDLE_MS),
});

export function hasEnded(session: SessionTimes, now: Date): boolean {
  const limit = endedBefore(now);
  return session.started_at <= limit.started_at || session.seen_at <= limit.seen_at;
}

export const isWorthNoting = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.seen_at.getTime() >= USE_MS;
