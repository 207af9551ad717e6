import type { IncomingHttpHeaders } from 'node:http';
import type { SignatureVerdict } from './sign.ts';
import type { Verb } from './validate.ts';

/** One request to the wallet as it came. */
export type Arrival = {
  at: Date;
  method: string;
  path: string;
  /** Undefined for a path that the wallet does not have. */
  verb: Verb | undefined;
  headers: IncomingHttpHeaders;
  /** Undefined when it was too long to be kept. */
  body: Buffer | undefined;
};

/** What a fault did to a call, in words. */
export type FaultNote = { id: string; name?: string; scenario?: string; did: string };

/** The verdict on a signature, or that nobody looked at it. */
export type Verdict = SignatureVerdict | { verdict: 'not_checked'; detail: string };

/** What became of it. Where there was no reply, status and reply are missing. */
export type Outcome = {
  signature: Verdict;
  fault: FaultNote | undefined;
  ended: 'reply' | 'reset' | 'close' | 'hang';
  status?: number;
  /** Those that are not on every reply; see headersOf. */
  headers?: Record<string, string> | undefined;
  reply?: string;
  replyBytes?: number;
  ms: number;
};

/** One call; `arrived` and `answered.event` number what happened to it among all that happened. */
export type JournalEntry = Arrival & {
  id: number;
  arrived: number;
  answered?: Outcome & { event: number };
  /** Roughly what it takes in memory, in bytes. */
  size: number;
};

/** The last calls. */
export type Journal = {
  arrive(call: Arrival): JournalEntry;
  answer(entry: JournalEntry, outcome: Outcome): void;
  /** Oldest first. */
  entries(): JournalEntry[];
  find(id: number): JournalEntry | undefined;
  /** The number of the last thing that happened. */
  lastEvent(): number;
  /** The number of the last thing that is no longer kept. */
  forgottenTo(): number;
  clear(): void;
};

/** How many calls are kept, and how many bytes they may have together. */
export type JournalLimits = { calls: number; bytes: number };

/** Of a longer reply only the beginning is kept. */
const LONGEST_REPLY = 64 * 1024;

/** Keeps the last calls in memory. */
export function openJournal(limits: JournalLimits): Journal {
  const ring: (JournalEntry | undefined)[] = [];
  const placeOf = (id: number) => id % Math.max(1, limits.calls);
  let next = 1;
  let oldest = 1;
  let events = 0;
  let forgotten = 0;
  let bytes = 0;

  function find(id: number): JournalEntry | undefined {
    const entry = ring[placeOf(id)];
    return entry?.id === id ? entry : undefined;
  }

  function forgetOldest(): void {
    const entry = find(oldest);
    oldest += 1;
    if (!entry) return;
    bytes -= entry.size;
    forgotten = Math.max(forgotten, entry.answered?.event ?? entry.arrived);
    ring[placeOf(entry.id)] = undefined;
  }

  function makeRoom(calls: number): void {
    while (oldest < next && (next - oldest > calls || bytes > limits.bytes)) forgetOldest();
  }

  return {
    arrive(call) {
      events += 1;
      const entry: JournalEntry = { ...call, id: next, arrived: events, size: sizeOf(call) };
      makeRoom(limits.calls - 1);
      ring[placeOf(next)] = entry;
      next += 1;
      bytes += entry.size;
      makeRoom(limits.calls);
      return entry;
    },
    answer(entry, { reply, ...outcome }) {
      events += 1;
      entry.answered = { ...outcome, ...(reply !== undefined && { reply: beginningOf(reply) }), event: events };
      if (find(entry.id) !== entry) {
        forgotten = events;
        return;
      }
      const more = entry.answered.reply?.length ?? 0;
      entry.size += more;
      bytes += more;
      makeRoom(limits.calls);
    },
    entries: () =>
      Array.from({ length: next - oldest }, (_, i) => find(oldest + i)).filter((entry) => entry !== undefined),
    find,
    lastEvent: () => events,
    forgottenTo: () => forgotten,
    clear: () => makeRoom(0),
  };
}

/** The body, and something for the rest; Node takes no more than 16 KiB of headers, and most calls have a twentieth. */
const sizeOf = ({ body }: Arrival): number => 2048 + (body?.length ?? 0);

/** A copy, because a slice would keep all of a long text in memory. */
const beginningOf = (reply: string): string =>
  reply.length <= LONGEST_REPLY ? reply : Buffer.from(reply.slice(0, LONGEST_REPLY)).toString();
