import type { LineSlotModel } from '../line-slot-model.ts';
import { runPaysOf } from '../pays.ts';

/** What runs from the left so far, as numbers whose meaning is the walk's own; nothing runs where it is empty. */
export type Running = readonly number[];

/** Follows what runs from the left, reel by reel. */
export interface Walk {
  start: Running;
  /** A column as `enter` reads it. */
  encode(column: readonly string[]): readonly number[];
  /** Goes on to a reel that shows this column: what is paid by the runs that end there, and what goes on. */
  enter(running: Running, reel: number, column: readonly number[]): { pays: number; running: Running };
}

export const makeWalk = (model: LineSlotModel): Walk =>
  'stake' in model.lines ? walkWays(model) : walkLines(model, model.lines);

/** No symbol yet: the wild alone, or what has no pays, which runs nowhere. */
const NONE = 0;
const WILD = 1;

/** Symbols with pays as numbers, the wild the least of them. */
function encoding({ pays, wild }: LineSlotModel) {
  const symbols = Object.keys(pays).filter((symbol) => symbol !== wild);
  const codes = new Map(symbols.map((symbol, i) => [symbol, WILD + 1 + i]));
  if (wild !== undefined) codes.set(wild, WILD);
  return {
    symbolOf: (code: number) => symbols[code - WILD - 1] ?? '',
    encode: (column: readonly string[]) => column.map((symbol) => codes.get(symbol) ?? NONE),
  };
}

const SYMBOLS = 64;
const WILDS = 16;

/**
 * Lines that run are two numbers: what they have in common (the rows they have yet to cross, told by the first line that
 * crosses them, their symbol, which is NONE while there are wilds alone, and how many wilds they began with), and how many
 * they are.
 */
function walkLines(model: LineSlotModel, lines: readonly string[]): Walk {
  const { encode, symbolOf } = encoding(model);
  const runs = runPaysOf(model);
  const last = model.strips.length - 1;
  const rows = lines.map((line) => Array.from(line, Number));
  const alike = model.strips.map((_, reel) =>
    lines.map((line) => lines.findIndex((other) => other.slice(reel) === line.slice(reel))),
  );
  const pack = (line: number, symbol: number, wilds: number) => (line * SYMBOLS + symbol) * WILDS + wilds;
  const best = (symbol: number, count: number, wilds: number) =>
    Math.max(runs.of(symbolOf(symbol), count), runs.ofWilds(wilds).pays);

  return {
    start: lines.flatMap((_, line) => [pack(line, NONE, 0), 1]),
    encode,
    enter(running, reel, column) {
      const after = new Map<number, number>();
      let pays = 0;
      for (let i = 0; i < running.length; i += 2) {
        const [packed = 0, times = 0] = [running[i], running[i + 1]];
        const wilds = packed % WILDS;
        const symbol = Math.floor(packed / WILDS) % SYMBOLS;
        const line = Math.floor(packed / (WILDS * SYMBOLS));
        const seen = column[rows[line]?.[reel] ?? 0] ?? NONE;
        const fits = seen === WILD || (symbol === NONE ? seen !== NONE : seen === symbol);
        const symbolNow = symbol === NONE && seen !== WILD ? seen : symbol;
        const wildsNow = symbolNow === NONE ? wilds + 1 : wilds;
        if (!fits) pays += best(symbol, reel, wilds) * times;
        else if (reel === last) pays += best(symbolNow, reel + 1, wildsNow) * times;
        else {
          const common = pack(alike[reel + 1]?.[line] ?? line, symbolNow, wildsNow);
          after.set(common, (after.get(common) ?? 0) + times);
        }
      }
      return { pays, running: [...after].sort(([a], [b]) => a - b).flat() };
    },
  };
}

/** A symbol that runs is two numbers: which, and in how many ways. */
function walkWays(model: LineSlotModel): Walk {
  const { encode, symbolOf } = encoding(model);
  const runs = runPaysOf(model);
  const last = model.strips.length - 1;

  return {
    start: Object.keys(model.pays).flatMap((symbol) => (symbol === model.wild ? [] : [...encode([symbol]), 1])),
    encode,
    enter(running, reel, column) {
      const after: number[] = [];
      let pays = 0;
      for (let i = 0; i < running.length; i += 2) {
        const [symbol = NONE, ways = 0] = [running[i], running[i + 1]];
        let here = 0;
        for (const seen of column) if (seen === symbol || seen === WILD) here += 1;
        if (here === 0) pays += runs.of(symbolOf(symbol), reel) * ways;
        else if (reel === last) pays += runs.of(symbolOf(symbol), reel + 1) * ways * here;
        else after.push(symbol, ways * here);
      }
      return { pays, running: after };
    },
  };
}
