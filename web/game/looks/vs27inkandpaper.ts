import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

/** A clerk's desk, drawn with a pen: ink, paper and sealing wax, and no shine on anything. */
export const look: Look = {
  paints: {
    ink: '#1d2433',
    wash: '#5b6b86',
    pale: '#c9d2de',
    paper: '#fbf6e9',
    cream: '#efe4c8',
    wax: '#b3261e',
    waxDark: '#7d120f',
    feather: '#dfe6ee',
    gold: '#b98a2c',
    leather: '#6d3b24',
  },
  ink: '#1d2433',
  finish: 'flat',
  symbols: {
    W: {
      name: 'Blot',
      art: [
        fill(
          'ink',
          'M46 8C58 2 66 14 76 14 92 16 84 30 92 40 100 52 84 58 84 68 80 84 66 76 56 84 46 94 36 80 24 82 10 80 18 66 10 56 0 44 14 38 14 28 18 12 34 20 46 8z',
        ),
        fill('ink', `${circle(92, 76, 5)}${circle(10, 88, 4)}${circle(90, 10, 4)}`),
        fill('wash', ellipse(36, 28, 8, 5), 'rotate(-30 36 28)'),
        ...ribbon('WILD', 'wax', '#fbf6e9', 56),
      ],
    },
    Q: {
      name: 'Quill',
      art: [
        fill('feather', 'M96 4C60 8 34 34 26 70 46 66 60 56 66 48L58 48C72 42 80 34 84 26L76 26C88 18 94 12 96 4z'),
        line('wash', 2, 'M90 10C60 28 38 52 24 78M56 34 48 46M68 24 62 36M44 48 40 58M62 42 50 44'),
        line('ink', 4, 'M26 70 12 94'),
        fill('ink', 'M12 94 16 82 22 86z'),
      ],
    },
    S: {
      name: 'Seal',
      art: [
        fill(
          'wax',
          'M50 6C60 4 66 12 74 14 86 16 84 28 90 36 98 46 90 54 88 62 88 74 76 76 70 82 62 92 54 86 46 88 34 92 30 82 22 78 10 74 14 62 10 54 4 44 12 38 14 30 16 18 28 20 34 12 40 6 44 8 50 6z',
        ),
        line('waxDark', 3, circle(50, 48, 25)),
        fill('waxDark', star(50, 48, 6, 18, 8)),
        line('#ffffff55', 3, 'M24 32C28 24 36 18 44 16'),
      ],
    },
    L: {
      name: 'Ledger',
      art: [
        fill('leather', 'M14 8H78A8 8 0 0 1 86 16V92H22A8 8 0 0 1 14 84z'),
        fill('paper', 'M20 82H86V90H22A5 5 0 0 1 20 82z'),
        line('gold', 2.6, box(24, 18, 52, 54, 3)),
        fill('paper', box(32, 28, 36, 22, 2)),
        line('ink', 2, 'M38 35H62M38 42H56'),
        fill('gold', star(50, 61, 4, 8, 3)),
      ],
    },
    I: {
      name: 'Ink',
      art: [
        fill(
          'pale',
          'M38 30V18H62V30C80 34 90 46 90 62V82A10 10 0 0 1 80 92H20A10 10 0 0 1 10 82V62C10 46 20 34 38 30z',
        ),
        fill('ink', 'M16 58C34 50 64 66 84 56V80A6 6 0 0 1 78 86H22A6 6 0 0 1 16 80z'),
        fill('leather', box(34, 6, 32, 15, 3)),
        line('#ffffffcc', 3, 'M20 52C24 44 30 40 38 38'),
        fill('paper', box(34, 62, 32, 16, 2)),
        line('wash', 2, 'M40 68H60M40 73H54'),
      ],
    },
    N: {
      name: 'Note',
      art: [
        fill('cream', 'M8 22H92V82H8z'),
        fill('paper', 'M8 22 50 58 92 22z'),
        line('ink', 2.6, 'M8 22 50 58 92 22M8 82 38 48M92 82 62 48'),
        fill('wax', circle(50, 56, 10)),
      ],
    },
    P: {
      name: 'Paper',
      art: [
        fill('paper', 'M20 6H64L82 24V94H20z'),
        fill('cream', 'M64 6 82 24H64z'),
        line('ink', 2.4, 'M64 6V24H82'),
        line('wash', 2.6, 'M30 36H70M30 48H72M30 60H66M30 72H70M30 84H54'),
      ],
    },
  },
  scene: [
    fill('desk', box(0, 0, 160, 90)),
    line(
      'grain',
      0.5,
      'M0 14C50 10 110 18 160 12M0 34C40 38 120 30 160 36M0 56C60 50 100 60 160 54M0 76C50 80 110 72 160 78',
    ),
    fill('sheet', 'M-8 20 30 8 52 78 14 92z'),
    line('script', 0.6, 'M2 28 26 20M4 34 32 25M6 40 34 31M8 46 34 38M10 52 38 43M12 58 36 50M14 64 42 55M16 70 38 63'),
    fill('sheet', 'M116 4 156 16 140 86 102 76z'),
    line(
      'script',
      0.6,
      'M120 14 146 21M119 20 144 27M117 26 145 33M116 32 138 38M114 38 142 45M113 44 139 51M111 50 140 58M110 56 132 62M108 62 136 69',
    ),
    fill('stain', 'M92 12C98 12 100 18 98 22 94 28 86 26 86 20 86 16 88 12 92 12zM104 26A1.4 1.4 0 1 0 104 26.1z'),
    line('ring', 1, circle(66, 76, 9)),
  ],
  day: {
    paints: {
      desk: ['#b98f63', '#8f6540'],
      grain: '#6d472a44',
      sheet: '#f7f0dc',
      script: '#5b6b86aa',
      stain: '#1d2433cc',
      ring: '#5e3c2066',
    },
    reels: ['#fffdf5f7', '#f3ead3f7'],
    frame: ['#3a4458', '#1d2433', '#0d121c'],
    accent: '#a3211a',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      desk: ['#2a2018', '#160f0a'],
      grain: '#00000066',
      sheet: '#4a4336',
      script: '#1d243399',
      stain: '#0a0d14',
      ring: '#00000055',
    },
    reels: ['#e6dcc2f2', '#cabd9df2'],
    frame: ['#c9a25a', '#7d5c24', '#3d2a0c'],
    accent: '#e06a5c',
    accentInk: '#200503',
  },
  tempo: { spin: 440, stagger: 210, anticipation: 800, speed: 15, bounce: 0.08, win: 1000 },
  drift: {
    art: [fill('#ffffff55', box(20, 10, 60, 80, 4))],
    count: 8,
    fall: 0.14,
    sideways: 0.12,
    size: [0.04, 0.08],
    turns: true,
  },
  spark: [fill('wax', circle(50, 50, 40))],
  sound: {
    root: 55,
    scale: [0, 2, 3, 5, 7, 8, 11],
    tune: '0-0-2---4-3-2-1-0---6---5-4-2---',
    bass: '0-------4-------',
    beatMs: 210,
    voice: 'triangle',
    bright: 900,
  },
};
