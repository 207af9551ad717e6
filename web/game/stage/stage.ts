/** A reel as the symbol in each row: 0 at the top of the window, on and on above and below it. */
export type Column = (row: number) => string;

export interface Cell {
  reel: number;
  row: number;
}

/** What the reels stop on. */
export interface Landing {
  columns: readonly Column[];
  /** Amounts written on symbols. */
  labels: readonly (Cell & { text: string })[];
  /** Which reels are waited for, because a feature hangs on them. */
  awaited: readonly boolean[];
}

/** A win that is shown: its symbols, and the lines they are on. */
export interface Lit {
  cells: readonly Cell[];
  lines: readonly { number: number; rows: readonly number[] }[];
}

/** Where reels are seen: on a canvas, or in HTML where there is no WebGL. */
export interface Stage {
  /** The reels stand like this at once. */
  put(landing: Landing): void;
  /** They turn from now on. */
  spin(): void;
  /** They stop one after another; resolves when the last one stands. */
  land(landing: Landing): Promise<void>;
  /** What is turning stops as soon as it can. */
  hurry(): void;
  /** Lights up a win and darkens the rest; without one everything is as before. */
  light(lit?: Lit): void;
  /** Sparks fly from these symbols, more of them for a bigger win: from 1 up to 4. */
  celebrate(cells: readonly Cell[], size: number): void;
  /** What stands there does not count. */
  fade(faded: boolean): void;
}

/** What a stage can be heard doing. */
export type Heard = { kind: 'spin' } | { kind: 'stop'; reel: number } | { kind: 'await'; reel: number };

export interface Size {
  reels: number;
  rows: number;
}
