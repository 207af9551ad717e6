import type { Call, Verdict } from './api.ts';
import { named } from './bytes.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'quiet';

/** What is told by colour is told by a mark and words too. */
export type Told = { text: string; tone: Tone };

/** One call in a row of the list. */
export type Row = {
  time: string;
  verb: string;
  player: string;
  transaction: string;
  amount: string;
  verdict: Told;
  fault: string;
  reply: Told;
  ms: string;
};

/** What the list and the filter take out of a body, whether or not it satisfies the contract. */
export type BodyFields = { amount: string; currency: string; original: string | undefined };

export function rowOf(call: Call, { amount, currency }: BodyFields): Row {
  return {
    time: timeOf(call.at),
    verb: call.verb ?? `${call.method} ${call.path}`,
    player: named(call.player_id ?? '–'),
    transaction: shortened(named(call.transaction_id ?? '–')),
    amount: amount === '' ? '–' : `${amount} ${currency}`,
    verdict: call.ended === null ? WAITING : VERDICTS[call.signature.verdict],
    fault: call.fault ? `⚡\ufe0e ${faultName(call.fault)}` : '',
    reply: replyOf(call),
    ms: call.ms === null ? '' : milliseconds(call.ms),
  };
}

export const WAITING: Told = { text: '… waiting', tone: 'quiet' };

export const VERDICTS: Record<Verdict, Told> = {
  valid: { text: '✓ valid', tone: 'good' },
  invalid_signature: { text: '✗ invalid', tone: 'bad' },
  stale_timestamp: { text: '✗ stale', tone: 'warn' },
  not_checked: { text: '– unchecked', tone: 'quiet' },
};

/** Where it has no name, what it did; that the call had its effect all the same goes without saying in a narrow cell. */
const faultName = ({ scenario, name, did }: NonNullable<Call['fault']>): string =>
  name ?? scenario ?? did.replace(/^let the call have its effect; /, '');

const NO_REPLY = { reset: '✗ reset', close: '✗ closed', hang: '✗ no reply' };

/** The status, and the code of a refusal. */
export function replyOf({ ended, status, reply }: Pick<Call, 'ended' | 'status' | 'reply'>): Told {
  if (ended === null) return WAITING;
  if (ended !== 'reply') return { text: NO_REPLY[ended], tone: 'bad' };
  const { error } = fieldsOf(reply ?? '');
  const code = typeof error === 'string' ? ` ${error}` : '';
  const tone = status === null || status >= 500 ? 'bad' : status >= 300 ? 'warn' : 'good';
  return { text: `${status ?? ''}${code}`, tone };
}

export function bodyFields({ raw_body = '' }: Call): BodyFields {
  const { amount, currency, original_transaction_id: original } = fieldsOf(raw_body);
  return {
    amount: typeof amount === 'string' || typeof amount === 'number' ? `${amount}` : '',
    currency: typeof currency === 'string' ? currency : '',
    original: typeof original === 'string' ? original : undefined,
  };
}

function fieldsOf(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** Local time to the millisecond. */
export function timeOf(at: string | number): string {
  const date = new Date(at);
  const [hours, minutes, seconds] = [date.getHours(), date.getMinutes(), date.getSeconds()].map(padded);
  return `${hours}:${minutes}:${seconds}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

const padded = (part: number): string => String(part).padStart(2, '0');

/** The end of a long id tells the calls of a session apart, its beginning the sessions. */
export function shortened(id: string): string {
  const signs = [...id];
  return signs.length <= 24 ? id : `${signs.slice(0, 4).join('')}…${signs.slice(-19).join('')}`;
}

export const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(1) : grouped(Math.round(ms)));

/** A whole number with its thousands apart. */
export const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 call`, `2 calls`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
