import { by, type Fraction, fraction, plus } from '../../src/domain/games/exact/fraction.ts';
import type { LineSlotModel } from '../../src/domain/games/line-slot-model.ts';

/** The rules of a slot told the slow way, for games so small that everything that can happen can be listed. */

type Grid = readonly (readonly string[])[];

/** Everything that can be won, with its probability. */
export type Distribution = Map<number, Fraction>;

const ONE = fraction(1);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const entry = (list: readonly number[], count: number) => (count === 0 ? 0 : (list[count - 1] ?? list.at(-1) ?? 0));
export const countOf = (grid: Grid, symbol: string | undefined): number =>
  grid.flat().filter((seen) => seen === symbol).length;

export function everyStop(strips: readonly string[]): number[][] {
  return strips.reduce<number[][]>(
    (all, strip) => all.flatMap((stops) => Array.from(strip, (_, stop) => [...stops, stop])),
    [[]],
  );
}

export const gridAt = (strips: readonly string[], stops: readonly number[], rows: number): string[][] =>
  strips.map((strip, reel) =>
    Array.from({ length: rows }, (_, row) => strip[((stops[reel] ?? 0) + row) % strip.length] ?? ''),
  );

/** Try every symbol and every count: on a line keep the most, in ways add up each symbol's longest. */
export function paysFromLeft(model: LineSlotModel, grid: Grid): number {
  const { lines } = model;
  if ('stake' in lines) return total(Object.keys(model.pays).map((symbol) => paysInWays(model, symbol, grid)));
  const onLine = (line: string) => grid.map((column, reel) => column[Number(line[reel])] ?? '?');
  return total(lines.map((line) => paysOfLine(model, onLine(line))));
}

function paysOfLine({ pays, wild }: LineSlotModel, line: readonly string[]): number {
  const runs = Object.entries(pays).flatMap(([symbol, row]) =>
    row.filter((_, i) => line.slice(0, i + 1).every((seen) => seen === symbol || seen === wild)),
  );
  return Math.max(0, ...runs);
}

/** Writes out each way as the row it takes on every reel of the run. */
function paysInWays({ pays, wild }: LineSlotModel, symbol: string, grid: Grid): number {
  let [ways, longest]: [number[][], number] = [[[]], 0];
  for (const column of symbol === wild ? [] : grid) {
    const rows = column.flatMap((seen, row) => (seen === symbol || seen === wild ? [row] : []));
    if (rows.length === 0) break;
    ways = ways.flatMap((way) => rows.map((row) => [...way, row]));
    longest += 1;
  }
  return longest === 0 ? 0 : ways.length * (pays[symbol]?.[longest - 1] ?? 0);
}

/** Lists every round that a game can play. */
export function everyRound(model: LineSlotModel, strips: readonly string[] = model.strips): Distribution {
  const { freeSpins } = model;
  const rounds: Distribution = new Map();
  const sessions = everySession(model);
  for (const { pays, won, probability } of everySpin(model, strips, freeSpins?.spins ?? [])) {
    const due = Math.min(won, freeSpins?.most ?? 0);
    for (const [more, chance] of sessions(0, due)) add(rounds, pays + more, by(probability, chance));
  }
  return rounds;
}

/** What the free spins from so many played on can come to, of so many due. */
function everySession(model: LineSlotModel): (played: number, due: number) => Distribution {
  const { freeSpins } = model;
  if (!freeSpins) return () => new Map([[0, ONE]]);
  const spins = everySpin(model, freeSpins.strips, freeSpins.again);
  const known = new Map<string, Distribution>();
  return function from(played, due) {
    if (played === due) return new Map([[0, ONE]]);
    const before = known.get(`${played} ${due}`);
    if (before) return before;
    const sessions: Distribution = new Map();
    const multiplier = freeSpins.multipliers[played] ?? freeSpins.multipliers.at(-1) ?? 1;
    for (const { pays, won, probability } of spins) {
      for (const [more, chance] of from(played + 1, Math.min(due + won, freeSpins.most))) {
        add(sessions, pays * multiplier + more, by(probability, chance));
      }
    }
    known.set(`${played} ${due}`, sessions);
    return sessions;
  };
}

interface OneSpin {
  pays: number;
  won: number;
  probability: Fraction;
}

/** Every way a spin can go; those that come to the same are one. */
function everySpin(model: LineSlotModel, strips: readonly string[], wins: readonly number[]): OneSpin[] {
  const { freeSpins, rows } = model;
  const all = everyStop(strips);
  const spins = new Map<string, OneSpin>();
  for (const stops of all) {
    const grid = gridAt(strips, stops, rows);
    const scatters = countOf(grid, freeSpins?.scatter);
    const sure = paysFromLeft(model, grid) + entry(freeSpins?.pays ?? [], scatters);
    const won = entry(wins, scatters);
    for (const [collected, chance] of everyCollection(model, grid)) {
      for (const [picked, luck] of everyPick(model, grid)) {
        const pays = sure + collected + picked;
        const probability = by(fraction(1, all.length), by(chance, luck));
        const same = spins.get(`${pays} ${won}`)?.probability;
        spins.set(`${pays} ${won}`, { pays, won, probability: same ? plus(same, probability) : probability });
      }
    }
  }
  return [...spins.values()];
}

function everyCollection({ collect }: LineSlotModel, grid: Grid): Distribution {
  let sums: Distribution = new Map([[0, ONE]]);
  if (!collect) return sums;
  const weight = total(collect.values.map((value) => value.weight));
  const collectors = countOf(grid, collect.collector);
  for (let i = 0; i < countOf(grid, collect.money); i += 1) {
    const more: Distribution = new Map();
    for (const [sum, chance] of sums) {
      for (const value of collect.values) {
        add(more, sum + value.pays * collectors, by(chance, fraction(value.weight, weight)));
      }
    }
    sums = more;
  }
  return sums;
}

function everyPick({ bonus }: LineSlotModel, grid: Grid): Distribution {
  if (!bonus || countOf(grid, bonus.symbol) < bonus.needs) return new Map([[0, ONE]]);
  const picks = everyOrder(bonus.prizes).map((order) => total(order.slice(0, bonus.picks)));
  const sums: Distribution = new Map();
  for (const sum of picks) add(sums, sum, fraction(1, picks.length));
  return sums;
}

function everyOrder(prizes: readonly number[]): number[][] {
  if (prizes.length === 0) return [[]];
  return prizes.flatMap((prize, i) => everyOrder(prizes.filter((_, j) => j !== i)).map((rest) => [prize, ...rest]));
}

function add(distribution: Distribution, pays: number, probability: Fraction): void {
  const before = distribution.get(pays);
  distribution.set(pays, before ? plus(before, probability) : probability);
}
