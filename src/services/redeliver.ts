import { newRequestId } from '../domain/ids.ts';
import { takenUpAs, whyNotAgain } from '../domain/redelivery.ts';
import { busy, conflict, notFound } from '../domain/refusal.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { bringForward, type Redelivery, takeUpAgain } from '../store/redelivery.ts';
import { findRoundWithCalls, type ListedRound } from '../store/round-listing.ts';
import { type CallRow, findRound, type RoundRow } from '../store/rounds.ts';
import { findCall } from '../store/wallet-calls.ts';
import type { Components } from './components.ts';
import { leaseFrom } from './round-calls.ts';
import { roundIdOf } from './round-records.ts';
import type { Settlement } from './settlement.ts';
import type { WalletLanes } from './wallet-lanes.ts';

export interface RedeliveryWish {
  why: string;
  /** Of the staff. */
  who: string;
  requestId: string;
}

type Needs = Pick<Components, 'db' | 'clock' | 'random' | 'sleep'> & {
  settlement: Pick<Settlement, 'drive'>;
  lanes: Pick<WalletLanes, 'retries'>;
  /** Keeps hold of work that outlives its request, and logs its failure. */
  background: (work: Promise<unknown>) => void;
};

/** How long somebody waits for the answer to the attempt that they asked for. */
const PATIENCE_MS = 10_000;

/**
 * Sends a call again at once that waits to be retried, or over which its round was left to a person: the engine's next
 * attempt, by the engine's own rules. Contract: redeliverCall.
 */
export function makeRedeliver(needs: Needs) {
  const { db, clock, random, sleep, settlement, lanes, background } = needs;

  /**
   * @returns the round's id, once the attempt has its answer or the caller has waited long enough.
   * @throws Refusal `not-found`; `conflict`, when it must not be sent again; `busy`, when too many are being sent.
   */
  return async function redeliver(operatorId: string, transactionId: string, wish: RedeliveryWish): Promise<string> {
    const { round, call } = await find(operatorId, transactionId);
    const now = clock();
    const why = whyNotAgain(waiting(call, round), round.state, now.getTime());
    if (why) throw conflict(why);
    const leave = await lanes.retries.enter(operatorId);
    if (!leave) throw busy('As many calls are being sent to this wallet as may be at once; try again in a moment');
    const leaseUntil = leaseFrom(now);
    const begun = await begin({ round, call, leaseUntil, audit: auditOf(round, call, now, wish) }).catch((error) => {
      leave();
      throw error;
    });
    if (!begun) {
      leave();
      throw conflict(OVERTAKEN);
    }
    const debit = round.calls.find(({ leg }) => leg === 'debit');
    const debitLastSentAt = (call.leg === 'debit' ? begun.call : debit)?.last_sent_at ?? now;
    const driven = settlement.drive({ ...begun, leaseUntil, debitLastSentAt }).finally(leave);
    background(driven);
    const patience = new AbortController();
    await Promise.race([driven, sleep(PATIENCE_MS, patience.signal)]).finally(() => patience.abort('it was answered'));
    return roundIdOf(round);
  };

  async function find(operatorId: string, transactionId: string) {
    const named = await findCall(db, operatorId, transactionId);
    const round = named && (await findRoundWithCalls(db, operatorId, named.session_id, named.seq));
    const call = round?.calls.find(({ transaction_id }) => transaction_id === transactionId);
    if (!round || !call) throw notFound(`Operator ${operatorId} has no call ${transactionId}`);
    return { round, call };
  }

  async function begin(redelivery: Redelivery): Promise<{ round: RoundRow; call: CallRow } | undefined> {
    const { round, call } = redelivery;
    if (round.state === 'MANUAL') return takeUpAgain(db, redelivery, takenUpAs(call.leg));
    const again = await bringForward(db, redelivery);
    const present = again && (await findRound(db, round.operator_id, round.session_id, round.seq));
    return present && { round: present, call: again };
  }

  function auditOf(
    round: RoundRow,
    call: CallRow,
    at: Date,
    { who, requestId, why }: RedeliveryWish,
  ): Redelivery['audit'] {
    return {
      audit_id: newRequestId(random),
      who,
      operation: 'redeliverCall',
      target: { transaction_id: call.transaction_id, round_id: roundIdOf(round) },
      request_id: requestId,
      why: hideSecrets(why),
      at,
    };
  }
}

const waiting = (call: CallRow, { calls }: ListedRound) => ({
  leg: call.leg,
  state: call.state,
  attempts: call.attempts,
  createdAt: call.created_at.getTime(),
  leasedUntil: call.in_flight ? call.next_attempt_at?.getTime() : undefined,
  isLast: calls.at(-1)?.transaction_id === call.transaction_id,
});

const OVERTAKEN =
  'The call went on just now, or another round of its session is under way; look again before you try again';
