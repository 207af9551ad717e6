import { seedOf } from './dice.ts';
import type { MakePlant } from './plants.ts';
import { type Played, playSchedule } from './schedule.ts';
import type { Store } from './store.ts';

export interface RunWish {
  seed: number;
  schedules: number;
  servers: number;
  plant?: MakePlant | undefined;
  /** Hears of every schedule as it ends. */
  onPlayed?: (soFar: { schedules: number; rounds: number }) => void;
}

export interface Run {
  schedules: number;
  rounds: number;
  /** How many rounds ended in each state. */
  states: Record<string, number>;
  /** The first schedule that broke a rule; the run ends there. */
  broken?: Played & { seed: number };
}

const UPKEEP_EVERY = 100;

/** Plays schedules one after the other, until one breaks a rule. */
export async function run(store: Store, { seed, schedules, servers, plant, onPlayed }: RunWish): Promise<Run> {
  const done: Run = { schedules: 0, rounds: 0, states: {} };
  await store.empty();
  await plant?.().tables?.(store.db);
  for (let number = 0; number < schedules; number += 1) {
    const own = seedOf(seed, number);
    const played = await playSchedule(store, { seed: own, servers, plant });
    done.schedules += 1;
    done.rounds += played.rounds.length;
    for (const { state } of played.rounds) done.states[state] = (done.states[state] ?? 0) + 1;
    if (played.violations.length > 0) return { ...done, broken: { ...played, seed: own } };
    onPlayed?.(done);
    if (done.schedules % UPKEEP_EVERY === 0) await store.upkeep();
  }
  return done;
}
