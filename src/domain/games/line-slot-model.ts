/** A line slot as data. Symbols are single letters, so that a strip or a line reads as one string. */
export type LineSlotModel = {
  readonly id: string;
  readonly rows: number;
  readonly coins: readonly string[];
  /** The symbol that substitutes for every other; absent when the game has none. */
  readonly wild?: string;
  /** Coins paid by symbol for 1, 2, 3 ... of a kind from the left, never fewer for more. */
  readonly pays: Readonly<Record<string, readonly number[]>>;
  /** One cyclic strip a reel, left to right, downwards. */
  readonly strips: readonly string[];
  /** One line a string: the row, from 0 at the top, that the line crosses on each reel. */
  readonly lines: readonly string[];
};

/**
 * Refuses data that would draw but pay wrongly: a symbol without pays, a line off the grid, a line given twice.
 * @throws Error naming the game and the fault.
 */
export function assertPlayable(model: LineSlotModel): void {
  const fault = faults(model).next().value;
  if (fault) throw new Error(`Game ${model.id}: ${fault}`);
}

function* faults({ rows, wild, pays, strips, lines }: LineSlotModel): Generator<string, undefined> {
  const reels = strips.length;
  const onGrid = (line: string) =>
    line.length === reels && Array.from(line).every((row) => /\d/.test(row) && Number(row) < rows);
  if (reels === 0 || lines.length === 0) yield 'it needs at least one reel and one line';
  if (wild !== undefined && !(wild in pays)) yield `the wild ${wild} is not in the paytable`;
  for (const [symbol, row] of Object.entries(pays)) {
    if (symbol.length !== 1) yield `symbol ${symbol} must be one letter`;
    if (row.length !== reels) yield `the pays of ${symbol} must have one entry a reel`;
    if (!row.every((coins, i) => Number.isSafeInteger(coins) && coins >= (row[i - 1] ?? 0))) {
      yield `the pays of ${symbol} must be whole coins that never fall`;
    }
  }
  const topPay = Math.max(0, ...Object.values(pays).flat());
  if (!Number.isSafeInteger(topPay * lines.length))
    yield 'its lines together could pay more than can be counted exactly';
  for (const strip of strips) {
    if (strip === '') yield 'a reel strip is empty';
    for (const symbol of strip) if (!(symbol in pays)) yield `strip symbol ${symbol} is not in the paytable`;
  }
  for (const line of lines) if (!onGrid(line)) yield `line ${line} leaves the grid`;
  if (new Set(lines).size !== lines.length) yield 'a line is given twice';
  return undefined;
}
