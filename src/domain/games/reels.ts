import type { LineSlotModel } from './line-slot-model.ts';

/** What one reel shows when it has stopped: its visible symbols, and how many of each feature's are among them. */
export interface Window {
  column: string[];
  tally: number;
}

/** A reel by its stops. */
export type Reel = readonly Window[];

/** How many of each feature's symbols are in view, packed so that tallies are added as numbers. */
export interface Tally {
  scatters: number;
  bonuses: number;
  money: number;
  collectors: number;
}

const PLACE = 128;
const UNITS = { scatters: 1, bonuses: PLACE, money: PLACE ** 2, collectors: PLACE ** 3 };

export const readTally = (tally: number): Tally => ({
  scatters: tally % PLACE,
  bonuses: Math.floor(tally / UNITS.bonuses) % PLACE,
  money: Math.floor(tally / UNITS.money) % PLACE,
  collectors: Math.floor(tally / UNITS.collectors),
});

/** What the reels of these strips can show. */
export function makeReels(model: LineSlotModel, strips: readonly string[]): Reel[] {
  const unitOf = unitsOf(model);
  return strips.map((strip) =>
    Array.from(strip, (_, stop) => {
      const column = Array.from({ length: model.rows }, (_, row) => strip.charAt((stop + row) % strip.length));
      return { column, tally: column.reduce((sum, symbol) => sum + (unitOf.get(symbol) ?? 0), 0) };
    }),
  );
}

function unitsOf({ freeSpins, bonus, collect }: LineSlotModel): Map<string, number> {
  const units = new Map<string, number>();
  if (freeSpins) units.set(freeSpins.scatter, UNITS.scatters);
  if (bonus) units.set(bonus.symbol, UNITS.bonuses);
  if (collect) units.set(collect.money, UNITS.money).set(collect.collector, UNITS.collectors);
  return units;
}
