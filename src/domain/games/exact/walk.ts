import type { LineSlotModel } from '../line-slot-model.ts';
import { type RunPays, runPaysOf } from '../pays.ts';

/** Follows what runs from the left, reel by reel; it keeps what it had found on each, to go back there. */
export interface Walk {
  /** Goes on to a reel that shows this column. @returns what is paid by the runs that ended there. */
  enter(reel: number, column: readonly string[]): number;
  /** Whether any run goes on after this reel. */
  goesOn(reel: number): boolean;
}

export const makeWalk = (model: LineSlotModel): Walk =>
  'stake' in model.lines ? walkWays(model) : walkLines(model, model.lines);

/** A line that runs: its symbol is undefined as long as there were only wilds. */
interface Running {
  rows: readonly number[];
  symbol: string | undefined;
  wilds: number;
}

function walkLines(model: LineSlotModel, lines: readonly string[]): Walk {
  const runs = runPaysOf(model);
  const reels = model.strips.length;
  const best = (symbol: string | undefined, count: number, wilds: number) =>
    Math.max(symbol === undefined ? 0 : runs.of(symbol, count), runs.ofWilds(wilds).pays);
  const worthless = (symbol: string) => runs.of(symbol, reels) === 0;
  const running: Running[][] = [lines.map((line) => ({ rows: Array.from(line, Number), symbol: undefined, wilds: 0 }))];

  return {
    enter(reel, column) {
      const after: Running[] = [];
      let pays = 0;
      for (const line of running[reel] ?? []) {
        const seen = column[line.rows[reel] ?? 0] ?? '';
        const begins = line.symbol === undefined && seen !== model.wild;
        const ends = begins ? worthless(seen) : seen !== model.wild && seen !== line.symbol;
        if (ends) pays += best(line.symbol, reel, line.wilds);
        else if (reel === reels - 1) pays += bestOfAll(line, seen);
        else if (begins) after.push({ ...line, symbol: seen });
        else after.push(line.symbol === undefined ? { ...line, wilds: line.wilds + 1 } : line);
      }
      running[reel + 1] = after;
      return pays;
    },
    goesOn: (reel) => (running[reel + 1] ?? []).length > 0,
  };

  function bestOfAll({ symbol, wilds }: Running, seen: string): number {
    if (symbol !== undefined) return best(symbol, reels, wilds);
    return seen === model.wild ? best(undefined, reels, wilds + 1) : best(seen, reels, wilds);
  }
}

function walkWays(model: LineSlotModel): Walk {
  const runs: RunPays = runPaysOf(model);
  const reels = model.strips.length;
  const running: Map<string, number>[] = [];

  return {
    enter(reel, column) {
      const after = new Map<string, number>();
      let pays = 0;
      const before =
        running[reel - 1] ?? new Map(column.filter((symbol) => symbol in model.pays).map((symbol) => [symbol, 1]));
      for (const [symbol, ways] of before) {
        const here = column.filter((seen) => seen === symbol || seen === model.wild).length;
        if (here === 0) pays += runs.of(symbol, reel) * ways;
        else if (reel === reels - 1) pays += runs.of(symbol, reels) * ways * here;
        else after.set(symbol, ways * here);
      }
      running[reel] = after;
      return pays;
    },
    goesOn: (reel) => (running[reel]?.size ?? 0) > 0,
  };
}
