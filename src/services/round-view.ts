import type { GameMaths } from '../domain/games/maths.ts';
import { formatAmount } from '../domain/money.ts';
import type { RoundState } from '../domain/round.ts';
import { rfc3339 } from '../domain/session.ts';
import type { RoundRow } from '../store/rounds.ts';
import { outcomeView } from './outcome-view.ts';

const SHOWN: Record<
  RoundState,
  { state: 'settled' | 'rejected' | 'pending' | 'rolled_back' | 'manual'; message: string }
> = {
  DEBIT_PENDING: { state: 'pending', message: 'checking' },
  CREDIT_PENDING: { state: 'pending', message: 'checking' },
  ROLLBACK_PENDING: { state: 'pending', message: 'stake return pending' },
  SETTLED: { state: 'settled', message: 'settled' },
  REJECTED: { state: 'rejected', message: 'not charged' },
  ROLLED_BACK: { state: 'rolled_back', message: 'void, stake returned' },
  MANUAL: { state: 'manual', message: 'being checked by support' },
};

/** A round as the player sees it. The win and the reels are shown once the round has settled, never before. */
export const roundView = (round: RoundRow, maths: GameMaths) => ({
  ...figures(round),
  outcome: round.state === 'SETTLED' && round.outcome ? outcomeView(round.outcome, maths) : null,
});

/** A round in the history. Contract: PastRound. */
export const pastRoundView = (round: RoundRow) => ({ ...figures(round), at: rfc3339(round.created_at) });

function figures(round: RoundRow) {
  return {
    action_id: round.client_action_id,
    ...SHOWN[round.state],
    stake: formatAmount(round.stake, round.currency),
    win: formatAmount(round.state === 'SETTLED' ? round.win : 0n, round.currency),
    coin: round.coin,
    option: round.option,
  };
}
