import { times } from '../money.ts';
import type { Rules, Spin } from '../runtime.ts';
import type { Column, Landing, Size } from './stage.ts';

/** What the reels of a spin stop on: what it shows in the window, and above and below it the strips. */
export function landingOf(spin: Spin, rules: Rules, coin: string, isFree: boolean): Landing {
  const strips = stripsOf(rules, spin.reels);
  const columns = spin.grid.map((seen, reel) => {
    const around = stripColumn(strips[reel], spin.stops[reel] ?? 0);
    return (row: number) => seen[row] ?? around(row);
  });
  const labels = spin.money.map(({ reel, row, pays }) => ({ reel, row, text: times(coin, pays) }));
  return { columns, labels, awaited: awaitedReels(spin.grid, strips, triggersOf(rules, isFree)) };
}

const stripsOf = ({ reel_sets }: Rules, name: string): readonly string[] =>
  (reel_sets.find((set) => set.name === name) ?? reel_sets[0])?.strips ?? [];

const stripColumn = (strip = '', stop = 0): Column => {
  const { length } = strip;
  return (row) => (length === 0 ? '' : strip.charAt((((stop + row) % length) + length) % length));
};

interface Trigger {
  symbol: string;
  /** How many in view start the feature. */
  needs: number;
}

/** What starts a feature. */
export function triggersOf({ free_spins, bonus }: Rules, isFree: boolean): Trigger[] {
  const triggers: Trigger[] = bonus ? [{ symbol: bonus.symbol, needs: bonus.needs }] : [];
  const won = isFree ? free_spins?.again : free_spins?.spins;
  const enough = won?.findIndex((spins) => spins > 0) ?? -1;
  if (free_spins && enough >= 0) triggers.push({ symbol: free_spins.symbol, needs: enough + 1 });
  return triggers;
}

/** The reels on which a feature hangs: one more symbol starts it, and this reel has that symbol. */
export function awaitedReels(grid: Spin['grid'], strips: readonly string[], triggers: readonly Trigger[]): boolean[] {
  return grid.map((_, reel) =>
    triggers.some(({ symbol, needs }) => {
      const seen = grid
        .slice(0, reel)
        .flat()
        .filter((shown) => shown === symbol).length;
      return seen >= needs - 1 && seen > 0 && (strips[reel]?.includes(symbol) ?? false);
    }),
  );
}

/** How the reels stand before anything is known: no symbol on the second one that is on the first, so that nothing pays. */
export function idleLanding(rules: Rules, { reels, rows }: Size): Landing {
  const [strips = []] = rules.reel_sets.map((set) => set.strips);
  const wild = rules.symbols.find(({ role }) => role === 'wild')?.symbol;
  const windowAt = (reel: number, stop: number) =>
    Array.from({ length: rows }, (_, row) => stripColumn(strips[reel], stop)(row));
  const alone = new Set(rules.symbols.filter(({ pays }) => (pays[0] ?? 0) > 0).map(({ symbol }) => symbol));
  const first = stopWhere(strips[0], (stop) =>
    windowAt(0, stop).every((symbol) => symbol !== wild && !alone.has(symbol)),
  );
  const taken = new Set(windowAt(0, first));
  const second = stopWhere(strips[1], (stop) =>
    windowAt(1, stop).every((symbol) => symbol !== wild && !taken.has(symbol)),
  );
  const stops = [first, second];
  const columns = Array.from({ length: reels }, (_, reel) => stripColumn(strips[reel], stops[reel] ?? reel));
  return { columns, labels: [], awaited: [] };
}

function stopWhere(strip = '', suits: (stop: number) => boolean): number {
  const found = Array.from(strip, (_, stop) => stop).find(suits);
  return found ?? 0;
}
