import type { Random } from '../../src/domain/games/random.ts';

/** Every choice of one schedule, from its seed alone (mulberry32). */
export interface Dice {
  /** At least 0, less than `most`. */
  below(most: number): number;
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  bytes: Random;
}

/** @param seed an integer of 32 bits. */
export function rollDice(seed: number): Dice {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return (b ^ (b >>> 14)) >>> 0;
  };
  const below = (most: number) => (word() / 2 ** 32) * most;
  return {
    below,
    between: (least, most) => least + below(most - least),
    chance: (probability) => below(1) < probability,
    pick: (from) => from[Math.floor(below(from.length))] ?? from[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => word() >>> 24),
  };
}

/** The seed of the schedule with this number: neighbours have nothing in common. */
export function seedOf(run: number, number: number): number {
  let mixed = Math.imul(run, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
