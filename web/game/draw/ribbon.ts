import { fill, line, type Shape } from './shapes.ts';

/** Capitals on a field of 10 x 14. */
export const CAPITALS: Record<string, string> = {
  A: 'M0 14 5 0 10 14M2 9.5H8',
  B: 'M1 7H6A3.5 3.5 0 0 1 6 14H1V0H5.5A3.5 3.5 0 0 1 5.5 7',
  C: 'M10 3A5.5 6.5 0 1 0 10 11',
  D: 'M1 0V14H4A6 7 0 0 0 4 0z',
  E: 'M9 0H1V14H9M1 7H7',
  F: 'M9 0H1V14M1 7H7',
  G: 'M10 3A5.5 6.5 0 1 0 10 11V8H6',
  H: 'M1 0V14M9 0V14M1 7H9',
  I: 'M5 0V14',
  J: 'M8 0V10A3.5 4 0 0 1 1 10',
  K: 'M1 0V14M9 0 1 8M4 6 9 14',
  L: 'M1 0V14H9',
  M: 'M0 14V0L5 8 10 0V14',
  N: 'M1 14V0L9 14V0',
  O: 'M5 0A5 7 0 0 1 5 14 5 7 0 0 1 5 0z',
  P: 'M1 14V0H6A4 4 0 0 1 6 8H1',
  Q: 'M5 0A5 7 0 0 1 5 14 5 7 0 0 1 5 0zM6 10 10 15',
  R: 'M1 14V0H6A4 4 0 0 1 6 8H1M5 8 10 14',
  S: 'M9.5 3C9 -1 1 -1 1 3.5S9.5 7 9.5 10.5 1 15 .5 11',
  T: 'M0 0H10M5 0V14',
  U: 'M1 0V9A4 5 0 0 0 9 9V0',
  V: 'M0 0 5 14 10 0',
  W: 'M0 0 2.5 14 5 4 7.5 14 10 0',
  X: 'M0 0 10 14M10 0 0 14',
  Y: 'M0 0 5 7 10 0M5 7V14',
  Z: 'M0 0H10L0 14H10',
};

/** A ribbon across the foot of a symbol that says what it does. */
export function ribbon(text: string, cloth: string, ink: string, y = 70): Shape[] {
  const narrow = text.length > 5;
  const step = narrow ? 11.2 : 15;
  const scale = narrow ? 0.82 : 1.05;
  const left = 50 - (text.length * step) / 2 + (step - 10 * scale) / 2;
  const letters = Array.from(text, (capital, i) =>
    line(ink, narrow ? 2.6 : 3.2, CAPITALS[capital] ?? '', `translate(${left + i * step} ${y + 5}) scale(${scale})`),
  );
  return [
    fill(cloth, `M4 ${y + 5}H18V${y + 27}H4L10 ${y + 16}zM96 ${y + 5}H82V${y + 27}H96L90 ${y + 16}z`),
    fill(cloth, `M10 ${y}H90V${y + 24}H10z`),
    ...letters,
  ];
}
