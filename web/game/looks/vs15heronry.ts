import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, gear, line, placed } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['iron', 22],
    ['brass', 17],
    ['iron', 9],
    ['glow', 4],
  ],
} as const;

/** A marsh of clockwork birds: brass, iron and enamel. */
export const look: Look = {
  paints: {
    brass: ['#fff0b8', '#d9a441', '#75480f'],
    copper: ['#ffc9a3', '#c4623a', '#65240f'],
    iron: ['#8fa0ad', '#44525f', '#1c242c'],
    steel: ['#ffffff', '#b5c4d1', '#5f7080'],
    enamel: ['#a9e6ff', '#2f86c9', '#0f3a7a'],
    ruby: ['#ff9ab0', '#d31f4a', '#660a24'],
    glow: ['#fffbd6', '#ffd25c'],
    reed: ['#b9d97a', '#4f7a34'],
  },
  ink: '#141a22',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Egg',
      art: [
        fill('brass', 'M34 88H66L72 96H28z'),
        fill('enamel', 'M50 4C70 4 84 36 84 56 84 78 68 90 50 90S16 78 16 56C16 36 30 4 50 4z'),
        line(
          'brass',
          4,
          'M18 46C34 54 66 54 82 46M18 66C34 74 66 74 82 66M50 6V90M32 22C40 44 40 66 30 82M68 22C60 44 60 66 70 82',
        ),
        fill('ruby', circle(50, 51, 8)),
        fill('ruby', `${circle(33, 49, 3.6)}${circle(67, 49, 3.6)}`),
        ...ribbon('WILD', 'ruby', '#fff6dc', 66),
      ],
    },
    H: {
      name: 'Heron',
      art: [
        fill('steel', 'M58 58C80 50 94 62 97 80 80 78 68 82 56 78z'),
        line('brass', 4, 'M52 76V97M64 78V97'),
        line('steel', 10, 'M42 18C60 20 60 36 48 46 38 54 36 66 50 70'),
        fill('steel', 'M44 56C64 50 82 64 76 76 66 86 42 84 40 70z'),
        fill('enamel', 'M56 60C72 58 84 66 88 78 74 80 60 78 54 70z'),
        fill('iron', 'M40 8C54 6 58 20 48 26 40 28 34 24 34 18 34 12 36 9 40 8z'),
        fill('brass', 'M36 14 2 22 36 24z'),
        line('ruby', 4, 'M48 12C58 8 66 10 72 16'),
        fill('glow', circle(43, 15, 3)),
        fill('brass', circle(62, 68, 5)),
      ],
    },
    G: {
      name: 'Gear',
      art: [
        fill('brass', gear(44, 54, 10, 42, 33, 13)),
        line('#75480f', 3, circle(44, 54, 24)),
        fill('copper', gear(80, 22, 8, 19, 14, 5)),
        fill('iron', circle(44, 54, 6)),
      ],
    },
    C: {
      name: 'Crank',
      art: [
        line('iron', 13, 'M28 70V38L72 30V12'),
        line('steel', 5, 'M28 70V38L72 30V12'),
        fill('brass', gear(28, 72, 12, 25, 19, 7)),
        fill('copper', box(62, 2, 30, 18, 8)),
        fill('brass', circle(28, 38, 7)),
        fill('brass', circle(72, 30, 7)),
      ],
    },
    S: {
      name: 'Spring',
      art: [
        fill('iron', box(18, 4, 64, 12, 4)),
        line('copper', 8, 'M26 22 74 30 26 38 74 46 26 54 74 62 26 70 74 78'),
        line('#ffe0c8', 2.4, 'M30 22 70 29M30 38 70 45M30 54 70 61M30 70 70 77'),
        fill('iron', box(18, 84, 64, 12, 4)),
      ],
    },
    N: {
      name: 'Nest',
      art: [
        fill('enamel', ellipse(36, 42, 13, 17), 'rotate(-14 36 42)'),
        fill('brass', ellipse(64, 42, 13, 17), 'rotate(14 64 42)'),
        fill('ruby', ellipse(50, 38, 13, 18)),
        fill('copper', 'M6 50C20 62 80 62 94 50 94 78 76 92 50 92S6 78 6 50z'),
        line(
          '#65240f',
          3,
          'M10 58C30 72 60 72 92 56M14 72C40 84 64 80 88 68M20 52 44 90M60 58 44 90M82 52 62 90M40 58 70 88',
        ),
        ...ribbon('SCATTER', 'ruby', '#fff6dc', 72),
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
    fill('wheel', gear(126, 30, 16, 34, 29, 20)),
    fill('wheel', gear(30, 52, 12, 22, 18, 9)),
    fill('wheel', gear(84, 8, 10, 14, 11, 5)),
    fill('mist', `${ellipse(40, 66, 60, 7)}${ellipse(130, 70, 50, 6)}`),
    fill('water', 'M0 72H160V90H0z'),
    line(
      'reed',
      0.9,
      'M6 90C6 76 8 66 12 56M14 90C14 80 12 72 8 64M20 90C20 78 24 70 26 62M136 90C136 78 132 68 130 60M144 90C144 76 148 66 150 56M152 90C152 80 150 72 148 66',
    ),
    fill(
      'tip',
      `${ellipse(12, 55, 1.2, 4)}${ellipse(26, 61, 1.2, 4)}${ellipse(130, 59, 1.2, 4)}${ellipse(150, 55, 1.2, 4)}`,
    ),
    fill(
      'bird',
      'M112 74C110 66 116 62 120 64 124 62 126 54 120 50L112 51 120 47C128 46 130 58 126 66 128 72 122 76 112 74zM117 75V82H118V75zM121 75V82H122V75z',
    ),
  ],
  day: {
    paints: {
      air: ['#dfe8d6', '#f3e6c4', '#f7d9a3'],
      wheel: '#b98a4533',
      mist: '#ffffff77',
      water: ['#b5c9b0', '#7d9a8a'],
      reed: '#5f7a3f',
      tip: '#7a4a22',
      bird: '#44525f',
    },
    reels: ['#fffdf6f2', '#ece4d2f2'],
    frame: ['#b9c6d0', '#5a6976', '#232c35'],
    accent: '#8a5412',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#0d141c', '#1a2833', '#33443f'],
      wheel: '#d9a44122',
      mist: '#b9d9d914',
      water: ['#1c2f33', '#0c171b'],
      reed: '#24352a',
      tip: '#3d2814',
      bird: '#070c11',
    },
    reels: ['#1e2831f2', '#0f151bf2'],
    frame: ['#ffe2a0', '#b07f2c', '#4f320a'],
    accent: '#f0c04f',
    accentInk: '#251700',
  },
  tempo: { spin: 680, stagger: 200, anticipation: 1300, speed: 16, bounce: 0.1, win: 1200 },
  drift: {
    art: placed('', [fill('#d9a44166', gear(50, 50, 9, 46, 36, 16))]),
    count: 14,
    fall: 0.1,
    sideways: 0.08,
    size: [0.04, 0.11],
    turns: true,
  },
  spark: [fill('brass', gear(50, 50, 8, 46, 36, 14))],
  sound: {
    root: 59,
    scale: [0, 2, 3, 5, 7, 9, 10],
    tune: '0-2-4-2-0-2-4-2-3-5-6-5-3-5-6-5-',
    bass: '0---0---3---3---',
    beatMs: 140,
    voice: 'square',
    bright: 1000,
  },
};
