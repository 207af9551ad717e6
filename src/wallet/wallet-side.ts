import type { Reject, RejectCode } from '../domain/ledger.ts';
import { formatAmount, parseAmount } from '../domain/money.ts';
import { invalid, Refusal } from '../domain/refusal.ts';
import type { Callback } from './envelope.ts';
import type { Delivery } from './exchange.ts';

/** The most characters that each text of a callback may have. Contract: DebitCallback and its neighbours. */
const LONGEST = {
  operator_id: 63,
  player_id: 128,
  session_id: 64,
  game_symbol: 64,
  currency: 3,
  request_id: 64,
  transaction_id: 160,
  original_transaction_id: 160,
  action_type: 32,
  amount: 20,
};

/** A callback as its receiver reads it, from the bytes that came to the path of `verb`; or what is wrong with them. */
export function readCallback(verb: Callback['type'], rawBody: Uint8Array): Callback | Reject {
  const body = parse(rawBody);
  if (!body) return bad('The body is not a JSON object in UTF-8');
  if (body.transaction_type !== verb) return bad(`transaction_type must be ${verb}, as the path is`);
  const text = (name: keyof typeof LONGEST) => requireText(name, body[name]);
  try {
    return {
      operatorId: text('operator_id'),
      playerId: text('player_id'),
      sessionId: text('session_id'),
      gameSymbol: text('game_symbol'),
      currency: text('currency'),
      requestId: text('request_id'),
      transactionId: text('transaction_id'),
      type: verb,
      actionType: text('action_type'),
      amount: parseAmount(text('amount'), text('currency')),
      ...(verb === 'rollback' && { originalTransactionId: text('original_transaction_id') }),
    };
  } catch (error) {
    if (error instanceof Refusal) return bad(error.message);
    throw error;
  }
}

const bad = (message: string): Reject => ({ code: 'bad_request', message });

function parse(rawBody: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rawBody));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function requireText(name: keyof typeof LONGEST, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${name} is missing, or is no text`);
  if ([...value].length > LONGEST[name]) throw invalid(`${name} has more than ${LONGEST[name]} characters`);
  // A database keeps neither: two different ids would become one, or none.
  if (!value.isWellFormed() || value.includes('\0'))
    throw invalid(`${name} holds half a surrogate pair, or the character 0`);
  return value;
}

/** The reply to a callback that was carried out, with the balance after it. Contract: WalletReply. */
export const accepting = ({ currency, transactionId }: Callback, balance: bigint): Delivery =>
  reply(200, {
    success: true,
    balance: formatAmount(balance, currency),
    currency,
    transaction_id: transactionId,
  });

/** The reply to a callback that was refused; nothing was moved. Contract: WalletReject. */
export const refusing = ({ code, message }: Reject): Delivery =>
  reply(STATUS[code], { success: false, error: code, message });

const STATUS: Record<RejectCode, number> = {
  bad_request: 400,
  currency_mismatch: 400,
  insufficient_funds: 402,
  unknown_operator: 403,
  transaction_conflict: 409,
  transaction_rolled_back: 409,
};

const reply = (status: number, body: object): Delivery => ({
  kind: 'reply',
  status,
  contentType: 'application/json',
  body: Buffer.from(JSON.stringify(body)),
});
