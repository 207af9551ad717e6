import { type CallRow, findRound, type RoundRow } from '../store/rounds.ts';
import { claimDueCalls, findCall } from '../store/wallet-calls.ts';
import type { Components } from './components.ts';
import { idOf, leaseFrom } from './round-calls.ts';
import type { WalletLanes } from './wallet-lanes.ts';

type Needs = Pick<Components, 'db' | 'clock'> & {
  lanes: Pick<WalletLanes, 'retries'>;
  /** Carries a call on whose attempt has begun. */
  drive: (begun: { round: RoundRow; call: CallRow; leaseUntil: Date; debitLastSentAt: Date }) => Promise<unknown>;
};

/** Takes up what waits to be tried again, and what a server that died left behind. */
export function makeTakeUpDue({ db, clock, lanes: { retries }, drive }: Needs) {
  /** Takes up to `most` due calls, of each operator its share; each goes on by itself, and none waits for another. */
  return async function takeUpDue(most: number): Promise<Promise<unknown>[]> {
    const now = clock();
    const leaseUntil = leaseFrom(now);
    const calls = await claimDueCalls(db, now, leaseUntil, { most, each: retries.most, taken: retries.taken() });
    return calls.map(async (call) => {
      const leave = await retries.enter(call.operator_id);
      await resume(call, leaseUntil, now).finally(leave);
    });
  };

  async function resume(call: CallRow, leaseUntil: Date, now: Date): Promise<void> {
    const round = await findRound(db, call.operator_id, call.session_id, call.seq);
    if (!round) throw new Error(`Call ${call.transaction_id} has no round`);
    const debit = call.leg === 'debit' ? call : await findCall(db, call.operator_id, idOf(round, 'debit'));
    await drive({ round, call, leaseUntil, debitLastSentAt: debit?.last_sent_at ?? now });
  }
}
