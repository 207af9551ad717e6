import { type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { WalletAttemptTable, WalletCallTable } from './schema.ts';

export type AttemptRow = Selectable<WalletAttemptTable>;

/** How one attempt went: what was sent when, and what came back. */
export type AttemptSent = Omit<AttemptRow, 'operator_id' | 'transaction_id' | 'attempt' | 'class' | 'detail'>;

/** Of which call it is, the how-manyeth, and what its answer means. */
export type AttemptOf = Omit<AttemptRow, keyof AttemptSent>;

/**
 * Part of the statement that writes an attempt's outcome. Whether that outcome still counts or not, the attempt was made.
 */
export const insertAttempt = ({ operator_id, transaction_id, attempt, ...answer }: AttemptOf, sent: AttemptSent) => sql`
  insert into wallet_attempts (operator_id, transaction_id, attempt, sent_at, ms, signature, next_signature, status, class,
    detail, reply, reply_bytes)
  values (${operator_id}, ${transaction_id}, ${attempt}, ${sent.sent_at}, ${sent.ms}, ${sent.signature},
    ${sent.next_signature}, ${sent.status}, ${answer.class}, ${answer.detail}, ${sent.reply}, ${sent.reply_bytes})
  on conflict do nothing`;

/** Removes an operator's oldest attempts made before then. Returns how many, at most so many. */
export async function removeAttempts(db: Db, operatorId: string, before: Date, most: number): Promise<number> {
  const key = sql`operator_id, sent_at, transaction_id, attempt`;
  const { numAffectedRows } = await sql`
    delete from wallet_attempts where operator_id = ${operatorId} and (${key}) in (
      select ${key} from wallet_attempts where operator_id = ${operatorId} and sent_at < ${before}
      order by sent_at limit ${most})`.execute(db);
  return Number(numAffectedRows);
}

/** The calls whose attempts are asked for. */
export type AttemptedCall = Pick<
  Selectable<WalletCallTable>,
  'operator_id' | 'transaction_id' | 'created_at' | 'last_sent_at'
>;

/** Servers' clocks differ by seconds; an attempt that was begun may wait for its turn to be sent. */
const BEFORE_MS = 60_000;
const AFTER_MS = 600_000;

/** The first attempts of a call and the last, at most so many of each, in no order: found in the span of time that it took. */
export async function listAttempts(db: Db, call: AttemptedCall, most: number): Promise<AttemptRow[]> {
  const from = new Date(call.created_at.getTime() - BEFORE_MS);
  const to = new Date((call.last_sent_at ?? call.created_at).getTime() + AFTER_MS);
  const end = (direction: 'asc' | 'desc') => sql`
    (select * from wallet_attempts where operator_id = ${call.operator_id} and sent_at between ${from} and ${to}
      and transaction_id = ${call.transaction_id} order by sent_at ${sql.raw(direction)} limit ${most})`;
  const { rows } = await sql<AttemptRow>`${end('asc')} union ${end('desc')}`.execute(db);
  return rows;
}
