/** Outlines on a 100 x 100 field, each with room for a letter in its middle. */
const SHAPES = [
  'M50 7a43 43 0 1 0 0 86a43 43 0 1 0 0-86z',
  'M50 3 97 50 50 97 3 50z',
  'M50 5 89 27V73L50 95 11 73V27z',
  'M28 10H72A18 18 0 0 1 90 28V72A18 18 0 0 1 72 90H28A18 18 0 0 1 10 72V28A18 18 0 0 1 28 10z',
  'M50 5 88 17V50C88 74 71 88 50 96 29 88 12 74 12 50V17z',
  'M50 3C62 22 89 38 89 60A39 36 0 0 1 11 60C11 38 38 22 50 3z',
] as const;

/**
 * The angle that keeps hues apart however many there are. Letters 8, 13 or 21 apart come nearest: with six shapes, they
 * never share one.
 */
const GOLDEN_ANGLE = 137.508;

/** How a symbol looks: the same letter is the same shape and colour in every game and every round. */
export function tileOf(symbol: string): { shape: string; hue: number; label: string } {
  const seed = Array.from(symbol).reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 0) >>> 0;
  const shape = SHAPES[seed % SHAPES.length] ?? SHAPES[0];
  return { shape, hue: Math.round((seed * GOLDEN_ANGLE) % 360), label: Array.from(symbol).slice(0, 2).join('') };
}
