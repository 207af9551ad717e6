import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, fill, gear, line, mirrored, petals, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['plum', 22],
    ['gold', 16],
    ['rose', 9],
    ['#ffffff77', 1.6],
  ],
} as const;

/** A road between marigold fields: saffron, rose and turquoise. */
export const look: Look = {
  paints: {
    marigold: ['#fff08a', '#ff9f1c', '#d9480f'],
    heart: ['#ffd166', '#b8400a'],
    grey: ['#e6dfee', '#a79bb8', '#5f5275'],
    rose: ['#ff9ecb', '#e0307e', '#7d0f4c'],
    gold: ['#fff6c0', '#f5bd3a', '#9a5c0a'],
    teal: ['#a8fff0', '#1fb5a6', '#075e63'],
    plum: ['#8b4a9c', '#3a1250'],
    red: ['#ff9080', '#e1262b', '#7f0a18'],
    green: ['#c9f07a', '#56a83a', '#1f5f24'],
    ivory: ['#ffffff', '#f2e4c8'],
  },
  ink: '#2b0a2e',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Caravan',
      art: [
        fill('rose', 'M10 38C10 10 90 10 90 38z'),
        fill('gold', 'M6 36H94V45H6z'),
        fill('teal', 'M12 45H88V76H12z'),
        fill('plum', 'M24 68V56A10 10 0 0 1 44 56V68zM56 68V56A10 10 0 0 1 76 56V68z'),
        fill('gold', star(50, 22, 8, 10, 5)),
        fill('gold', gear(26, 82, 8, 15, 12, 4)),
        fill('gold', gear(74, 82, 8, 15, 12, 4)),
        ...ribbon('WILD', 'rose', '#fff6d8', 66),
      ],
    },
    M: {
      name: 'Marigold',
      art: [
        fill('green', 'M50 60C30 92 12 96 6 92 10 76 28 64 50 60zM50 60C70 92 88 96 94 92 90 76 72 64 50 60z'),
        fill('marigold', petals(50, 48, 14, 44, 12)),
        fill('marigold', petals(50, 48, 12, 32, 10)),
        fill('marigold', petals(50, 48, 9, 21, 8)),
        fill('heart', circle(50, 48, 8)),
      ],
    },
    E: {
      name: 'Elephant',
      art: [
        ...mirrored(
          fill('grey', 'M36 26C12 14 -2 34 5 58 12 74 30 72 38 56z'),
          fill('rose', 'M32 34C18 26 8 38 12 54 18 64 28 62 34 52z'),
        ),
        fill(
          'grey',
          'M50 12C72 12 78 34 72 52L64 60C60 70 64 76 62 82 60 88 68 90 72 84L78 87C76 98 54 100 50 88 46 78 38 68 34 58 24 40 28 12 50 12z',
        ),
        ...mirrored(fill('ivory', 'M37 62C32 72 26 76 20 76 26 82 38 80 43 68z'), fill('#1d0a22', circle(38, 48, 3.6))),
        fill('rose', 'M50 10 68 32 50 50 32 32z'),
        fill('gold', 'M50 17 61 32 50 43 39 32z'),
        fill('teal', circle(50, 31, 5)),
      ],
    },
    T: {
      name: 'Tile',
      art: [
        fill('teal', box(9, 9, 82, 82, 8)),
        fill('ivory', box(16, 16, 68, 68, 4)),
        fill(
          'teal',
          'M16 16H34A18 18 0 0 1 16 34zM84 16H66A18 18 0 0 0 84 34zM16 84H34A18 18 0 0 0 16 66zM84 84H66A18 18 0 0 1 84 66z',
        ),
        fill('rose', star(50, 50, 8, 31, 20)),
        fill('gold', star(50, 50, 8, 21, 12)),
        fill('teal', circle(50, 50, 8)),
      ],
    },
    P: {
      name: 'Pepper',
      art: [
        fill('red', 'M24 24C26 60 48 84 93 88 74 98 26 98 12 56 8 40 12 28 24 24z'),
        fill('#ffffff66', 'M20 40C22 60 34 76 48 82 30 78 18 62 20 40z'),
        fill('red', 'M56 20C60 44 74 62 96 66 80 76 54 70 46 42 44 30 48 24 56 20z'),
        fill('green', 'M8 30C12 16 34 14 38 28 28 24 20 34 8 30zM42 26C46 12 66 12 68 24 58 20 52 30 42 26z'),
        line('green', 5, 'M22 20C22 12 26 8 32 4M55 16C56 10 60 7 66 5'),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('disc', circle(80, 40, 22)),
    fill(
      'dome',
      'M8 64V50H10V40C10 32 16 30 18 24 20 30 26 32 26 40V50H30V38H32V64zM128 64V38H130V50H134V40C134 32 140 30 142 24 144 30 150 32 150 40V50H152V64z',
    ),
    fill('hill', 'M0 64C40 56 120 56 160 64V90H0z'),
    fill('road', 'M74 58H86L120 90H40z'),
    fill(
      'bloom',
      Array.from({ length: 60 }, (_, i) =>
        circle(((i * 37) % 62) + (i % 2 ? 98 : 0), 64 + ((i * 53) % 26), 0.7 + ((i * 53) % 26) / 18),
      ).join(''),
    ),
  ],
  day: {
    paints: {
      air: ['#ff9e6b', '#ffd08a', '#fff0c9'],
      disc: '#fff3b0',
      dome: ['#e07a8a', '#b04a78'],
      hill: ['#9fbf4a', '#5d8a30'],
      road: ['#f2d19a', '#c99456'],
      bloom: ['#ffb62b', '#f0720f'],
    },
    reels: ['#fffaf0f2', '#fde6d0f2'],
    frame: ['#fff3b0', '#f0a92b', '#8f4a0a'],
    accent: '#d81b6a',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#1b0a33', '#4a1a57', '#a83a5e'],
      disc: '#ffcf8a',
      dome: ['#2a1040', '#190828'],
      hill: ['#26351f', '#131c10'],
      road: ['#4a2f3a', '#2a1822'],
      bloom: ['#ffab2b', '#c9500f'],
    },
    reels: ['#33113ff2', '#1c0726f2'],
    frame: ['#ffe08a', '#d9902b', '#6e3a08'],
    accent: '#ff5fa3',
    accentInk: '#2b0016',
  },
  tempo: { spin: 600, stagger: 160, anticipation: 1250, speed: 23, bounce: 0.34, win: 1200 },
  drift: {
    art: [fill('marigold', 'M50 6C78 26 78 74 50 94 22 74 22 26 50 6z')],
    count: 26,
    fall: 0.32,
    sideways: 0.3,
    size: [0.03, 0.08],
    turns: true,
  },
  spark: [fill('marigold', petals(50, 50, 8, 46, 16))],
  sound: {
    root: 58,
    scale: [0, 1, 4, 5, 7, 8, 10],
    tune: '0-1-2-3-2-1-0---4-3-2-1-2-------',
    bass: '0-0-0---0-0-0---3-3-3---0-0-0---',
    beatMs: 190,
    voice: 'sawtooth',
    bright: 1300,
  },
};
