import type { Random } from './random.ts';

/** One paid line: `line` counts from 1, `count` symbols from the left, `pays` in coins. */
export type LineWin = { line: number; symbol: string; count: number; pays: number };

/**
 * All that one spin decides, as a JSON-safe record that can be stored and shown again.
 * `grid` holds the visible symbols, a column a reel from left to right, top row first; `stops` the strip position
 * in the top row of each reel. `totalPays` is a non-negative safe integer in coins: win = coin x totalPays.
 * A feature played within the spin belongs in this record too, its pays included in `totalPays`.
 */
export type Outcome = { grid: string[][]; stops: number[]; lineWins: LineWin[]; totalPays: number };

/** What a game returns in the long run: `won` for `staked`, both in coins over the same plays, unreduced. */
export type ReturnToPlayer = { won: bigint; staked: bigint };

/** The maths of one game, whatever its kind. Stake = coin x lines, win = coin x totalPays. */
export interface GameMaths {
  readonly id: string;
  readonly lines: number;
  readonly reels: number;
  /** How many symbols of a reel are visible. */
  readonly rows: number;
  /** For each line, from the first, the row (0 at the top) that it crosses on each reel. */
  readonly linePatterns: readonly (readonly number[])[];
  /** The coin values on offer: decimal strings in the major unit of whatever currency is played, ascending. */
  readonly coins: readonly string[];
  /** No spin's `totalPays` is more than this. */
  readonly mostPays: number;
  /** Draws one spin; nothing but `random` decides it. */
  draw(random: Random): Outcome;
  /** The exact return, by enumeration and not by simulation. */
  exactRtp(): ReturnToPlayer;
}

/** The coins of most games: fractions for currencies with decimals, whole coins for those without. */
export const STANDARD_COINS = ['0.01', '0.02', '0.05', '0.10', '0.20', '0.50', '1.00', '2.00', '5.00'] as const;

/** The return as the catalog states it (`rtp` in the contract): percent, rounded half up to two decimals. */
export function rtpPercent({ won, staked }: ReturnToPlayer): number {
  return Number((won * 20_000n + staked) / (2n * staked)) / 100;
}
