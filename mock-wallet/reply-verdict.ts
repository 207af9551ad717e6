import { isUtf8 } from 'node:buffer';
import { parseAmount, scaleOf } from './money.ts';
import type { Validate, Verb } from './validate.ts';

/** A reply of some wallet, read to its end or to the limit of the contract. */
export type WalletAnswer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** There was more than a reply may have. */
  isCut: boolean;
  ms: number;
};

/** What a reply must agree with. */
export type AskedOf = { verb: Verb; transactionId: unknown; currency: unknown };

/** Accepted, or refused with a code, as the contract says; or broken, and by what. */
export type ReplyVerdict =
  | { verdict: 'accepted'; faults: [] }
  | { verdict: 'refused'; code: string; faults: [] }
  | { verdict: 'broken'; faults: string[] };

export const LONGEST_REPLY = 64 * 1024;
const LONGEST_MS = 5000;

/** Judges a wallet's reply by the contract: tag Wallet, "Rules of the ledger", WalletReply and WalletReject. */
export function judgeReply(validate: Validate, asked: AskedOf, answer: WalletAnswer): ReplyVerdict {
  const body = read(answer);
  const faults = [
    ...transportFaults(answer),
    ...(typeof body === 'string' ? [body] : bodyFaults(validate, asked, answer, body)),
  ];
  if (faults.length > 0 || typeof body === 'string') return { verdict: 'broken', faults };
  return body.success === true
    ? { verdict: 'accepted', faults: [] }
    : { verdict: 'refused', code: String(body.error), faults: [] };
}

function transportFaults({ status, headers, isCut, ms }: WalletAnswer): string[] {
  const type = headers['content-type'];
  const encoding = headers['content-encoding'];
  return [
    status >= 300 && status < 400 && `HTTP ${status} is a redirect, which is not followed`,
    (status >= 500 || status === 408 || status === 429) && `HTTP ${status} counts as no answer; the call is repeated`,
    isCut && 'the reply is longer than 64 KiB',
    ms > LONGEST_MS && `the reply took ${Math.round(ms)} ms; the contract gives it 5 seconds`,
    encoding !== undefined && encoding !== 'identity' && `the reply is encoded (${encoding}), which was not asked for`,
    !/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '') &&
      `the content-type is ${type ?? 'missing'}, not application/json`,
  ].filter((fault) => fault !== false);
}

/** The JSON object of the body, or in words why there is none. */
function read({ body }: WalletAnswer): Record<string, unknown> | string {
  if (!isUtf8(body)) return 'the body is not UTF-8';
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : 'the body is not a JSON object';
  } catch {
    return 'the body is not JSON';
  }
}

function bodyFaults(
  validate: Validate,
  { verb, transactionId, currency }: AskedOf,
  { status }: WalletAnswer,
  body: Record<string, unknown>,
): string[] {
  if (body.success === false) {
    const fault = validate.reply(verb, 400, body);
    return fault === undefined ? [] : [`the refusal breaks the contract: ${fault}`];
  }
  const fault = validate.reply(verb, 200, body);
  const { balance } = body;
  return [
    (status < 200 || status > 299) && `it says success under HTTP ${status}`,
    fault !== undefined && `the reply breaks the contract: ${fault}`,
    body.transaction_id !== transactionId &&
      `transaction_id is ${JSON.stringify(body.transaction_id)}, not the one of the call`,
    body.currency !== currency && `currency is ${JSON.stringify(body.currency)}, not the one of the call`,
    typeof balance === 'string' &&
      parseAmount(balance, String(currency)) === undefined &&
      `balance ${balance} is not an amount with at most ${scaleOf(String(currency))} decimals`,
  ].filter((found) => found !== false);
}
