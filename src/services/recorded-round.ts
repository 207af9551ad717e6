import { isState } from '../domain/round.ts';
import { statesPassed } from '../domain/round-history.ts';
import { hideSecrets } from '../domain/secrets.ts';
import type { AttemptRow } from '../store/attempts.ts';
import type { AuditRow } from '../store/audit.ts';
import type { ListedCall, ListedRound } from '../store/round-listing.ts';
import { entryView } from './admin-audit.ts';
import { callRecord, roundRecord } from './round-records.ts';

/** Of a call's attempts so many are shown from the first on, and so many up to the last. */
export const SHOWN_EACH_END = 50;

interface Found {
  round: ListedRound;
  /** Of each call, in the order of the calls. */
  attempts: readonly AttemptRow[][];
  audit: readonly AuditRow[];
  /** Attempts made before are no longer kept. */
  since: Date;
}

/** A round with all that is known of it. Contract: RoundRecord. */
export const recordedRound = ({ round, attempts, audit, since }: Found) => ({
  ...roundRecord(round),
  request_id: round.request_id,
  states: statesPassed({ ...round, deeds: audit.flatMap(deedOf) }).map(({ state, at }) => ({ state, at: written(at) })),
  calls: round.calls.map((call, n) => ({ ...callRecord(call), made: made(call, attempts[n] ?? [], since) })),
  audit: audit.map(entryView),
  attempts_since: since.toISOString(),
});

/** What was done with it while it was MANUAL, as resolveRound and redeliverCall write that down. */
function deedOf({ at, before, after }: AuditRow) {
  return before?.state === 'MANUAL' && isState(after?.state) ? [{ at, to: after.state }] : [];
}

/** The attempts of a call that are shown, in order; those without a row were begun, and nobody wrote down an answer. */
function made(call: ListedCall, rows: AttemptRow[], since: Date): AttemptRecord[] {
  const byNumber = new Map(rows.map((row) => [row.attempt, row]));
  return numbersShown(call.attempts).flatMap((attempt) => {
    const row = byNumber.get(attempt);
    return row ? attemptRecord(row) : unanswered(call, attempt, since);
  });
}

function numbersShown(count: number): number[] {
  const first = Math.min(count, SHOWN_EACH_END);
  const last = Math.min(count - first, SHOWN_EACH_END);
  const from = (start: number, length: number) => Array.from({ length }, (_, n) => start + n);
  return [...from(1, first), ...from(count - last + 1, last)];
}

const attemptRecord = (row: AttemptRow) => ({
  attempt: row.attempt,
  sent_at: written(row.sent_at),
  ms: row.ms,
  timestamp: row.signature && `${Math.floor(row.sent_at.getTime() / 1000)}`,
  signature: hex(row.signature),
  next_signature: hex(row.next_signature),
  status: row.status,
  class: row.class,
  detail: row.detail,
  reply: row.reply && hideSecrets(Buffer.from(row.reply).toString('utf8')),
  reply_bytes: row.reply_bytes,
});

/** The one under way, or one whose server died: that leaves its call in doubt for ever. */
function unanswered(call: ListedCall, attempt: number, since: Date): AttemptRecord[] {
  const isLast = attempt === call.attempts && call.in_flight;
  if (!isLast && (!call.doubtful || call.created_at < since)) return [];
  const begun = isLast ? call.last_sent_at : attempt === 1 ? call.created_at : null;
  return [{ ...NO_ANSWER, attempt, sent_at: written(begun) }];
}

type Nullable<T> = { [Name in keyof T]: T[Name] | null };
type AttemptRecord = Nullable<ReturnType<typeof attemptRecord>> & { attempt: number };

const NO_ANSWER = {
  ms: null,
  timestamp: null,
  signature: null,
  next_signature: null,
  status: null,
  class: null,
  detail: null,
  reply: null,
  reply_bytes: null,
};

const written = (at: Date | null) => at?.toISOString() ?? null;
const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');
