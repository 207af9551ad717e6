import { CAPITALS } from '../draw/ribbon.ts';
import { box, circle, fill, line, type Shape, star } from '../draw/shapes.ts';
import type { Look, SymbolArt } from './look.ts';

/** Plates for a symbol to stand on, each unlike the others. */
const PLATES = [
  circle(50, 50, 44),
  'M50 3 97 50 50 97 3 50z',
  'M50 5 89 27V73L50 95 11 73V27z',
  box(9, 9, 82, 82, 18),
  'M50 5 88 17V50C88 74 71 88 50 96 29 88 12 74 12 50V17z',
  'M50 3C62 22 89 38 89 60A39 36 0 0 1 11 60C11 38 38 22 50 3z',
];

/** The angle that keeps hues apart however many there are. */
const GOLDEN_ANGLE = 137.508;

/** A symbol that no look draws: its first letter, on a plate and in a colour that the same letter always has. */
export function plainSymbol(symbol: string, name: string): SymbolArt {
  const seed = (symbol.codePointAt(0) ?? 0) >>> 0;
  const hue = Math.round((seed * GOLDEN_ANGLE) % 360);
  const letter = CAPITALS[symbol.toUpperCase()] ?? '';
  const art: Shape[] = [
    fill(`hsl(${hue} 70% 72%)`, PLATES[seed % PLATES.length] ?? ''),
    fill(`hsl(${hue} 65% 38%)`, PLATES[seed % PLATES.length] ?? '', 'translate(50 50) scale(.84) translate(-50 -50)'),
    line('#ffffff', 3, letter, 'translate(35 29) scale(3)'),
  ];
  return { name, art };
}

/** How a game looks that has no look of its own: colours from its name. */
export function defaultLook(symbol: string): Look {
  const hue = Array.from(symbol).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);
  const tone = (saturation: number, lightness: number, turn = 0) =>
    `hsl(${(hue + turn) % 360} ${saturation}% ${lightness}%)`;
  return {
    paints: { star: ['#fff6c8', '#f2b632'] },
    ink: '#160f24',
    finish: 'gloss',
    symbols: {},
    scene: [
      fill('air', box(0, 0, 160, 90)),
      fill('far', `${circle(130, 16, 34)}${circle(18, 74, 40)}`),
      fill('near', 'M0 70C40 56 110 80 160 60V90H0z'),
    ],
    day: {
      paints: { air: [tone(70, 80), tone(70, 92, 40)], far: tone(70, 70, 60), near: tone(45, 62, 20) },
      reels: ['#fffffff2', tone(60, 92)],
      frame: [tone(60, 76), tone(50, 50), tone(55, 28)],
      accent: tone(65, 34),
      accentInk: '#ffffff',
    },
    night: {
      paints: { air: [tone(50, 8), tone(45, 22, 40)], far: tone(50, 18, 60), near: tone(45, 10, 20) },
      reels: [tone(40, 16), tone(45, 8)],
      frame: [tone(55, 62), tone(50, 38), tone(55, 18)],
      accent: tone(80, 72),
      accentInk: '#120a1e',
    },
    tempo: { spin: 650, stagger: 170, anticipation: 1200, speed: 22, bounce: 0.3, win: 1200 },
    drift: { art: [fill('#ffffff88', circle(50, 50, 44))], count: 18, fall: -0.15, sideways: 0.1, size: [0.02, 0.06] },
    spark: [fill('star', star(50, 50, 5, 48, 20))],
    sound: {
      root: 60,
      scale: [0, 2, 4, 7, 9],
      tune: '0--2--4---3-2---',
      bass: '0-------3-------',
      beatMs: 240,
      voice: 'triangle',
      bright: 2000,
    },
  };
}
