import type { Random } from '../domain/games/random.ts';
import { newRequestId, transactionId } from '../domain/ids.ts';
import type { Leg } from '../domain/round.ts';
import type { Db } from '../store/database.ts';
import type { CallRow, NewCall, RoundRow } from '../store/rounds.ts';
import { extendLease } from '../store/wallet-calls.ts';
import { encodeCallback } from '../wallet/envelope.ts';

/** The action every leg of a round belongs to. */
const ACTION = 'doSpin';
const STEPS = { debit: 1, credit: 2, rollback: 3 } as const;
/** An attempt that has not ended this long after it began was left by a process that died. */
const LEASE_MS = 15_000;
/** What a lease lasts beyond the deadline of its attempt, for writing down what came of it; and the least of that. */
const LEASE_BEYOND_MS = 10_000;
const LEAST_BEYOND_MS = 5000;

type RoundIdentity = Pick<
  RoundRow,
  'operator_id' | 'session_id' | 'seq' | 'player_id' | 'symbol' | 'currency' | 'stake' | 'win'
>;

/** When an attempt that begins now may be taken up by another server. */
export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/**
 * Makes sure that the lease of an attempt about to be sent outlasts its deadline: one longer than usual needs more, and so
 * does an attempt that had to wait for the database. False when another server has taken the call up meanwhile; then
 * nothing may be sent here.
 */
export async function leaseCovers(
  db: Db,
  call: Pick<CallRow, 'operator_id' | 'transaction_id' | 'attempts'> & { leaseUntil: Date },
  deadlineMs: number,
  now: Date,
): Promise<boolean> {
  if (call.leaseUntil.getTime() - now.getTime() >= deadlineMs + LEAST_BEYOND_MS) return true;
  return extendLease(db, call, new Date(now.getTime() + deadlineMs + LEASE_BEYOND_MS));
}

/** A leg of a round with the bytes that every attempt of it will carry. A rollback names the debit and its amount. */
export function newCall(round: RoundIdentity, leg: Leg, now: Date, random: Random): NewCall {
  const requestId = newRequestId(random);
  const id = idOf(round, leg);
  const original = leg === 'rollback' ? idOf(round, 'debit') : undefined;
  return {
    operator_id: round.operator_id,
    transaction_id: id,
    session_id: round.session_id,
    seq: round.seq,
    leg,
    original_transaction_id: original ?? null,
    request_id: requestId,
    raw_body: encodeCallback({
      operatorId: round.operator_id,
      playerId: round.player_id,
      sessionId: round.session_id,
      gameSymbol: round.symbol,
      currency: round.currency,
      requestId,
      transactionId: id,
      type: leg,
      actionType: ACTION,
      amount: leg === 'credit' ? round.win : round.stake,
      ...(original && { originalTransactionId: original }),
    }),
    created_at: now,
    leaseUntil: leaseFrom(now),
  };
}

/** The transaction_id of a round's leg. */
export const idOf = (round: Pick<RoundRow, 'session_id' | 'seq'>, leg: Leg): string =>
  transactionId({ sessionId: round.session_id, action: ACTION, round: round.seq, step: STEPS[leg], type: leg });
