import type { ServerResponse } from 'node:http';
import type { Answer, Seen } from './bad-server.ts';
import type { Call, Failure } from './protocol.ts';

export const KEY = 'ppop_operator-a_0123456789abcdef0123456789abcdef';

/** One call to a server that answers badly, or oddly, and what must come of it. */
export interface Case {
  name: string;
  answer: Answer;
  call?: Call['operation'];
  args?: Call['args'];
  client?: Partial<Call['client']>;
  kinds?: readonly Failure['kind'][];
  /** Of the error or, where no kinds are named, of the value. */
  tells?: object;
  /** How many requests arrive, or how many at most; one unless told. */
  requests?: number | { atMost: number };
  /** There may be one more: some languages' HTTP itself repeats a GET that was answered with not one byte. */
  isRepeatedBelow?: true;
  /** What is wrong with what arrived. */
  sent?: (seen: Seen[]) => string | undefined;
  /** The call has ended by then: a few times its time-out, since the machine may be busy. */
  withinMs?: number;
}

export const json = (res: ServerResponse, status: number, body: unknown, headers = {}) => {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
};
export const html = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';
export const catalog = { success: true, data: { operator_id: 'operator-a', items: [], total: 0 } };
export const refusal = { success: false, detail: 'The limit of this key is reached', request_id: 'r1' };
/** Answers with these, one request after another; the last goes on. */
export const inTurn =
  (...answers: Answer[]): Answer =>
  (res, nth) =>
    (answers[nth - 1] ?? answers.at(-1))?.(res, nth);
export const well: Answer = (res) => json(res, 200, catalog);
export const busy =
  (status: number, headers = {}): Answer =>
  (res) =>
    json(res, status, refusal, headers);
export const reset: Answer = (res) => void res.socket?.resetAndDestroy();
