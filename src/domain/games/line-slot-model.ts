/** A slot as data. Symbols are single letters, so that a strip or a line reads as one string. Pays are in coins. */
export type LineSlotModel = {
  readonly id: string;
  readonly rows: number;
  readonly coins: readonly string[];
  /** What the player calls each symbol. */
  readonly names: Readonly<Record<string, string>>;
  /** The symbol that substitutes for every other that has pays; absent when the game has none. */
  readonly wild?: string;
  /** Coins paid by symbol for 1, 2, 3 ... of a kind from the left, never fewer for more. */
  readonly pays: Readonly<Record<string, readonly number[]>>;
  /** The reels of a plain spin: one cyclic strip a reel, left to right, downwards. */
  readonly strips: readonly string[];
  /** One line a string: the row, from 0 at the top, that the line crosses on each reel. Instead of them, ways pay. */
  readonly lines: readonly string[] | WaysPay;
  readonly freeSpins?: FreeSpins;
  readonly bonus?: Bonus;
  readonly collect?: Collect;
  readonly options?: readonly Option[];
  readonly figures: Figures;
};

/** A symbol pays once for each way to choose one of it on each reel from the left. A spin costs `stake` coins. */
export type WaysPay = { readonly stake: number };

/** Free spins, won by scatters anywhere in view. Each list is for 1, 2, 3 ... of them; for more, its last entry holds. */
export type FreeSpins = {
  readonly scatter: string;
  readonly pays: readonly number[];
  readonly spins: readonly number[];
  /** How many more, when a free spin shows scatters. */
  readonly again: readonly number[];
  /** No round has more. */
  readonly most: number;
  /** What the wins of the first free spin, the second and so on are multiplied with; the last entry holds for the rest. */
  readonly multipliers: readonly number[];
  readonly strips: readonly string[];
};

/** Enough bonus symbols in view hide the prizes; the server draws `picks` of them, each as likely as any other. */
export type Bonus = {
  readonly symbol: string;
  readonly needs: number;
  readonly picks: number;
  readonly prizes: readonly number[];
};

/** Each money symbol in view shows a value drawn by weight; each collector in view pays all of them. */
export type Collect = {
  readonly money: string;
  readonly collector: string;
  readonly values: readonly { readonly pays: number; readonly weight: number }[];
};

/** Another way to spin: for a stake of its own, on reels of its own. */
export type Option = {
  readonly id: string;
  readonly kind: 'buy_feature' | 'special_bet';
  readonly title: string;
  /** In coins. */
  readonly stake: number;
  readonly strips: readonly string[];
  readonly figures: Figures;
};

/** What enumeration finds of a way to spin, written down so that no server has to wait for it; tests hold it to the truth. */
export type Figures = {
  /** Percent, rounded half up to two decimals. */
  readonly rtp: number;
  /** The standard deviation of what a round wins, in stakes, to two decimals. */
  readonly volatility: number;
  /** Of 100 rounds, how many win anything, to two decimals. */
  readonly hitRate: number;
  /** The most coins that a round can win. */
  readonly mostPays: number;
};
