import { reasonOf } from '../../wallet-check/first-call.ts';
import { Stopped } from './finding.ts';

/** What came of a request: a reply, or why there is none, in a few words. */
export type Asked =
  | { kind: 'reply'; status: number; body: Record<string, unknown>; ms: number }
  | { kind: 'nothing'; why: string };

export interface Wish {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: object;
}

/** Sends one request and reads the JSON object that comes back. @throws Stopped */
export type Ask = (url: string, wish?: Wish) => Promise<Asked>;

const PATIENCE_MS = 10_000;

/** Asks as an operator's server would: certificates are checked, and redirects are replies like any other. */
export const makeAsk =
  (signal: AbortSignal, clock: () => Date): Ask =>
  async (url, { method = 'GET', headers = {}, body } = {}) => {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const begun = clock().getTime();
    try {
      const reply = await fetch(url, {
        method,
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, patience]),
      });
      const text = await reply.text();
      return { kind: 'reply', status: reply.status, body: fieldsOf(text), ms: clock().getTime() - begun };
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      return { kind: 'nothing', why: patience.aborted ? `it timed out after ${PATIENCE_MS} ms` : whyOf(error) };
    }
  };

/** Why a connection failed, in a few words. */
export function whyOf(error: unknown): string {
  const { cause, code, message, errors } = Object(error) as Fault;
  if (cause) return whyOf(cause);
  // A host with several addresses fails with all their errors; they are of one kind.
  if (Array.isArray(errors) && errors.length > 0) return whyOf(errors[0]);
  return reasonOf({ code: typeof code === 'string' ? code : '', detail: String(message || 'the connection failed') });
}

interface Fault {
  cause?: unknown;
  code?: unknown;
  message?: unknown;
  errors?: unknown;
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A reply that is not as it should be, in a few words. */
export const described = (asked: Asked): string => {
  if (asked.kind === 'nothing') return asked.why;
  const { detail } = asked.body;
  return typeof detail === 'string' ? `HTTP ${asked.status}, ${JSON.stringify(detail)}` : `HTTP ${asked.status}`;
};
