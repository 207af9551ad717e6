import { ratio, times } from '../money.ts';
import type { Rules, Spin } from '../runtime.ts';
import type { Cell, Lit } from '../stage/stage.ts';

/** One thing that a spin was paid for. */
export interface Win {
  lit: Lit;
  /** With the multiplier of the spin. */
  pays: number;
  words: string;
}

/** All that a spin was paid for on the reels, in words without the amount. The prizes of a bonus are not among them. */
export function winsOf(spin: Spin, rules: Rules): Win[] {
  const { multiplier, line_wins, scatter, collected, money } = spin;
  const name = nameIn(rules);
  const win = (cells: readonly Cell[], pays: number, words: string, line?: Lit['lines'][number]): Win => ({
    lit: { cells, lines: line ? [line] : [] },
    pays: pays * multiplier,
    words,
  });
  const wins = line_wins.map(({ line, ways, symbol, count, pays, cells }) => {
    const run = `${count} × ${name(symbol)}`;
    if (line === null) return win(cells, pays, `${run}, ${ways} ${ways === 1 ? 'way' : 'ways'}`);
    return win(cells, pays, `Line ${line}: ${run}`, { number: line, rows: rules.line_rows[line - 1] ?? [] });
  });
  if (scatter && scatter.pays > 0)
    wins.push(win(scatter.cells, scatter.pays, `${scatter.cells.length} × ${name(scatter.symbol)}`));
  if (collected && collected.pays > 0)
    wins.push(win([...collected.cells, ...money], collected.pays, `${name(rules.collect?.collector ?? '')} collects`));
  return wins;
}

export const nameIn =
  ({ symbols }: Pick<Rules, 'symbols'>) =>
  (symbol: string): string =>
    symbols.find((known) => known.symbol === symbol)?.name ?? symbol;

/** All wins at once. */
export function together(wins: readonly Win[]): Lit {
  const cells = new Map(
    wins.flatMap(({ lit }) => lit.cells.map((cell) => [`${cell.reel},${cell.row}`, cell] as const)),
  );
  return { cells: [...cells.values()], lines: wins.flatMap(({ lit }) => lit.lines) };
}

/** How much is made of a win. A return of no more than the stake is no reason to celebrate. */
export type Size = 0 | 1 | 2 | 3 | 4;

const SIZES: readonly [stakes: number, size: Size][] = [
  [50, 4],
  [25, 3],
  [10, 2],
];

export function sizeOf(win: string, stake: string): Size {
  const found = SIZES.find(([stakes]) => ratio(win, stake) >= stakes);
  if (found) return found[1];
  return ratio(times(win, 100), stake) > 100 ? 1 : 0;
}

export const PRAISE: Record<Size, string> = { 0: '', 1: '', 2: 'Big win', 3: 'Huge win', 4: 'Mighty win' };
