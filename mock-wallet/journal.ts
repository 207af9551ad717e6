import type { IncomingHttpHeaders } from 'node:http';
import type { SignatureVerdict } from './sign.ts';

/** One call as it was seen; `raw_body_base64` stands in for `raw_body` when the bytes are not UTF-8. */
export type JournalEntry = {
  at: string;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  raw_body?: string;
  raw_body_base64?: string;
  signature: SignatureVerdict | { verdict: 'not_checked'; detail: string };
  status: number;
  reply: string;
  ms: number;
};

/** The last calls, oldest first. */
export type Journal = { add(entry: JournalEntry): void; entries(): JournalEntry[] };

/** Keeps the last `limit` calls in memory. */
export function openJournal(limit: number): Journal {
  const ring: JournalEntry[] = [];
  let next = 0;
  return {
    add(entry) {
      if (limit === 0) return;
      ring[next] = entry;
      next = (next + 1) % limit;
    },
    entries: () => [...ring.slice(next), ...ring.slice(0, next)],
  };
}
