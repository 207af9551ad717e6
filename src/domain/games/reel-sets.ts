import type { LineSlotModel } from './line-slot-model.ts';

export const BASE = 'base';
export const FREE_SPINS = 'free-spins';

/** The strips that a model spins, by name: those of a plain spin, of free spins and of each option, which is its id. */
export function reelSets({ strips, freeSpins, options = [] }: LineSlotModel): Map<string, readonly string[]> {
  const sets = new Map([[BASE, strips]]);
  if (freeSpins) sets.set(FREE_SPINS, freeSpins.strips);
  for (const option of options) sets.set(option.id, option.strips);
  return sets;
}
