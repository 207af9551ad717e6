import type { Shape } from '../draw/shapes.ts';

/** A colour, or the colours of a fall of light from top to bottom. */
export type Paint = string | readonly string[];
export type Paints = Readonly<Record<string, Paint>>;

/** What a symbol is called, and how it is drawn. */
export interface SymbolArt {
  name: string;
  art: readonly Shape[];
}

/** The page around the reels, by day and by night. */
export interface Hour {
  /** Paints of the scene at this hour, over those of the look. */
  paints: Paints;
  /** Behind the symbols, from top to bottom, with the opacity in the colour. */
  reels: Paint;
  frame: Paint;
  /** Where a player presses, and what is written on it. */
  accent: string;
  accentInk: string;
}

/** How a game moves, in milliseconds. */
export interface Tempo {
  /** A reel turns at least so long, and each one so much longer than the one before. */
  spin: number;
  stagger: number;
  /** How much longer a reel turns on which a feature still hangs. */
  anticipation: number;
  /** How fast the symbols pass: so many a second. */
  speed: number;
  /** How far a reel falls past its place, in symbols. */
  bounce: number;
  /** How long each win is shown. */
  win: number;
}

/** What drifts through the scene. */
export interface Drift {
  art: readonly Shape[];
  count: number;
  /** In symbols a second; downwards and to the right. */
  fall: number;
  sideways: number;
  size: readonly [least: number, most: number];
  /** Whether it turns as it drifts. */
  turns?: boolean;
}

/** Notes by their distance from the root, in half tones. */
export interface Sound {
  root: number;
  scale: readonly number[];
  /** One degree of the scale a beat, `-` for a rest. */
  tune: string;
  bass: string;
  beatMs: number;
  voice: OscillatorType;
  /** How bright the voices are: where their overtones end, in Hz. */
  bright: number;
}

/** Everything a player sees and hears of a game that another game has otherwise. */
export interface Look {
  paints: Paints;
  /** Around every symbol. */
  ink: string;
  /** How light falls on symbols: as on glass, as on clay, or not at all. */
  finish: 'gloss' | 'clay' | 'flat';
  symbols: Readonly<Record<string, SymbolArt>>;
  /** On a field of 160 x 90, of which a narrow page shows the middle. */
  scene: readonly Shape[];
  day: Hour;
  night: Hour;
  tempo: Tempo;
  drift: Drift;
  /** What flies from a win. */
  spark: readonly Shape[];
  sound: Sound;
}
