import type { LineSlotModel } from './line-slot-model.ts';
import type { LineWin } from './outcome.ts';

/** What a grid pays from the left, whichever way the game pays. */
export type PaysOf = (grid: readonly (readonly string[])[]) => LineWin[];

/** What a line is paid that runs so far: `wilds` of its `count` symbols are wilds on the left. */
export interface RunPays {
  /** Of the symbol, the wilds counted in; 0 for one without pays. */
  of(symbol: string, count: number): number;
  /** Of so many wilds alone, which stand for whichever symbol pays most. */
  ofWilds(wilds: number): { symbol: string; pays: number };
}

export function runPaysOf({ pays, strips }: LineSlotModel): RunPays {
  const none = { symbol: '', pays: 0 };
  const wildRuns = strips.map((_, i) =>
    Object.entries(pays)
      .map(([symbol, row]) => ({ symbol, pays: row[i] ?? 0 }))
      .reduce((a, b) => (b.pays > a.pays ? b : a)),
  );
  return {
    of: (symbol, count) => pays[symbol]?.[count - 1] ?? 0,
    ofWilds: (wilds) => wildRuns[wilds - 1] ?? none,
  };
}

/** Wins run from the leftmost reel, wilds substitute, and each line pays its best run only. */
export function payLines(model: LineSlotModel, lines: readonly string[]): PaysOf {
  const patterns = lines.map((line) => Array.from(line, Number));
  const runs = runPaysOf(model);
  const reels = model.strips.length;
  const { wild } = model;
  return (grid) => {
    const wins: LineWin[] = [];
    for (let index = 0; index < patterns.length; index += 1) {
      const rows = patterns[index] ?? [];
      const at = (reel: number) => grid[reel]?.[rows[reel] ?? 0] ?? '';
      let wilds = 0;
      while (wilds < reels && at(wilds) === wild) wilds += 1;
      const symbol = wilds < reels ? at(wilds) : '';
      let count = wilds;
      while (count < reels && (at(count) === symbol || at(count) === wild)) count += 1;
      const pays = runs.of(symbol, count);
      const alone = wilds > 0 ? runs.ofWilds(wilds) : undefined;
      if (alone && alone.pays > pays) wins.push({ line: index + 1, ...alone, count: wilds });
      else if (pays > 0) wins.push({ line: index + 1, symbol, count, pays });
    }
    return wins;
  };
}

/** Each symbol pays its longest run, once for each way to take one of it, or a wild, from each reel of the run. */
export function payWays(model: LineSlotModel): PaysOf {
  const runs = runPaysOf(model);
  return (grid) => {
    const wins: LineWin[] = [];
    for (const symbol of new Set(grid[0])) {
      let [count, ways] = [0, 1];
      for (const column of grid) {
        const here = column.filter((seen) => seen === symbol || seen === model.wild).length;
        if (here === 0) break;
        count += 1;
        ways *= here;
      }
      const pays = runs.of(symbol, count) * ways;
      if (pays > 0) wins.push({ ways, symbol, count, pays });
    }
    return wins;
  };
}
