import { formatAmount, formatSigned } from './money.ts';
import type { RoundState } from './round.ts';

/** What is counted of a round; money in minor units. */
export interface CountedRound {
  currency: string;
  state: RoundState;
  stake: bigint;
  win: bigint;
}

/** What the rounds of one currency come to; amounts are decimal strings in its scale. Contract: ManifestTotal. */
export interface CurrencyTotal {
  currency: string;
  rounds: number;
  settled: number;
  rejected: number;
  rolled_back: number;
  /** Still on their way, or MANUAL. */
  open: number;
  manual: number;
  /** Of settled rounds, as the wins are. */
  stakes: string;
  wins: string;
  /** Gross gaming revenue: stakes less wins. */
  ggr: string;
  stakes_rolled_back: string;
  stakes_open: string;
}

type Bucket = 'settled' | 'rejected' | 'rolled_back' | 'open';

const BUCKET: Record<RoundState, Bucket> = {
  DEBIT_PENDING: 'open',
  CREDIT_PENDING: 'open',
  ROLLBACK_PENDING: 'open',
  MANUAL: 'open',
  SETTLED: 'settled',
  REJECTED: 'rejected',
  ROLLED_BACK: 'rolled_back',
};

/** Adds rounds up as they come, currency by currency. */
export function makeRoundTotals() {
  const byCurrency = new Map<string, ReturnType<typeof nothing>>();
  return {
    add({ currency, state, stake, win }: CountedRound) {
      const sums = byCurrency.get(currency) ?? nothing();
      byCurrency.set(currency, sums);
      const bucket = BUCKET[state];
      sums.rounds[bucket] += 1;
      sums.stakes[bucket] += stake;
      if (state === 'SETTLED') sums.wins += win;
      if (state === 'MANUAL') sums.manual += 1;
    },
    /** In the order of the currency codes. */
    totals: (): CurrencyTotal[] =>
      [...byCurrency]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, { rounds, manual, stakes, wins }]) => ({
          currency,
          rounds: rounds.settled + rounds.rejected + rounds.rolled_back + rounds.open,
          ...rounds,
          manual,
          stakes: formatAmount(stakes.settled, currency),
          wins: formatAmount(wins, currency),
          ggr: formatSigned(stakes.settled - wins, currency),
          stakes_rolled_back: formatAmount(stakes.rolled_back, currency),
          stakes_open: formatAmount(stakes.open, currency),
        })),
  };
}

const nothing = () => ({
  rounds: { settled: 0, rejected: 0, rolled_back: 0, open: 0 },
  stakes: { settled: 0n, rejected: 0n, rolled_back: 0n, open: 0n },
  wins: 0n,
  manual: 0,
});
