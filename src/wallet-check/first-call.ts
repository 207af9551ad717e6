import { TimeUsedUp } from './budget.ts';
import type { Answer, Caller } from './caller.ts';
import type { Calls } from './calls.ts';
import type { Arrival, Wire } from './wire.ts';

/** Nothing answers HTTP at the wallet's URL; the message says why, in one sentence. */
export class WalletUnreachable extends Error {}

export interface FirstCall {
  /** The balance, when the wallet said it exactly. */
  balance: bigint | undefined;
  /** What is wrong with the answer and what to look at, in one sentence; undefined when nothing is. */
  trouble: string | undefined;
  answer: Answer;
}

interface Needs {
  caller: Caller;
  calls: Calls;
  wire: Wire;
  base: string;
  hide: (text: string) => string;
}

/** Asks for the balance, to see who is there. @throws WalletUnreachable when nothing answers HTTP. */
export async function makeFirstCall({ caller, calls, wire, base, hide }: Needs): Promise<FirstCall> {
  const answer = await caller.send(wire, calls.balance(), {});
  const { arrival, balance } = answer;
  if (arrival.kind === 'reply') {
    const trouble = troubleWith(answer);
    return { balance: trouble ? undefined : balance, trouble: trouble && hide(trouble), answer };
  }
  if (hasHead(arrival) || (await answersUnsigned())) {
    const trouble = hide(`The wallet gave no answer to the first balance call: ${reason(arrival)}.`);
    return { balance: undefined, trouble, answer };
  }
  throw new WalletUnreachable(hide(`Nothing answers HTTP at ${base}: ${reason(arrival)}.`));

  async function answersUnsigned(): Promise<boolean> {
    if (arrival.kind === 'fault' && CERTAIN.test(arrival.code)) return false;
    try {
      const unsigned = await caller.send(wire, calls.balance(), { bytes: '{}', signature: () => undefined });
      return hasHead(unsigned.arrival);
    } catch (error) {
      if (error instanceof TimeUsedUp) return false;
      throw error;
    }
  }
}

const hasHead = ({ status }: Arrival): boolean => status !== undefined;

/** No second attempt would find out more. */
const CERTAIN =
  /^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|CERT_|DEPTH_|SELF_|UNABLE_|ERR_TLS|ERR_SSL|EPROTO)/;

const REASONS: [RegExp, (code: string) => string][] = [
  [/^(ENOTFOUND|EAI_)/, () => 'the host name is not known to DNS'],
  [/^ECONNREFUSED$/, () => 'the connection is refused'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, () => 'there is no way to this host'],
  [/^(DEPTH_ZERO_)?SELF_SIGNED/, () => 'TLS fails: its certificate is self-signed'],
  [/^CERT_HAS_EXPIRED$/, () => 'TLS fails: its certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, () => 'TLS fails: its certificate is not valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, () => 'TLS fails: its certificate is for another host name'],
  [/^UNABLE_TO/, () => 'TLS fails: its certificate is signed by an authority that is not known here'],
  [/^(EPROTO|ERR_SSL)/, (code) => `TLS fails (${code}), as it does where http is spoken`],
  [/^(CERT_|ERR_TLS)/, (code) => `TLS fails: ${code}`],
  [/^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/, () => 'connecting timed out'],
  [/^HPE/, () => 'what answers there does not speak HTTP'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    () => 'the connection is closed without an answer, as it is where https is spoken',
  ],
];

function reason(arrival: Exclude<Arrival, { kind: 'reply' }>): string {
  const why = arrival.kind === 'silence' ? `it timed out after ${arrival.afterMs} ms` : reasonOf(arrival);
  return arrival.status === undefined ? why : `HTTP ${arrival.status} came, but not the end of the reply: ${why}`;
}

/** Why a connection did not carry HTTP, in a few words. */
export function reasonOf({ code, detail }: { code: string; detail: string }): string {
  const known = REASONS.find(([codes]) => codes.test(code))?.[1];
  return known?.(code) ?? detail;
}

/** What to look at, by what the code or the status of a refusal speaks of. */
const HINTS: [about: RegExp, statuses: number[], hint: string][] = [
  [/signature|hmac/i, [401], "is the secret the wallet's, and does it verify the raw body?"],
  [/timestamp|stale|expired/i, [], "do this machine's clock and the wallet's agree?"],
  [/player|user|account/i, [], 'is the player one of this wallet?'],
  [/operator/i, [403], 'is the operator the one that the wallet serves?'],
  [/currency/i, [], "is the currency the player's?"],
  [
    /not_?found/i,
    [404],
    'does the URL end where /balance, /debit, /credit and /rollback begin, and is the player one of its players?',
  ],
];

function troubleWith(answer: Answer): string | undefined {
  const { status, fields, accepted, balance } = answer;
  const said = `The first balance call was answered with HTTP ${status}`;
  if (accepted && balance === undefined)
    return `${said} and a balance that cannot be read, ${JSON.stringify(fields?.balance)}; is the currency the player's?`;
  if (accepted) return undefined;
  const code = typeof fields?.error === 'string' ? fields.error : '';
  const hint =
    HINTS.find(([about]) => code && about.test(code))?.[2] ??
    HINTS.find(([, statuses]) => statuses.includes(status))?.[2];
  return `${said}${whatCame(answer, code)}: ${hint ?? 'do the URL, secret, player, operator and currency fit the wallet?'}`;
}

function whatCame({ status, text, contentType, arrival, fields }: Answer, code: string): string {
  const location = arrival.kind === 'reply' ? arrival.headers.location : undefined;
  if (status >= 300 && status <= 399 && location) return `, a redirect to ${location}, which is not followed`;
  if (/^text\/html/i.test(contentType) || /^\s*<(!doctype|html|head|body|h1)\b/i.test(text))
    return ' and a page of HTML';
  if (code) return ` and ${JSON.stringify(code)}`;
  const isDone = status >= 200 && status <= 299;
  if (isDone && text === '') return ' and no body';
  if (isDone && !fields) return ' and a body that is not a JSON object';
  return isDone ? ' without success: true' : '';
}
