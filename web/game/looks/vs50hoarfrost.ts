import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['deep', 20],
    ['silver', 15],
    ['ice', 8],
    ['#ffffffaa', 1.6],
  ],
} as const;

const holly =
  'M50 52C40 50 40 42 34 42 32 34 24 36 20 28 14 30 8 24 6 16 14 20 20 14 26 18 32 16 36 22 42 22 44 30 50 32 50 38z';

/** A meadow under rime: silver, ice and breath. */
export const look: Look = {
  paints: {
    ice: ['#e9fbff', '#8fd2f2', '#3a86bd'],
    silver: ['#ffffff', '#c9d6e3', '#7d8ea3'],
    deep: ['#3f6a96', '#15294a'],
    fur: ['#ffffff', '#dfe8f2', '#9fb2c8'],
    pink: ['#ffd0da', '#e58aa2'],
    owl: ['#b9c7dd', '#6c7fa3', '#37466b'],
    stag: ['#d8b08a', '#95663f', '#54331b'],
    antler: ['#fff0d6', '#b98f60'],
    red: ['#ff9a9a', '#d8223c', '#7c0a20'],
    leaf: ['#c6ecdc', '#4c9a86', '#1c5650'],
    gold: ['#fff3b0', '#f2b632', '#a4690c'],
  },
  ink: '#0c1a33',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Wind',
      art: [
        line('ice', 8, 'M6 30H58C76 30 76 6 60 8 52 9 50 16 54 21'),
        line('silver', 8, 'M14 46H80C98 46 96 22 81 25 74 27 73 34 77 38'),
        line('ice', 8, 'M4 60H46C60 60 60 78 48 78'),
        fill('silver', star(24, 16, 6, 11, 3.5)),
        ...ribbon('WILD', 'deep', '#e9fbff', 66),
      ],
    },
    H: {
      name: 'Hare',
      art: [
        ...mirrored(
          fill('fur', 'M46 46C30 36 20 10 30 3 42 2 50 26 50 44z'),
          fill('pink', 'M43 38C34 28 28 14 32 10 38 12 44 26 45 38z'),
        ),
        fill('fur', 'M50 36C70 36 82 52 80 68 78 85 64 94 50 94S22 85 20 68C18 52 30 36 50 36z'),
        ...mirrored(fill('#0c1a33', ellipse(36, 61, 4.5, 6)), fill('#ffffff', circle(34.5, 59, 1.8))),
        fill('pink', 'M43 73H57L50 80z'),
        line('#7d8ea3', 2, 'M50 80V84M50 84C46 90 40 88 38 85M50 84C54 90 60 88 62 85'),
        line('#7d8ea399', 1.4, 'M30 76 10 72M30 80 12 84M70 76 90 72M70 80 88 84'),
      ],
    },
    O: {
      name: 'Owl',
      art: [
        fill(
          'owl',
          'M14 10C26 18 38 16 50 16S74 18 86 10C90 22 88 34 86 44 92 74 74 95 50 95S8 74 14 44C12 34 10 22 14 10z',
        ),
        fill('fur', 'M50 52C66 52 74 64 72 76 70 88 60 93 50 93S30 88 28 76C26 64 34 52 50 52z'),
        line('owl', 2.5, 'M38 70L42 74 46 70M46 80L50 84 54 80M54 70L58 74 62 70'),
        ...mirrored(
          fill('fur', circle(32, 40, 18)),
          fill('gold', circle(33, 40, 12)),
          fill('#0c1a33', circle(34, 40, 7)),
          fill('#ffffff', circle(31, 37, 2.5)),
        ),
        fill('gold', 'M44 46H56L50 60z'),
      ],
    },
    S: {
      name: 'Stag',
      art: [
        ...mirrored(
          line('antler', 5, 'M42 40C32 34 20 32 14 6M19 24 4 20M27 33 26 12'),
          fill('stag', 'M36 44C24 36 12 40 8 48 18 56 30 56 38 52z'),
        ),
        fill('stag', 'M50 34C66 34 70 46 68 58L60 86C58 95 42 95 40 86L32 58C30 46 34 34 50 34z'),
        fill('antler', 'M50 62C58 62 60 76 58 86 56 92 44 92 42 86 40 76 42 62 50 62z'),
        fill('#24120a', 'M42 80H58C58 88 42 88 42 80z'),
        ...mirrored(fill('#0c1a33', ellipse(40, 56, 3.4, 4.6)), fill('#ffffff', circle(39, 54.5, 1.4))),
      ],
    },
    B: {
      name: 'Berry',
      art: [
        ...mirrored(fill('leaf', holly), line('silver', 2, 'M10 20C24 26 38 38 48 50')),
        fill('red', circle(34, 62, 17)),
        fill('red', circle(66, 62, 17)),
        fill('red', circle(50, 80, 16)),
        fill('#ffffffcc', `${ellipse(28, 55, 4, 3)}${ellipse(60, 55, 4, 3)}${ellipse(44, 74, 4, 3)}`),
        fill('silver', star(50, 44, 6, 12, 4)),
      ],
    },
    C: {
      name: 'Ice crystal',
      art: [
        fill('ice', 'M50 2 68 30 64 84H36L32 30z'),
        fill('silver', 'M50 2 50 84 36 84 32 30z'),
        fill('ice', 'M22 28 34 48 32 86H16L10 48z'),
        fill('silver', 'M78 28 90 48 84 86H68L66 48z'),
        line('#3a86bd', 2, 'M50 2V84M32 30 50 40 68 30M22 28V86M78 28V86'),
        ...ribbon('SCATTER', 'deep', '#e9fbff', 70),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
    T: letter('T', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('ray', 'M0 22C40 6 60 30 100 14 130 2 150 18 160 12V26C140 34 120 14 96 28 62 46 40 18 0 38z'),
    fill('disc', circle(34, 20, 7)),
    fill('far', 'M0 58 18 46 34 56 52 42 74 58 96 46 118 58 140 44 160 56V90H0z'),
    fill(
      'fir',
      'M6 74 14 44 22 74zM18 76 25 52 32 76zM30 78 35 60 40 78zM138 76 146 42 154 76zM128 78 134 54 140 78zM150 78 156 56 162 78zM118 79 122 64 126 79z',
    ),
    fill(
      'rime',
      'M14 44 17 55 14 53 11 55zM25 52 28 61 25 59 22 61zM146 42 149 54 146 52 143 54zM134 54 136.5 62 134 60 131.5 62z',
    ),
    fill('snow', 'M0 74C30 66 60 76 90 72 120 66 140 74 160 70V90H0z'),
    fill('shade', 'M0 84C40 78 80 88 160 80V90H0z'),
  ],
  day: {
    paints: {
      air: ['#a9d3ee', '#e3f2fb', '#fdf3ea'],
      ray: '#ffffff55',
      disc: '#fffdf2',
      far: ['#b4cbe0', '#d8e6f2'],
      fir: ['#7ea6b8', '#41687f'],
      rime: '#ffffff',
      snow: ['#ffffff', '#d5e6f3'],
      shade: '#b9d2e666',
    },
    reels: ['#fafdfff2', '#dcebf6f2'],
    frame: ['#ffffff', '#a9c3dc', '#5b7fa3'],
    accent: '#1f6fa8',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#050c20', '#12274d', '#2b4c78'],
      ray: ['#5dffc466', '#7a8cff22'],
      disc: '#f4faff',
      far: ['#1c3357', '#122343'],
      fir: ['#0f2138', '#071223'],
      rime: '#7fa6cf',
      snow: ['#3c5f8c', '#15294a'],
      shade: '#0b1a3366',
    },
    reels: ['#12264af2', '#091530f2'],
    frame: ['#dff1ff', '#7fa6cf', '#2f527f'],
    accent: '#7fd0f5',
    accentInk: '#04182b',
  },
  tempo: { spin: 820, stagger: 140, anticipation: 1600, speed: 26, bounce: 0.26, win: 1500 },
  drift: {
    art: [fill('#ffffff', star(50, 50, 6, 46, 14))],
    count: 46,
    fall: 0.55,
    sideways: 0.18,
    size: [0.03, 0.09],
    turns: true,
  },
  spark: [fill('silver', star(50, 50, 6, 48, 14))],
  sound: {
    root: 64,
    scale: [0, 2, 3, 7, 8],
    tune: '4---3---2-3-0---4---5---3-------',
    bass: '0-------------------3-------------------',
    beatMs: 280,
    voice: 'sine',
    bright: 4200,
  },
};
