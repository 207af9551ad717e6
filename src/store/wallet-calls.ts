import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import type { CallRow } from './rounds.ts';
import type { Tables } from './schema.ts';

const isDue = (now: Date) => (eb: ExpressionBuilder<Tables, 'wallet_calls'>) =>
  eb.and([eb('state', '=', 'PENDING'), eb('next_attempt_at', '<=', now)]);

/**
 * Takes up to `most` due calls, of whatever operator, and begins their next attempt under a lease. A call whose earlier
 * attempt is still in flight was left by a process that died: that attempt counts as UNKNOWN. The form (no
 * FOR UPDATE SKIP LOCKED; the condition stands in the update too) is one that a sharded PostgreSQL takes.
 */
export const claimDueCalls = (db: Db, now: Date, leaseUntil: Date, most: number): Promise<CallRow[]> =>
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
          .selectFrom('wallet_calls')
          .select(['operator_id', 'transaction_id'])
          .where(isDue(now))
          .orderBy('next_attempt_at')
          .limit(most)
          .$asTuple('operator_id', 'transaction_id'),
      ),
    )
    .where(isDue(now))
    .returningAll()
    .execute();

/** Ends an attempt without a verdict: the call stays pending until `dueAt`. No effect when a newer attempt has begun. */
export const postpone = (
  db: Db,
  call: Pick<CallRow, 'operator_id' | 'transaction_id' | 'attempts'>,
  end: { dueAt: Date; doubtful: boolean; class: string; detail: string | null },
) =>
  db
    .updateTable('wallet_calls')
    .set({
      in_flight: false,
      doubtful: end.doubtful,
      next_attempt_at: end.dueAt,
      last_class: end.class,
      last_detail: end.detail,
    })
    .where('operator_id', '=', call.operator_id)
    .where('transaction_id', '=', call.transaction_id)
    .where('state', '=', 'PENDING')
    .where('attempts', '=', call.attempts)
    .execute();

export const findCall = (db: Db, operatorId: string, transactionId: string): Promise<CallRow | undefined> =>
  db
    .selectFrom('wallet_calls')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('transaction_id', '=', transactionId)
    .executeTakeFirst();
