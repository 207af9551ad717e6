import type { SymbolArt } from '../looks/look.ts';
import { line, type Shape } from './shapes.ts';

/** The strokes of the letters that low symbols are named by. */
const STROKES: Record<string, string> = {
  A: 'M24 80 50 22 76 80M34 61H66',
  K: 'M31 22V80M72 22 33 56M48 45 74 80',
  Q: 'M50 22C68 22 76 34 76 49S68 76 50 76 24 64 24 49 32 22 50 22zM57 61 75 82',
  J: 'M42 22H66V59C66 73 58 79 47 79 36 79 30 72 29 62',
  T: 'M27 33 36 22V79M66 22C77 22 80 35 80 50S77 79 66 79 52 65 52 50 55 22 66 22z',
};

export interface Lettering {
  /** The stroke from its edge inwards: each its paint and its width. */
  strokes: readonly (readonly [paint: string, width: number])[];
  /** What the letter stands on. */
  plate?: readonly Shape[];
}

const SPOKEN: Record<string, string> = { A: 'Ace', K: 'King', Q: 'Queen', J: 'Jack', T: 'Ten' };

/** A letter as a symbol, written as a look writes it. */
export function letter(name: string, { strokes, plate = [] }: Lettering): SymbolArt {
  const d = STROKES[name] ?? '';
  return { name: SPOKEN[name] ?? name, art: [...plate, ...strokes.map(([paint, width]) => line(paint, width, d))] };
}
