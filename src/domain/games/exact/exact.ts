import { entryFor } from '../draw.ts';
import type { FreeSpins, LineSlotModel } from '../line-slot-model.ts';
import { BASE, FREE_SPINS, reelSets } from '../reel-sets.ts';
import { readTally } from '../reels.ts';
import { type Fraction, fraction } from './fraction.ts';
import { type GridClass, gridClasses } from './grids.ts';
import { always, type Law, mixture, NOTHING, sum, sumOfDraws, sumOfPicks, times } from './law.ts';

/** One way a spin can go: how likely, what it pays by itself, and how many free spins it wins. */
interface Way {
  probability: Fraction;
  law: Law;
  freeSpins: number;
}

/** What a round of this option pays: free spins, picks and collected values included, by enumeration of every reel. */
export function roundLaw(model: LineSlotModel, option: string = BASE): Law {
  const { freeSpins } = model;
  const ways = waysOf(model, option, freeSpins?.spins ?? []);
  if (!freeSpins) return mixture(ways);
  const session = sessionOf(freeSpins, waysOf(model, FREE_SPINS, freeSpins.again));
  return mixture(ways.map((way) => ({ ...way, law: sum(way.law, session(Math.min(way.freeSpins, freeSpins.most))) })));
}

function waysOf(model: LineSlotModel, set: string, wins: readonly number[]): Way[] {
  const classes = gridClasses(model, reelSets(model).get(set) ?? []);
  const all = classes.reduce((total, { count }) => total + BigInt(count), 0n);
  return classes.map((grids) => ({
    probability: fraction(grids.count, all),
    law: sum(linesOf(grids), featuresOf(model, grids.tally)),
    freeSpins: entryFor(wins, readTally(grids.tally).scatters),
  }));
}

const linesOf = ({ count, pays, squares, losing, most }: GridClass): Law => ({
  mean: fraction(pays, count),
  square: squares / count,
  none: losing / count,
  most,
});

/** What a grid with these symbols pays besides its lines and its free spins. */
function featuresOf({ freeSpins, bonus, collect }: LineSlotModel, tally: number): Law {
  const { scatters, bonuses, money, collectors } = readTally(tally);
  let law = always(entryFor(freeSpins?.pays ?? [], scatters));
  if (bonus && bonuses >= bonus.needs) law = sum(law, sumOfPicks(bonus.prizes, bonus.picks));
  if (collect) law = sum(law, times(sumOfDraws(collect.values, money), collectors));
  return law;
}

/** What so many free spins pay, with those that they win in turn. */
function sessionOf({ most, multipliers }: FreeSpins, ways: readonly Way[]): (spins: number) => Law {
  const known = new Map<number, Law>();
  const from = (played: number, due: number): Law => {
    if (played === due) return NOTHING;
    const key = played * (most + 1) + due;
    const law = known.get(key) ?? mixture(ways.map((way) => ({ ...way, law: going(way, played, due) })));
    known.set(key, law);
    return law;
  };
  const going = (way: Way, played: number, due: number): Law => {
    const multiplier = multipliers[Math.min(played, multipliers.length - 1)] ?? 1;
    return sum(times(way.law, multiplier), from(played + 1, Math.min(due + way.freeSpins, most)));
  };
  return (spins) => from(0, spins);
}
