import type { Bonus, Collect, FreeSpins, LineSlotModel } from './line-slot-model.ts';
import { type Cell, type LineWin, type Outcome, paysOfSpin, type Spin } from './outcome.ts';
import { type PaysOf, payLines, payWays } from './pays.ts';
import { type Random, uniformBelow } from './random.ts';
import { BASE, FREE_SPINS, reelSets } from './reel-sets.ts';
import { makeReels, type Reel, readTally } from './reels.ts';

type Grid = Spin['grid'];

/** A spin that is about to be drawn: on which reels, what its scatters win, and how much room is left for free spins. */
interface Turn {
  reels: string;
  wins: readonly number[];
  room: number;
  multiplier: number;
}

/** Draws the rounds of a model; nothing but `random` decides them. */
export function makeDraw(model: LineSlotModel): (random: Random, option?: string) => Outcome {
  const sets = new Map<string, Reel[]>();
  for (const [name, strips] of reelSets(model)) sets.set(name, makeReels(model, strips));
  const paysOf: PaysOf = 'stake' in model.lines ? payWays(model) : payLines(model, model.lines);
  const { freeSpins } = model;

  return (random, option = BASE) => {
    const most = freeSpins?.most ?? 0;
    const first = drawSpin({ reels: option, wins: freeSpins?.spins ?? [], room: most, multiplier: 1 }, random);
    const free = freeSpins ? drawFreeSpins(freeSpins, first.scatter?.freeSpins ?? 0, random) : [];
    const totalPays = free.reduce((sum, spin) => sum + paysOfSpin(spin), paysOfSpin(first));
    return { ...first, ...(free.length > 0 && { freeSpins: free }), totalPays };
  };

  function drawFreeSpins({ again, most, multipliers }: FreeSpins, won: number, random: Random): Spin[] {
    const spins: Spin[] = [];
    for (let due = won; spins.length < due; ) {
      const multiplier = multipliers[Math.min(spins.length, multipliers.length - 1)] ?? 1;
      const spin = drawSpin({ reels: FREE_SPINS, wins: again, room: most - due, multiplier }, random);
      due += spin.scatter?.freeSpins ?? 0;
      spins.push(spin);
    }
    return spins;
  }

  function drawSpin(turn: Turn, random: Random): Spin {
    const reels = sets.get(turn.reels);
    if (!reels) throw new Error(`Game ${model.id} has no reels ${turn.reels}`);
    const stops: number[] = [];
    const grid: Grid = [];
    let tally = 0;
    for (const reel of reels) {
      const stop = uniformBelow(random, reel.length);
      const window = reel[stop];
      stops.push(stop);
      grid.push(window?.column ?? []);
      tally += window?.tally ?? 0;
    }
    const lineWins: LineWin[] = paysOf(grid);
    return {
      grid,
      stops,
      lineWins,
      ...(turn.reels !== BASE && { reels: turn.reels }),
      ...(turn.multiplier > 1 && { multiplier: turn.multiplier }),
      ...(tally > 0 && featuresOf(grid, tally, turn, random)),
    };
  }

  function featuresOf(grid: Grid, tally: number, turn: Turn, random: Random): Partial<Spin> {
    const { scatters, bonuses, money, collectors } = readTally(tally);
    return {
      ...(freeSpins && scatters > 0 && scatterWin(freeSpins, grid, scatters, turn)),
      ...(model.collect && money > 0 && drawMoney(model.collect, grid, collectors, random)),
      ...(model.bonus && bonuses >= model.bonus.needs && drawPick(model.bonus, grid, random)),
    };
  }
}

/** The entry for so many; for more than it has entries, the last. */
export const entryFor = (list: readonly number[], count: number): number =>
  count === 0 ? 0 : (list[Math.min(count, list.length) - 1] ?? 0);

function scatterWin({ scatter, pays }: FreeSpins, grid: Grid, count: number, { wins, room }: Turn) {
  const win = { pays: entryFor(pays, count), freeSpins: Math.min(entryFor(wins, count), room) };
  return (win.pays > 0 || win.freeSpins > 0) && { scatter: { ...win, cells: cellsOf(grid, scatter) } };
}

function drawMoney({ money, collector, values }: Collect, grid: Grid, collectors: number, random: Random) {
  const shown = cellsOf(grid, money).map((cell) => ({ cell, pays: drawValue(values, random) }));
  const inView = shown.reduce((sum, { pays }) => sum + pays, 0);
  const collected = { pays: inView * collectors, cells: cellsOf(grid, collector) };
  return { money: shown, ...(collectors > 0 && { collected }) };
}

function drawValue(values: Collect['values'], random: Random): number {
  const weights = values.reduce((sum, { weight }) => sum + weight, 0);
  let left = uniformBelow(random, weights);
  for (const { pays, weight } of values) {
    if (left < weight) return pays;
    left -= weight;
  }
  throw new Error('The weights of the values do not add up');
}

/** Shuffles as many prizes to the front as are opened. */
function drawPick({ symbol, picks, prizes }: Bonus, grid: Grid, random: Random) {
  const order = [...prizes];
  for (let i = 0; i < picks; i += 1) {
    const j = i + uniformBelow(random, order.length - i);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const opened = order.slice(0, picks);
  const pays = opened.reduce((sum, prize) => sum + prize, 0);
  return { pick: { opened, left: order.slice(picks), pays, cells: cellsOf(grid, symbol) } };
}

function cellsOf(grid: Grid, symbol: string): Cell[] {
  return grid.flatMap((column, reel) => column.flatMap((seen, row): Cell[] => (seen === symbol ? [[reel, row]] : [])));
}
