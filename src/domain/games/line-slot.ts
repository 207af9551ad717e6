import { assertPlayable, type LineSlotModel } from './line-slot-model.ts';
import type { GameMaths, LineWin, Outcome, ReturnToPlayer } from './maths.ts';
import { type Random, uniformBelow } from './random.ts';

type Run = Omit<LineWin, 'line'>;
/** The run that a line pays, given its symbols from left to right; undefined when it pays nothing. */
type BestRun = (line: readonly string[]) => Run | undefined;

/**
 * The maths of a line slot: wins run from the leftmost reel, wilds substitute, each line pays its best run only.
 * @throws Error naming the game and the fault when the model cannot be played.
 */
export function lineSlot(model: LineSlotModel): GameMaths {
  assertPlayable(model);
  const bestRun = bestRunOf(model);
  const patterns = model.lines.map((line) => Array.from(line, Number));
  return {
    id: model.id,
    lines: patterns.length,
    reels: model.strips.length,
    rows: model.rows,
    linePatterns: patterns,
    coins: model.coins,
    mostPays: patterns.length * Math.max(...Object.values(model.pays).flat()),
    draw: (random) => drawSpin(model, patterns, bestRun, random),
    exactRtp: () => enumerate(model, bestRun),
  };
}

function drawSpin(model: LineSlotModel, patterns: number[][], bestRun: BestRun, random: Random): Outcome {
  const stops = model.strips.map((strip) => uniformBelow(random, strip.length));
  const grid = model.strips.map((strip, reel) => visible(strip, stops[reel] ?? 0, model.rows));
  const lineWins: LineWin[] = [];
  let totalPays = 0;
  const line: string[] = [];
  for (let index = 0; index < patterns.length; index += 1) {
    const rows = patterns[index] ?? [];
    for (let reel = 0; reel < rows.length; reel += 1) line[reel] = grid[reel]?.[rows[reel] ?? 0] ?? '';
    const run = bestRun(line);
    if (!run) continue;
    lineWins.push({ line: index + 1, ...run });
    totalPays += run.pays;
  }
  return { grid, stops, lineWins, totalPays };
}

function visible(strip: string, stop: number, rows: number): string[] {
  const column: string[] = [];
  for (let row = 0; row < rows; row += 1) column.push(strip.charAt((stop + row) % strip.length));
  return column;
}

function bestRunOf(model: LineSlotModel): BestRun {
  const symbols = Object.keys(model.pays);
  const run = (symbol: string, count: number): Run => {
    return { symbol, count, pays: model.pays[symbol]?.[count - 1] ?? 0 };
  };
  const better = (a: Run, b: Run): Run => (b.pays > a.pays ? b : a);
  // Wilds alone stand for whichever symbol pays most for so many.
  const wildRuns = [undefined, ...model.strips.map((_, i) => symbols.map((s) => run(s, i + 1)).reduce(better))];
  const runs = new Map(symbols.map((s) => [s, [undefined, ...model.strips.map((_, i) => run(s, i + 1))]]));

  return (line) => {
    let wilds = 0;
    while (wilds < line.length && line[wilds] === model.wild) wilds += 1;
    const symbol = line[wilds] ?? '';
    let count = wilds;
    while (count < line.length && (line[count] === symbol || line[count] === model.wild)) count += 1;
    const plain = runs.get(symbol)?.[count];
    const wild = wildRuns[wilds];
    const best = plain && wild ? better(plain, wild) : (plain ?? wild);
    return best && best.pays > 0 ? best : undefined;
  };
}

/**
 * Over one cycle (every combination of stops once) each position of a reel shows each strip position equally often,
 * so every line sees the same symbols with the same weights, and one line's sum times the lines is the whole sum.
 */
function enumerate(model: LineSlotModel, bestRun: BestRun): ReturnToPlayer {
  const lines = BigInt(model.lines.length);
  const cycle = model.strips.reduce((product, strip) => product * BigInt(strip.length), 1n);
  return { won: lines * lineSum(model.strips.map(countSymbols), bestRun, [], 1n), staked: lines * cycle };
}

function lineSum(reels: Map<string, bigint>[], bestRun: BestRun, line: string[], weight: bigint): bigint {
  const reel = reels[line.length];
  if (!reel) return weight * BigInt(bestRun(line)?.pays ?? 0);
  let sum = 0n;
  for (const [symbol, count] of reel) sum += lineSum(reels, bestRun, [...line, symbol], weight * count);
  return sum;
}

function countSymbols(strip: string): Map<string, bigint> {
  const counts = new Map<string, bigint>();
  for (const symbol of strip) counts.set(symbol, (counts.get(symbol) ?? 0n) + 1n);
  return counts;
}
