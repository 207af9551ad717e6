const MINUTE = 60_000;
/** How long a launch URL can be opened. */
export const LINK_MS = 15 * MINUTE;
/** How long an opened session lives without use, and at most. */
const IDLE_MS = 30 * MINUTE;
const LONGEST_MS = 12 * 60 * MINUTE;
/** A session is only written again for its use when that moves its end by this much. */
const WORTH_WRITING_MS = MINUTE;

export interface SessionLife {
  opened_at: Date | null;
  expires_at: Date;
}

/** Whether a session can still be used. */
export const isAlive = ({ expires_at }: SessionLife, now: Date): boolean => now < expires_at;

/** The life of a session that is used now: opened if it was not, and its end moved on. */
export function used(session: SessionLife, now: Date): { opened_at: Date; expires_at: Date } {
  const opened_at = session.opened_at ?? now;
  return { opened_at, expires_at: new Date(Math.min(now.getTime() + IDLE_MS, opened_at.getTime() + LONGEST_MS)) };
}

/** Whether that life differs enough from the stored one to be stored. */
export function isWorthWriting(stored: SessionLife, life: SessionLife): boolean {
  if (stored.opened_at === null) return true;
  return life.expires_at.getTime() - stored.expires_at.getTime() >= WORTH_WRITING_MS;
}

/** RFC 3339 with seconds and a numeric offset, as in the brief: 2026-06-16T16:30:00+00:00. */
export const rfc3339 = (time: Date): string => time.toISOString().replace(/\.\d{3}Z$/, '+00:00');
