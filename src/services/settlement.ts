import { uniformBelow } from '../domain/games/random.ts';
import { parseAmount } from '../domain/money.ts';
import { type Answer, maySend, nextStep, type RoundState, type Step } from '../domain/round.ts';
import { hideSecrets } from '../domain/secrets.ts';
import { applyMove, type CallRow, type Move, type NewCall, type RoundRow } from '../store/rounds.ts';
import { postpone } from '../store/wallet-calls.ts';
import type { Components } from './components.ts';
import { makeTakeUpDue } from './due-calls.ts';
import { requireMaths } from './game-coins.ts';
import type { OperatorDirectory } from './operator-directory.ts';
import type { OperatorWallet } from './operator-wallet.ts';
import { leaseCovers, newCall } from './round-calls.ts';
import type { WalletLanes } from './wallet-lanes.ts';
import type { Attempted } from './watched-attempts.ts';

/** A call whose attempt has begun (it is written so), and the round it belongs to as it was read. */
export interface BegunCall {
  round: RoundRow;
  call: Pick<CallRow, 'transaction_id' | 'request_id' | 'leg' | 'raw_body' | 'attempts' | 'doubtful' | 'created_at'>;
  /** Until when no other server may take the call up. */
  leaseUntil: Date;
  debitLastSentAt: Date;
}

export interface SettlementEvent {
  round: RoundRow;
  transactionId: string;
  answer: Answer;
  step: Step;
}

/** What an answer changes, and what is to be told of it once it is written. */
interface Advanced {
  move: Move;
  event: SettlementEvent;
}

export type Settlement = ReturnType<typeof makeSettlement>;

type Needs = Pick<Components, 'db' | 'clock' | 'random'> & {
  directory: Pick<OperatorDirectory, 'game'>;
  wallet: OperatorWallet;
  lanes: WalletLanes;
  /** Hears of every attempt that ended without a verdict, of every call refused for itself, and of every round left to a person. */
  report: (event: SettlementEvent) => void;
};

/** Carries rounds through their states. What it does is written before it is done, so that any server can go on. */
export function makeSettlement(needs: Needs) {
  const { db, clock, random, directory, wallet, lanes, report } = needs;

  /**
   * Sends a begun call, and then each call that follows from it, until the round ends or has to wait.
   * Returns the round as it was written last, or undefined when nothing was.
   */
  async function drive(first: BegunCall): Promise<RoundRow | undefined> {
    let begun: BegunCall | undefined = first;
    let written: RoundRow | undefined;
    while (begun) {
      const advanced: Advanced | undefined = await advance(begun);
      if (!advanced) return written;
      const { move, event } = advanced;
      written = await applyMove(db, move);
      if (written && needsReport(event)) report(event);
      begun = written && nextBegun(begun, move, written);
    }
    return written;
  }

  /** Makes the attempt and says what it changes; undefined when it changed nothing, and the call waits to be retried. */
  async function advance({ round, call, leaseUntil, debitLastSentAt }: BegunCall): Promise<Advanced | undefined> {
    const history = {
      leg: call.leg,
      attempts: call.attempts,
      doubtful: call.doubtful,
      createdAt: call.created_at.getTime(),
      debitLastSentAt: debitLastSentAt.getTime(),
      debitConfirmed: round.outcome !== null,
    };
    const deadlineMs = await wallet.deadlineMs(round.operator_id);
    if (!(await leaseCovers(db, { ...round, ...call, leaseUntil }, deadlineMs, clock()))) return undefined;
    const { answer, sent } = await attempt(round, call, () => maySend(history, clock().getTime()));
    const now = clock();
    const step = nextStep(history, answer, now.getTime());
    const event = { round, transactionId: call.transaction_id, answer, step };
    if (step.to === 'RETRY') {
      report(event);
      const dueAt = new Date(now.getTime() + uniformBelow(random, step.withinMs + 1));
      await postpone(db, { ...round, ...call }, { dueAt, ...outcomeOf(answer, call.doubtful) }, sent);
      return undefined;
    }
    return { move: await moveFor(round, call, { answer, sent }, step, now), event };
  }

  const attempt = (round: RoundRow, call: BegunCall['call'], isInTime: () => boolean): Promise<Attempted> =>
    wallet.attempt({
      isInTime,
      operatorId: round.operator_id,
      verb: call.leg,
      requestId: call.request_id,
      playerRequestId: round.request_id,
      attempt: call.attempts,
      transactionId: call.transaction_id,
      walletUrl: round.wallet_base_url,
      currency: round.currency,
      rawBody: call.raw_body,
    });

  async function moveFor(
    round: RoundRow,
    call: BegunCall['call'],
    { answer, sent }: Attempted,
    step: Exclude<Step, { to: 'RETRY' }>,
    now: Date,
  ): Promise<Move> {
    const base = {
      round,
      call,
      callState: callStateFor(answer, step.to),
      answer: outcomeOf(answer, call.doubtful),
      sent,
      ...(answer.class === 'OK' && { balance: answer.balance }),
      now,
    };
    if (step.to === 'DEBITED') return { ...base, ...(await drawn(round, now)) };
    if (step.to === 'ROLLBACK_PENDING') return { ...base, to: step.to, next: newCall(round, 'rollback', now, random) };
    return { ...base, to: step.to };
  }

  /** The debit is confirmed: draws the outcome, and goes on to its credit when there is a win. */
  async function drawn(round: RoundRow, now: Date): Promise<Pick<Move, 'to' | 'drawn' | 'next'>> {
    const game = await directory.game(round.symbol);
    if (!game) throw new Error(`Round ${round.session_id}:${round.seq} is of the game ${round.symbol}, which is gone`);
    const outcome = requireMaths(game).draw(random, round.option ?? undefined);
    const win = parseAmount(round.coin, round.currency) * BigInt(outcome.totalPays);
    if (win === 0n) return { to: 'SETTLED', drawn: { win, outcome } };
    return { to: 'CREDIT_PENDING', drawn: { win, outcome }, next: newCall({ ...round, win }, 'credit', now, random) };
  }

  return { drive, takeUpDue: makeTakeUpDue({ db, clock, lanes, drive }) };
}

/** A call as the engine carries it on, from the row that was just written. */
export const begin = (round: RoundRow, call: NewCall, debitLastSentAt = call.created_at): BegunCall => ({
  round,
  call: { ...call, attempts: 1, doubtful: false },
  leaseUntil: call.leaseUntil,
  debitLastSentAt,
});

const nextBegun = ({ debitLastSentAt }: BegunCall, { next }: Move, round: RoundRow): BegunCall | undefined =>
  next && begin(round, next, debitLastSentAt);

/** A debit refused for its signature ends its round, and no retry tells of it. */
const needsReport = ({ answer, step }: SettlementEvent): boolean =>
  step.to === 'MANUAL' || (answer.class === 'REJECT' && answer.aboutTheCall);

/** What the wallet said of itself is kept without what looks like a secret. */
const outcomeOf = (answer: Answer, doubtful: boolean) => ({
  class: answer.class,
  detail: answer.class === 'OK' ? null : hideSecrets(answer.class === 'REJECT' ? answer.code : answer.detail),
  doubtful: doubtful || answer.class === 'UNKNOWN',
});

function callStateFor(answer: Answer, to: RoundState | 'DEBITED'): Move['callState'] {
  if (answer.class === 'OK') return 'OK';
  return answer.class === 'REJECT' && to !== 'MANUAL' ? 'REJECTED' : 'GIVEN_UP';
}
