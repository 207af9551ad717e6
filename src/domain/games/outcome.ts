/**
 * What a spin decided, as JSON that is stored with its round for ever: a field may be added, and none renamed. Cells are
 * [reel, row], from 0 at the top left; pays are in coins and, in a spin, before its multiplier.
 */

export type Cell = [reel: number, row: number];

/** One paid run of `count` reels from the left: on a line, counted from 1, or in so many ways. */
export type LineWin = { line?: number; ways?: number; symbol: string; count: number; pays: number };

/**
 * One spin of the reels. `grid` holds the visible symbols, a column a reel from left to right, top row first; `stops` the
 * strip position in the top row of each reel. What is absent did not happen.
 */
export type Spin = {
  grid: string[][];
  stops: number[];
  lineWins: LineWin[];
  /** The name of the reels; absent for those of a plain spin. */
  reels?: string;
  scatter?: { pays: number; freeSpins: number; cells: Cell[] };
  /** The value that each money symbol in view shows. */
  money?: { cell: Cell; pays: number }[];
  collected?: { pays: number; cells: Cell[] };
  pick?: { opened: number[]; left: number[]; pays: number; cells: Cell[] };
  /** All that the spin pays is multiplied with it; absent for 1. */
  multiplier?: number;
};

/**
 * All that one round decides: the spin that was staked on and, in order, each free spin that it won. `totalPays` is what
 * all of them pay together, a non-negative safe integer: win = coin x totalPays.
 */
export type Outcome = Spin & { freeSpins?: Spin[]; totalPays: number };

/** What a spin pays, its multiplier included. */
export function paysOfSpin({ lineWins, scatter, collected, pick, multiplier = 1 }: Spin): number {
  let pays = (scatter?.pays ?? 0) + (collected?.pays ?? 0) + (pick?.pays ?? 0);
  for (const win of lineWins) pays += win.pays;
  return pays * multiplier;
}
