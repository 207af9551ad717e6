import type { Leg, RoundState } from './round.ts';

/** A state that a round has been in; `at` is null where nobody knows since when. */
export interface Passed {
  state: RoundState;
  at: Date | null;
}

interface Past {
  state: RoundState;
  created_at: Date;
  updated_at: Date;
  calls: readonly { leg: Leg; created_at: Date }[];
  /** What staff did while it was MANUAL, and what became of it. */
  deeds: readonly { at: Date; to: RoundState }[];
}

const ENTERED_BY: Record<Leg, RoundState> = {
  debit: 'DEBIT_PENDING',
  credit: 'CREDIT_PENDING',
  rollback: 'ROLLBACK_PENDING',
};

/** The states of a round in order, from what is written of it: each leg is written as its state begins. */
export function statesPassed({ state, created_at, updated_at, calls, deeds }: Past): Passed[] {
  const entered = calls.map(({ leg, created_at: at }) => ({ at, passed: [{ state: ENTERED_BY[leg], at }] }));
  const taken = deeds.map(({ at, to }) => ({
    at,
    passed: [
      { state: 'MANUAL' as const, at: null },
      { state: to, at },
    ],
  }));
  const passed: Passed[] = [...entered, ...taken]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap((step) => step.passed);
  const first = passed.length > 0 ? passed : [{ state: 'DEBIT_PENDING' as const, at: created_at }];
  return first.at(-1)?.state === state ? first : [...first, { state, at: updated_at }];
}
