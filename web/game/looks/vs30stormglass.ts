import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['deep', 22],
    ['steel', 16],
    ['bolt', 7],
  ],
} as const;

/** A weather station on a cliff: glass, brass, and lightning on the way. */
export const look: Look = {
  paints: {
    bolt: ['#ffffff', '#ffe95c', '#ff9d0a'],
    brass: ['#fff0b8', '#d9a441', '#6e430d'],
    steel: ['#f5f9ff', '#a3b4cc', '#4c5d7a'],
    deep: ['#4a5a9c', '#151c46'],
    glass: ['#ffffffcc', '#b5dcf2bb', '#6f9fd0bb'],
    cloud: ['#f2f5ff', '#9fb0d0', '#4c5b82'],
    frost: ['#ffffff', '#d9ecff'],
    red: ['#ff9f9a', '#d6243a', '#6b0a1e'],
    violet: ['#e0c8ff', '#8a4fe0', '#3a1580'],
    face: ['#fffdf2', '#e3dcc2'],
  },
  ink: '#0b0f26',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Lightning',
      art: [
        fill('cloud', 'M24 44C6 44 4 24 20 20 20 4 44 0 52 12 64 2 86 8 84 24 98 28 96 44 80 44z'),
        fill('bolt', 'M56 22 26 62H46L36 94 78 48H56L68 22z'),
        ...ribbon('WILD', 'violet', '#fff8cf', 70),
      ],
    },
    G: {
      name: 'Storm glass',
      art: [
        fill('brass', box(24, 84, 52, 12, 4)),
        fill('glass', 'M34 16H66C82 36 84 62 70 86H30C16 62 18 36 34 16z'),
        fill('violet', 'M25 52C40 46 58 58 76 50 76 64 74 74 68 84H32C26 74 24 64 25 52z'),
        fill('frost', `${star(42, 68, 6, 10, 3)}${star(60, 62, 6, 8, 2.6)}${star(54, 78, 6, 6, 2)}`),
        fill('brass', box(30, 8, 40, 11, 5)),
        fill('brass', circle(50, 6, 5)),
        line('#ffffffcc', 3.4, 'M33 28C26 40 25 54 28 68'),
      ],
    },
    B: {
      name: 'Barometer',
      art: [
        fill('brass', circle(50, 52, 44)),
        fill('face', circle(50, 52, 34)),
        fill('red', 'M50 52 26 76A34 34 0 0 1 18 44z'),
        fill('deep', 'M50 52 74 76A34 34 0 0 0 82 44z'),
        line('#0b0f26', 2.6, 'M50 21V28M28 30 33 35M72 30 67 35M19 52H26M74 52H81'),
        line('#0b0f26', 4, 'M50 52 66 32'),
        fill('brass', circle(50, 52, 6)),
        fill('brass', circle(50, 6, 6)),
      ],
    },
    C: {
      name: 'Compass',
      art: [
        fill('steel', circle(50, 52, 44)),
        fill('deep', circle(50, 52, 35)),
        fill('steel', star(50, 52, 8, 33, 9)),
        fill('red', 'M50 18 58 52H42z'),
        fill('frost', 'M50 86 58 52H42z'),
        fill('brass', circle(50, 52, 6)),
      ],
    },
    F: {
      name: 'Flag',
      art: [
        line('brass', 7, 'M18 6V96'),
        fill('red', 'M22 10C40 2 50 18 66 12 78 8 88 8 94 12L84 34 94 56C78 50 66 62 54 58 42 54 34 56 22 60z'),
        fill('#0b0f26', box(42, 26, 22, 18, 2)),
        fill('brass', circle(18, 6, 6)),
      ],
    },
    L: {
      name: 'Lantern',
      art: [
        line('steel', 5, 'M34 20C34 2 66 2 66 20'),
        fill('steel', 'M28 28 40 16H60L72 28z'),
        fill('#ffe95c55', circle(50, 50, 34)),
        fill('bolt', 'M32 30H68V74H32z'),
        fill('#ffffff', 'M50 36C58 46 62 52 60 60 58 66 54 68 50 68S42 66 40 60C38 52 44 48 50 36z'),
        line('deep', 4, 'M32 30V74M68 30V74M32 52H68'),
        fill('steel', box(26, 72, 48, 10, 3)),
        ...ribbon('SCATTER', 'red', '#fff8cf', 74),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill(
      'cloud',
      `${ellipse(26, 14, 34, 10)}${ellipse(70, 8, 40, 10)}${ellipse(126, 14, 44, 12)}${ellipse(150, 24, 24, 8)}${ellipse(4, 26, 24, 7)}`,
    ),
    fill('under', `${ellipse(40, 22, 26, 5)}${ellipse(112, 26, 30, 5)}${ellipse(150, 33, 18, 4)}`),
    fill('flash', 'M132 26 120 46H127L118 64 138 42H130L138 26zM24 24 16 38H21L14 52 30 34H24L30 24z'),
    fill('sea', box(0, 62, 160, 28)),
    line(
      'crest',
      0.7,
      'M0 68Q8 64 16 68T32 68 48 68 64 68M70 72Q78 68 86 72T102 72 118 72M20 80Q28 76 36 80T52 80M96 82Q104 78 112 82T128 82 144 82',
    ),
    fill('cliff', 'M0 90V58L12 54 20 60 26 72 34 78 40 90z'),
    fill('mast', 'M9 56V30H11V56zM4 34H16V35.500H4zM6 30H14V31H6z'),
    fill('cliff', 'M160 90V52L148 50 140 60 132 66 126 78 118 90z'),
    fill('house', 'M142 52V40L149 34 156 40V52z'),
    fill('window', box(147, 43, 4, 5)),
  ],
  day: {
    paints: {
      air: ['#8fa3c9', '#c0cde3', '#f0e3c9'],
      cloud: ['#eef2fa', '#b3c0d9'],
      under: '#8293b5',
      flash: '#fff6b055',
      sea: ['#6f8fb0', '#3a5a80'],
      crest: '#ffffffaa',
      cliff: ['#5f6578', '#3a4054'],
      mast: '#2a3044',
      house: '#d9d3c4',
      window: '#ffe08a',
    },
    reels: ['#f8fafff2', '#dfe6f3f2'],
    frame: ['#e6edf8', '#8496b8', '#333f5e'],
    accent: '#5a2fc0',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#070920', '#161c48', '#3a2f66'],
      cloud: ['#2a3260', '#161a3c'],
      under: '#0e1230',
      flash: '#fff08acc',
      sea: ['#141c44', '#060a20'],
      crest: '#8fa8ff44',
      cliff: ['#0b0e26', '#05071a'],
      mast: '#03040f',
      house: '#151a3a',
      window: '#ffe08a',
    },
    reels: ['#181d48f2', '#0b0e2af2'],
    frame: ['#c9d5f5', '#5a6aa8', '#1c2350'],
    accent: '#ffe14d',
    accentInk: '#221a00',
  },
  tempo: { spin: 540, stagger: 140, anticipation: 1500, speed: 28, bounce: 0.3, win: 1100 },
  drift: { art: [line('#d9e8ff', 8, 'M58 4 42 96')], count: 60, fall: 6, sideways: -1.1, size: [0.06, 0.16] },
  spark: [fill('bolt', 'M60 4 24 54H46L34 96 80 40H56L68 4z')],
  sound: {
    root: 49,
    scale: [0, 2, 3, 5, 7, 8, 10],
    tune: '0-0-4-0-0-3-0-2-0-0-5-0-4-3-2---',
    bass: '0-0-0-0-3-3-3-3-',
    beatMs: 150,
    voice: 'sawtooth',
    bright: 1100,
  },
};
