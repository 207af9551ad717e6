import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

/** A stall of the sea: shells and crawlers under a clear wave. */
export const look: Look = {
  paints: {
    wave: ['#d9fbff', '#38b6d8', '#0a5a8f'],
    foam: ['#ffffff', '#cdeff7'],
    urchin: ['#c79bff', '#6f34c4', '#34106e'],
    star: ['#ffd08a', '#ff7f3d', '#c43a0c'],
    crab: ['#ff9a80', '#e83a2c', '#8c0f14'],
    kelp: ['#d6f27a', '#6fae2f', '#255e1c'],
    pebble: ['#f2f5f7', '#a3b2bd', '#566470'],
    sand: ['#fff0c8', '#e0ba78'],
  },
  ink: '#06263d',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Wave',
      art: [
        fill(
          'wave',
          'M2 88C8 46 26 14 56 12 82 12 96 34 90 52 86 62 70 64 66 54 64 46 72 42 78 46 76 34 62 30 52 38 38 50 44 76 70 88z',
        ),
        line('foam', 5, 'M16 66C24 42 36 28 54 26M30 78C34 58 40 48 50 42'),
        fill('foam', `${circle(92, 54, 6)}${circle(86, 66, 5)}${circle(76, 70, 4)}`),
        ...ribbon('WILD', 'crab', '#fff8e8', 70),
      ],
    },
    U: {
      name: 'Urchin',
      art: [
        fill('urchin', star(50, 52, 18, 48, 26)),
        fill('urchin', circle(50, 52, 29)),
        line('#e6ccff', 2.4, 'M50 24V80M30 32C38 44 38 60 30 72M70 32C62 44 62 60 70 72'),
        fill('#ffffff88', ellipse(40, 38, 7, 4), 'rotate(-30 40 38)'),
      ],
    },
    S: {
      name: 'Starfish',
      art: [
        fill(
          'star',
          'M50 4C57 12 58 28 62 36 72 38 90 38 97 44 92 54 78 62 72 70 74 80 80 92 76 98 64 98 56 84 50 80 44 84 36 98 24 98 20 92 26 80 28 70 22 62 8 54 3 44 10 38 28 38 38 36 42 28 43 12 50 4z',
        ),
        fill(
          '#fff0c8',
          `${circle(50, 18, 3)}${circle(50, 32, 3.5)}${circle(84, 46, 3)}${circle(69, 50, 3.5)}${circle(16, 46, 3)}${circle(31, 50, 3.5)}${circle(68, 86, 3)}${circle(61, 73, 3.5)}${circle(32, 86, 3)}${circle(39, 73, 3.5)}${circle(50, 56, 5)}`,
        ),
      ],
    },
    C: {
      name: 'Crab',
      art: [
        ...mirrored(
          line('crab', 6, 'M28 66 10 74M30 74 14 86M34 80 24 94M26 52C14 46 12 38 16 30'),
          fill('crab', 'M18 36C2 32 0 12 14 4 12 14 20 18 26 8 36 20 30 36 18 36z'),
          line('crab', 5, 'M40 46 38 32'),
          fill('foam', circle(37, 29, 7)),
          fill('#06263d', circle(38, 29, 3.4)),
        ),
        fill('crab', 'M50 44C74 44 84 54 84 66 84 80 68 88 50 88S16 80 16 66C16 54 26 44 50 44z'),
        line('#8c0f14', 3, 'M38 72C44 78 56 78 62 72'),
      ],
    },
    K: {
      name: 'Kelp',
      art: [
        fill('kelp', 'M46 96C40 70 58 60 48 36 44 24 46 12 54 4 66 16 58 28 62 42 68 64 50 76 56 96z'),
        fill(
          'kelp',
          'M48 70C30 66 20 52 24 36 38 42 48 52 52 66zM54 52C62 38 76 34 88 40 82 54 68 60 54 58zM52 88C40 90 26 84 20 72 34 70 46 76 52 84z',
        ),
        fill('#d6f27a', `${circle(30, 44, 3)}${circle(78, 44, 3)}${circle(28, 75, 3)}`),
      ],
    },
    P: {
      name: 'Pebble',
      art: [
        fill('pebble', 'M28 30C50 12 86 20 92 48 98 76 70 92 42 88 14 86 0 56 28 30z'),
        line('#ffffffaa', 4, 'M16 62C34 48 62 52 88 40'),
        fill('#ffffff77', ellipse(40, 36, 12, 5), 'rotate(-24 40 36)'),
      ],
    },
  },
  scene: [
    fill('sea', box(0, 0, 160, 90)),
    fill('ray', 'M30 0H46L20 90H-10zM70 0H80L76 90H52zM108 0H126L150 90H120z'),
    fill('far', 'M0 56C14 44 26 60 40 52 60 42 74 62 92 54 112 44 130 60 160 50V90H0z'),
    fill(
      'weed',
      'M10 90C4 74 16 66 8 46 20 58 14 70 20 90zM22 90C18 78 28 70 24 58 34 68 28 78 32 90zM146 90C140 76 152 64 144 44 156 56 152 72 156 90zM134 90C130 80 138 74 134 62 144 72 138 82 142 90z',
    ),
    fill('bed', 'M0 80C40 72 120 74 160 82V90H0z'),
    fill('stone', `${ellipse(34, 84, 8, 4)}${ellipse(118, 85, 10, 4)}${ellipse(60, 87, 5, 2.4)}`),
  ],
  day: {
    paints: {
      sea: ['#c8f6f6', '#6fd3e0', '#2f9fc4'],
      ray: '#ffffff40',
      far: ['#58bcc9', '#2f93b0'],
      weed: ['#5fae5a', '#2a6f4a'],
      bed: ['#ffe9b8', '#dcb878'],
      stone: '#8fa6b0',
    },
    reels: ['#fafffff2', '#d6f3f5f2'],
    frame: ['#fff0c8', '#e0a85a', '#8a5220'],
    accent: '#e8552c',
    accentInk: '#240800',
  },
  night: {
    paints: {
      sea: ['#04283f', '#06395a', '#021726'],
      ray: '#7fe8ff14',
      far: ['#0a3d56', '#04243a'],
      weed: ['#0f4a44', '#06282c'],
      bed: ['#2f4450', '#17242e'],
      stone: '#1c313d',
    },
    reels: ['#063450f2', '#031a2cf2'],
    frame: ['#8fe8f2', '#2a8fb0', '#0a3d5a'],
    accent: '#ff9a5c',
    accentInk: '#2a0f00',
  },
  tempo: { spin: 520, stagger: 260, anticipation: 900, speed: 19, bounce: 0.42, win: 1100 },
  drift: {
    art: [line('#ffffffcc', 7, circle(50, 50, 42)), fill('#ffffff99', ellipse(36, 34, 10, 6), 'rotate(-40 36 34)')],
    count: 24,
    fall: -0.35,
    sideways: 0.06,
    size: [0.03, 0.1],
  },
  spark: [line('foam', 8, circle(50, 50, 42)), fill('foam', circle(36, 36, 9))],
  sound: {
    root: 60,
    scale: [0, 2, 4, 6, 7, 9, 11],
    tune: '0-4-6-4-5-4-2---0-4-6-8-6-4-2---',
    bass: '0-------3-------',
    beatMs: 230,
    voice: 'sine',
    bright: 1800,
  },
};
