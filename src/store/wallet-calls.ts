import { type ExpressionBuilder, sql } from 'kysely';
import { type AttemptOf, type AttemptSent, insertAttempt } from './attempts.ts';
import type { Db } from './database.ts';
import { type CallRow, PENDING } from './rounds.ts';
import type { Tables } from './schema.ts';

const isDue = (now: Date) => (eb: ExpressionBuilder<Tables, 'wallet_calls'>) =>
  eb.and([eb('state', '=', 'PENDING'), eb('next_attempt_at', '<=', now)]);

/** How many calls to take up at a time: of all operators, of each one, and by operator what it has of those already. */
export interface Share {
  most: number;
  each: number;
  taken: Readonly<Record<string, number>>;
}

/**
 * Takes up due calls and begins their next attempt under a lease: the first of every operator before the second of any,
 * so that one with thousands of them holds up nobody. A call whose earlier attempt is still in flight was left by a
 * process that died: that attempt counts as UNKNOWN. The form (no FOR UPDATE SKIP LOCKED; the condition stands in the
 * update too; the window is within one operator) is one that a sharded PostgreSQL takes.
 */
export const claimDueCalls = (db: Db, now: Date, leaseUntil: Date, { most, each, taken }: Share): Promise<CallRow[]> =>
  db
    .updateTable('wallet_calls')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      doubtful: sql<boolean>`doubtful or in_flight`,
      in_flight: true,
      next_attempt_at: leaseUntil,
      last_sent_at: now,
    }))
    .where((eb) =>
      eb(
        eb.refTuple('operator_id', 'transaction_id'),
        'in',
        eb
          .selectFrom(duePlaces(db, now))
          .select(['operator_id', 'transaction_id'])
          .where(
            'place',
            '<=',
            sql<bigint>`${each} - coalesce((${JSON.stringify(taken)}::jsonb ->> operator_id)::int, 0)`,
          )
          .orderBy('place')
          .orderBy('next_attempt_at')
          .limit(most)
          .$asTuple('operator_id', 'transaction_id'),
      ),
    )
    .where(isDue(now))
    .returningAll()
    .execute();

/** The due calls, each with its place among its operator's. */
const duePlaces = (db: Db, now: Date) =>
  db
    .selectFrom('wallet_calls')
    .select((due) => [
      'operator_id',
      'transaction_id',
      'next_attempt_at',
      due.fn
        .agg<bigint>('row_number')
        .over((over) => over.partitionBy('operator_id').orderBy('next_attempt_at'))
        .as('place'),
    ])
    .where(isDue(now))
    .as('due');

/** Holds a begun attempt's lease for longer. False when it is not ours any more: another server has taken it up. */
export async function extendLease(
  db: Db,
  call: Pick<CallRow, 'operator_id' | 'transaction_id' | 'attempts'>,
  leaseUntil: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await attemptOf(db, call).set({ next_attempt_at: leaseUntil }).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends an attempt without a verdict: the call stays pending until `dueAt`. No effect when a newer attempt has begun. */
export const postpone = (
  db: Db,
  call: Pick<CallRow, 'operator_id' | 'transaction_id' | 'attempts'>,
  end: Pick<AttemptOf, 'class' | 'detail'> & { dueAt: Date; doubtful: boolean },
  sent: AttemptSent,
) =>
  sql`
    with a as (${insertAttempt({ ...call, ...end, attempt: call.attempts }, sent)})
    update wallet_calls set in_flight = false, doubtful = ${end.doubtful}, next_attempt_at = ${end.dueAt},
      last_class = ${end.class}, last_detail = ${end.detail}
    where operator_id = ${call.operator_id} and transaction_id = ${call.transaction_id}
      and state = ${PENDING} and attempts = ${call.attempts}`.execute(db);

/** An update of a call that has no effect when a newer attempt has begun. */
const attemptOf = (db: Db, call: Pick<CallRow, 'operator_id' | 'transaction_id' | 'attempts'>) =>
  db
    .updateTable('wallet_calls')
    .where('operator_id', '=', call.operator_id)
    .where('transaction_id', '=', call.transaction_id)
    .where('state', '=', 'PENDING')
    .where('attempts', '=', call.attempts);

export const findCall = (db: Db, operatorId: string, transactionId: string): Promise<CallRow | undefined> =>
  db
    .selectFrom('wallet_calls')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst();
