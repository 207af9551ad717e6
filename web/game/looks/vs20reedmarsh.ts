import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, petals, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['mud', 22],
    ['reed', 16],
    ['glow', 7],
  ],
} as const;

/** A marsh at dusk, where lights wander and frogs wait for lilies. */
export const look: Look = {
  paints: {
    reed: ['#e3f7a0', '#7fb53a', '#2c5c1a'],
    frog: ['#d6ff8f', '#55b52e', '#15601f'],
    glow: ['#ffffff', '#f4ff9a', '#b8d92a'],
    fur: ['#e3b98c', '#93602f', '#4a2a10'],
    cream: ['#fff8e6', '#e6cfa2'],
    wing: ['#d9fbff', '#7fcfe0', '#2a7f9c'],
    blue: ['#a8e0ff', '#2f86d0', '#0f3a80'],
    newt: ['#ffd08a', '#ef7a2b', '#8c2f08'],
    eel: ['#b0bfae', '#5a7059', '#22301f'],
    lily: ['#ffffff', '#ffd3ea', '#e07ab0'],
    moth: ['#f3ecff', '#b59ae0', '#5d3f9c'],
    mud: ['#5a5138', '#211c10'],
  },
  ink: '#14200f',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Marsh light',
      art: [
        fill('#eaff8a44', circle(50, 42, 42)),
        fill(
          'glow',
          'M50 4C62 20 78 30 76 50 74 66 64 74 50 74S26 66 24 50C23 38 34 36 36 24 42 30 42 36 44 38 48 28 50 16 50 4z',
        ),
        fill('#ffffff', 'M50 36C56 44 62 50 61 57 60 65 56 69 50 69S40 65 39 57C38 50 46 46 50 36z'),
        ...ribbon('WILD', 'moth', '#1d0f38', 66),
      ],
    },
    O: {
      name: 'Otter',
      art: [
        ...mirrored(fill('fur', circle(23, 26, 10))),
        fill('fur', 'M50 12C76 12 86 32 86 52 86 78 70 92 50 92S14 78 14 52C14 32 24 12 50 12z'),
        fill('cream', 'M50 48C70 46 78 60 74 72 70 86 58 90 50 90S30 86 26 72C22 60 30 46 50 48z'),
        fill('#14200f', 'M40 52C44 48 56 48 60 52 58 60 54 62 50 62S42 60 40 52z'),
        ...mirrored(
          fill('#14200f', circle(33, 40, 4.6)),
          fill('#ffffff', circle(31.6, 38.4, 1.6)),
          line('#4a2a10', 1.8, 'M32 68 10 64M32 72 12 76'),
        ),
        line('#14200f', 2.4, 'M50 62V68C46 74 38 74 36 70M50 68C54 74 62 74 64 70'),
      ],
    },
    D: {
      name: 'Dragonfly',
      art: [
        ...mirrored(
          fill('wing', ellipse(26, 34, 25, 9), 'rotate(18 26 34)'),
          fill('wing', ellipse(28, 53, 23, 8), 'rotate(-16 28 53)'),
        ),
        fill('blue', `${ellipse(50, 40, 8, 15)}${ellipse(50, 74, 5, 24)}`),
        line('#0f3a80', 2, 'M46 62H54M45.5 70H54.500M46 78H54'),
        fill('blue', circle(50, 20, 10)),
        ...mirrored(fill('glow', circle(43, 17, 5))),
      ],
    },
    N: {
      name: 'Newt',
      art: [
        line('newt', 11, 'M30 30C52 22 62 40 46 50 26 62 34 82 58 82 74 82 84 76 92 66'),
        line('newt', 5, 'M44 32 54 16M56 38 70 30M36 56 20 50M36 68 22 76'),
        fill('newt', ellipse(22, 31, 17, 12)),
        fill('#14200f', circle(17, 27, 3)),
        fill(
          '#fff0b0',
          `${circle(44, 31, 2.4)}${circle(52, 40, 2.4)}${circle(42, 55, 2.4)}${circle(38, 68, 2.4)}${circle(52, 80, 2.4)}${circle(68, 80, 2.2)}`,
        ),
      ],
    },
    E: {
      name: 'Eel',
      art: [
        line('eel', 15, 'M92 14C60 6 34 20 44 38 54 54 88 52 84 74 80 92 44 92 16 80'),
        line('#b0bfae', 2.6, 'M88 20C64 14 46 22 52 36 60 48 92 50 90 72'),
        fill('eel', ellipse(16, 78, 15, 11), 'rotate(20 16 78)'),
        fill('glow', circle(12, 75, 4)),
        fill('#14200f', circle(11, 75, 2)),
        line('#14200f', 2, 'M2 82C8 86 14 86 20 84'),
      ],
    },
    M: {
      name: 'Moon moth',
      art: [
        ...mirrored(
          fill('moth', 'M48 38C38 8 10 4 2 18 4 42 24 52 46 50z'),
          fill('moth', 'M47 50C28 50 16 64 24 78 32 82 44 70 49 58z'),
          fill('glow', circle(20, 26, 8)),
          fill('moth', circle(20, 26, 3.4)),
          line('moth', 2.6, 'M47 28C42 18 36 14 30 14'),
        ),
        fill('cream', ellipse(50, 46, 6, 20)),
        ...ribbon('SCATTER', 'blue', '#f4ff9a', 72),
      ],
    },
    L: {
      name: 'Lily',
      art: [
        fill('reed', 'M50 92C20 92 4 80 4 68S22 48 50 48 96 58 96 68 80 92 50 92z'),
        fill('lily', petals(50, 52, 10, 46, 17)),
        fill('lily', petals(50, 52, 8, 32, 14)),
        fill('glow', circle(50, 52, 11)),
      ],
    },
    F: {
      name: 'Frog',
      art: [
        fill('frog', 'M50 22C80 22 94 44 94 60 94 80 74 90 50 90S6 80 6 60C6 44 20 22 50 22z'),
        ...mirrored(
          fill('frog', circle(28, 24, 17)),
          fill('#ffffff', circle(28, 23, 11)),
          fill('#14200f', circle(29, 24, 6)),
        ),
        fill('cream', 'M50 60C70 60 80 66 78 76 74 86 62 88 50 88S26 86 22 76C20 66 30 60 50 60z'),
        line('#15601f', 4, 'M16 54C30 68 70 68 84 54'),
        ...ribbon('COLLECT', 'moth', '#1d0f38', 74),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('disc', circle(124, 20, 9)),
    fill('far', 'M0 50C20 44 30 50 46 46 62 42 80 50 98 46 120 42 140 48 160 44V60H0z'),
    fill('water', box(0, 56, 160, 34)),
    line('glint', 0.6, 'M112 62H136M118 66H130M108 71H140M20 64H40M30 74H56M66 68H84M10 82H30M80 82H104'),
    fill(
      'pad',
      `${ellipse(24, 80, 11, 3)}${ellipse(50, 86, 8, 2.2)}${ellipse(132, 84, 12, 3.2)}${ellipse(104, 88, 8, 2)}`,
    ),
    fill('bloom', `${star(26, 77, 7, 4, 2)}${star(134, 80, 7, 4.6, 2.2)}`),
    line(
      'stem',
      1,
      'M4 90C6 66 4 50 8 30M12 90C12 70 16 56 18 40M20 90C20 76 18 66 14 54M156 90C154 66 156 46 152 26M148 90C148 70 144 58 142 44M140 90C140 78 142 70 146 58',
    ),
    fill(
      'mace',
      `${ellipse(8, 27, 1.7, 6)}${ellipse(18.5, 37, 1.7, 6)}${ellipse(152, 23, 1.7, 6)}${ellipse(141.5, 41, 1.7, 6)}`,
    ),
  ],
  day: {
    paints: {
      air: ['#f5d99c', '#f3e7b8', '#dcecc0'],
      disc: '#fff8d0',
      far: ['#9db86a', '#7a9c52'],
      water: ['#bcd9a8', '#5f9480'],
      glint: '#ffffff88',
      pad: '#4f8a3a',
      bloom: '#ffe3f0',
      stem: '#5f7a2c',
      mace: '#6b3d18',
    },
    reels: ['#fcfff3f2', '#e6f0cdf2'],
    frame: ['#d9ee9a', '#7a9c3a', '#34491a'],
    accent: '#4c2f8f',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#0a1420', '#152a33', '#24463f'],
      disc: '#f2f7cf',
      far: ['#0f2620', '#0a1a17'],
      water: ['#123630', '#061512'],
      glint: '#d9ff8a55',
      pad: '#16402a',
      bloom: '#b0a0d0',
      stem: '#1d3320',
      mace: '#241a10',
    },
    reels: ['#12291ff2', '#081510f2'],
    frame: ['#c9e07a', '#5a7a2a', '#1f2f0e'],
    accent: '#d9f060',
    accentInk: '#1a2200',
  },
  tempo: { spin: 640, stagger: 180, anticipation: 1300, speed: 21, bounce: 0.36, win: 1200 },
  drift: {
    art: [fill('#eaff8a44', circle(50, 50, 48)), fill('#f8ffb0', circle(50, 50, 18))],
    count: 26,
    fall: -0.06,
    sideways: 0.12,
    size: [0.04, 0.12],
  },
  spark: [fill('glow', circle(50, 50, 40))],
  sound: {
    root: 56,
    scale: [0, 2, 3, 5, 7, 9, 10],
    tune: '0--4--3-2--0----0--4--5-4-------',
    bass: '0-----0-3-----3-',
    beatMs: 220,
    voice: 'triangle',
    bright: 1200,
  },
};
