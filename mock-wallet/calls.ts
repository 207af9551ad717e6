import { isUtf8 } from 'node:buffer';
import { headersOf } from './delivery.ts';
import type { JournalEntry } from './journal.ts';

/** Whose call it is, as far as its body says so. */
export type About = { player?: string; transaction?: string; original?: string };

/** What the body names, whether or not it satisfies the contract. */
export function aboutOf(body: Buffer | undefined): About {
  const { player_id, transaction_id, original_transaction_id } = fieldsOf(body);
  const about: About = {};
  if (typeof player_id === 'string') about.player = player_id;
  if (typeof transaction_id === 'string') about.transaction = transaction_id;
  if (typeof original_transaction_id === 'string') about.original = original_transaction_id;
  return about;
}

function fieldsOf(body: Buffer | undefined): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body?.toString('utf8') ?? '');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

const NOT_ANSWERED = { verdict: 'not_checked', detail: 'the call is not answered yet' } as const;

/** A call as the control API shows it. Contract of the control API: Call. */
export function showCall(entry: JournalEntry, { isAnswered = true } = {}) {
  const { id, at, method, path, verb, headers, body } = entry;
  const answered = isAnswered ? entry.answered : undefined;
  const { player, transaction } = aboutOf(body);
  const replyHeaders =
    answered?.replyBytes === undefined ? undefined : headersOf(answered.replyBytes, answered.headers);
  return {
    id,
    at: at.toISOString(),
    method,
    path,
    verb: verb ?? null,
    player_id: player ?? null,
    transaction_id: transaction ?? null,
    headers,
    ...rawBody(body),
    signature: answered?.signature ?? NOT_ANSWERED,
    fault: answered?.fault ?? null,
    ended: answered?.ended ?? null,
    status: answered?.status ?? null,
    content_type: replyHeaders?.['content-type'] ?? null,
    reply_headers: replyHeaders ?? null,
    reply: answered?.reply ?? null,
    reply_bytes: answered?.replyBytes ?? null,
    ms: answered?.ms ?? null,
  };
}

/** `raw_body_base64` stands in for `raw_body` when the bytes are not UTF-8. */
function rawBody(body: Buffer | undefined): { raw_body?: string; raw_body_base64?: string } {
  if (!body) return {};
  return isUtf8(body) ? { raw_body: body.toString('utf8') } : { raw_body_base64: body.toString('base64') };
}

/** Which calls to show, and how many at most. Contract of the control API: listCalls. */
export type CallWish = {
  limit: number;
  before?: number;
  player?: string;
  verb?: string;
  verdict?: string;
  transaction?: string;
};

/** The last calls that are wished for, oldest first, and where the page before them begins. */
export function pageOfCalls(entries: JournalEntry[], wish: CallWish): { calls: JournalEntry[]; before: number | null } {
  const calls: JournalEntry[] = [];
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (!entry || !isWished(entry, wish)) continue;
    if (calls.length === wish.limit) return { calls: calls.reverse(), before: calls[0]?.id ?? null };
    calls.push(entry);
  }
  return { calls: calls.reverse(), before: null };
}

function isWished(entry: JournalEntry, { before, player, verb, verdict, transaction }: CallWish): boolean {
  if (before !== undefined && entry.id >= before) return false;
  if (verb !== undefined && entry.verb !== verb) return false;
  if (verdict !== undefined && (entry.answered?.signature ?? NOT_ANSWERED).verdict !== verdict) return false;
  if (player === undefined && transaction === undefined) return true;
  const about = aboutOf(entry.body);
  if (player !== undefined && about.player !== player) return false;
  return transaction === undefined || about.transaction === transaction || about.original === transaction;
}
