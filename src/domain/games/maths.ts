import { toNumber } from './exact/fraction.ts';
import type { Law } from './exact/law.ts';
import type { Figures, LineSlotModel, Option } from './line-slot-model.ts';
import type { Outcome } from './outcome.ts';
import type { Random } from './random.ts';

/** What a game claims to have. Contract: GameFeatures. */
export type Features = {
  bonus: boolean;
  collect: boolean;
  free_spins: boolean;
  buy_feature: boolean;
  special_bet: boolean;
};

/** A way to spin: the plain one, or an option. Stake = coin x `stake`. */
export interface Play extends Figures {
  readonly option?: Option;
  readonly stake: number;
}

/** The maths of one game. Win = coin x totalPays. */
export interface GameMaths {
  readonly id: string;
  readonly model: LineSlotModel;
  /** The stake of a plain spin, in coins. */
  readonly lines: number;
  readonly reels: number;
  /** How many symbols of a reel are visible. */
  readonly rows: number;
  /** For each line, from the first, the row (0 at the top) that it crosses on each reel. */
  readonly linePatterns: readonly (readonly number[])[];
  /** The coin values on offer: decimal strings in the major unit of whatever currency is played, ascending. */
  readonly coins: readonly string[];
  readonly features: Features;
  readonly plain: Play;
  readonly options: readonly (Play & { readonly option: Option })[];
  /** Draws one round; nothing but `random` decides it. */
  draw(random: Random, option?: string): Outcome;
  /** What a round pays, in coins, by enumeration and not by simulation. It takes a while. */
  exact(option?: string): Law;
}

/** The coins of most games: fractions for currencies with decimals, whole coins for those without. */
export const STANDARD_COINS = ['0.01', '0.02', '0.05', '0.10', '0.20', '0.50', '1.00', '2.00', '5.00'] as const;

/** The figures of a way to spin that costs so many coins and pays by this law. */
export function figuresOf({ mean, square, none, most }: Law, stake: number): Figures {
  const spread = Math.sqrt(square - toNumber(mean) ** 2);
  return {
    rtp: percent(mean.n, mean.d * BigInt(stake)),
    volatility: hundredths(spread / stake),
    hitRate: hundredths(100 * (1 - none)),
    mostPays: most,
  };
}

/** Percent as the catalog states it (`rtp` in the contract), rounded half up to two decimals. */
export const percent = (part: bigint, whole: bigint): number => Number((part * 20_000n + whole) / (2n * whole)) / 100;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
