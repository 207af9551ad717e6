import type { Act, Fault, Match, Verb } from './api.ts';

/** A value that an act needs; `choices` are proposed for it. */
export type ActValue = { label: string; initial: string; isNumber: boolean; choices?: readonly string[] };

/** One thing that a call may meet, as the form offers it. */
export type ActChoice = { label: string; value?: ActValue; make: (value: string) => Act };

const number = (label: string, initial: number): ActValue => ({ label, initial: `${initial}`, isNumber: true });
const text = (label: string, initial: string, choices?: readonly string[]): ActValue => ({
  label,
  initial,
  isNumber: false,
  ...(choices && { choices }),
});

const CODES = [
  'insufficient_funds',
  'unknown_player',
  'unknown_operator',
  'currency_mismatch',
  'invalid_signature',
  'stale_timestamp',
  'transaction_conflict',
  'transaction_rolled_back',
  'transaction_not_found',
  'internal_error',
];

/** By name; the first is what the form begins with. */
export const ACTS: Record<string, ActChoice> = {
  drop: { label: 'Apply it, then reset the connection', make: () => ({ connection: 'reset', apply: true }) },
  reset: { label: 'Reset the connection before it applies', make: () => ({ connection: 'reset', apply: false }) },
  hang: { label: 'Apply it, then never reply', make: () => ({ connection: 'hang', apply: true }) },
  late: {
    label: 'Apply it, then reply late',
    value: number('After ms', 6000),
    make: (ms) => ({ reply_delay_ms: Number(ms) }),
  },
  slow: { label: 'Wait, then apply it', value: number('After ms', 6000), make: (ms) => ({ delay_ms: Number(ms) }) },
  error: {
    label: 'Do not apply it, reply with an HTTP status',
    value: number('Status', 503),
    make: (status) => ({ status: Number(status), apply: false }),
  },
  applied_error: {
    label: 'Apply it, reply with an HTTP status',
    value: number('Status', 500),
    make: (status) => ({ status: Number(status), apply: true }),
  },
  reject: {
    label: 'Refuse it with a code',
    value: text('Code', 'insufficient_funds', CODES),
    make: (error) => ({ reject: { error } }),
  },
  transaction: {
    label: 'Reply with another transaction_id',
    value: text('It becomes', 'another'),
    make: (transaction_id) => ({ change: { transaction_id } }),
  },
  currency: {
    label: 'Reply with another currency',
    value: text('It becomes', 'EUR'),
    make: (currency) => ({ change: { currency } }),
  },
  balance: {
    label: 'Reply with another balance',
    value: text('It becomes', '-1.00'),
    make: (balance) => ({ change: { balance } }),
  },
  float: {
    label: 'Reply with a balance that is a number',
    value: number('It becomes', 8.5),
    make: (balance) => ({ change: { balance: Number(balance) } }),
  },
  body: {
    label: 'Apply it, reply with this as HTML',
    value: text('Body', '<h1>502 Bad Gateway</h1>'),
    make: (body) => ({ body, content_type: 'text/html', apply: true }),
  },
  cut: { label: 'Apply it, cut the reply in its middle', make: () => ({ mangle: 'cut' }) },
  drip: {
    label: 'Apply it, send the reply slowly',
    value: number('Bytes a second', 20),
    make: (bytes) => ({ bytes_per_second: Number(bytes) }),
  },
  redirect: {
    label: 'Do not apply it, redirect',
    value: text('To', 'https://example.com/'),
    make: (redirect) => ({ redirect, apply: false }),
  },
};

/** The form as it was filled in. */
export type FaultWish = { leg: string; player: string; turn: string; count: string; act: string; value: string };

/** The fault that is wished for; what is wrong with it the wallet says. */
export function faultOf({ leg, player, turn, count, act, value }: FaultWish): Fault {
  const match: Match = {
    ...(leg !== '' && { leg: leg as Verb }),
    ...(player !== '' && { player }),
    ...(turn === 'nth' && { nth: Number(count) }),
    ...(turn === 'first' && { first: Number(count) }),
  };
  const made = ACTS[act]?.make(value) ?? {};
  return { ...(Object.keys(match).length > 0 && { match }), act: made };
}
