import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, type Shape, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

/** A drop of resin, and what was caught in it. */
const caught = (drop: string, paint: string, ...inside: Shape[]): Shape[] => [
  fill(paint, drop),
  ...inside,
  fill('#ffffff55', ellipse(34, 24, 11, 6), 'rotate(-30 34 24)'),
];

const ROUND = circle(50, 50, 46);
const PEAR = 'M50 2C60 16 92 30 92 60 92 84 74 97 50 97S8 84 8 60C8 30 40 16 50 2z';
const SLAB = 'M22 6H74C90 10 97 26 94 46 96 68 90 90 74 95H26C10 90 3 72 6 50 3 28 8 12 22 6z';
const LONG = 'M50 3C76 3 88 24 88 50S76 97 50 97 12 76 12 50 24 3 50 3z';
const legs = (d: string): Shape[] => mirrored(line('relic', 2.6, d));

/** Things found in amber, by the light of one wick. */
export const look: Look = {
  paints: {
    amber: ['#fff0a8', '#ffa51f', '#a84a06'],
    honey: ['#fff8c9', '#ffc83d', '#c47a0a'],
    rust: ['#ffd0a0', '#e0641f', '#7d2406'],
    red: ['#ffb89a', '#cc3420', '#660e0a'],
    relic: ['#5e2f0e', '#2e1206'],
    wing: '#5e2f0e77',
    wax: ['#fffbe8', '#f2dfb4', '#b9985a'],
    flame: ['#ffffff', '#ffe66b', '#ff8a1f'],
    brass: ['#fff0b8', '#d9a441', '#75480f'],
  },
  ink: '#2a0f04',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Candle',
      art: [
        fill('#ffd86655', circle(50, 24, 24)),
        fill('wax', 'M34 40H66V76H34z'),
        fill('wax', 'M34 40C40 34 60 34 66 40V52C62 58 60 50 58 56 54 64 50 50 46 54 42 60 38 50 34 54z'),
        line('#2a0f04', 3, 'M50 40V31'),
        fill('flame', 'M50 4C58 14 62 20 60 27 58 34 54 36 50 36S42 34 40 27C39 20 46 14 50 4z'),
        fill('brass', 'M18 74H82L76 86H24z'),
        ...ribbon('WILD', 'red', '#fff0c4', 72),
      ],
    },
    A: {
      name: 'Amber ant',
      art: caught(
        ROUND,
        'amber',
        ...legs('M46 50 26 40 18 46M46 54 24 56 16 66M47 58 30 70 26 80M47 32C42 24 36 20 30 20'),
        fill('relic', `${circle(50, 34, 8)}${ellipse(50, 51, 6, 8)}${ellipse(50, 71, 11, 14)}`),
      ),
    },
    B: {
      name: 'Amber beetle',
      art: caught(
        PEAR,
        'honey',
        ...legs('M36 48 22 40M34 60 18 62M36 72 24 82M44 30 34 20'),
        fill('relic', `${ellipse(50, 62, 18, 24)}${circle(50, 36, 10)}`),
        line('#ffc83d', 2, 'M50 42V84'),
      ),
    },
    C: {
      name: 'Amber cricket',
      art: caught(
        SLAB,
        'rust',
        line(
          'relic',
          3,
          'M34 58 46 34 26 78M58 58 66 78 74 82M48 60 44 78M68 42C76 34 82 24 84 16M66 40C72 30 74 22 72 14',
        ),
        fill('relic', 'M20 62C34 50 54 44 72 44 78 48 76 56 68 60 50 66 34 68 20 62z'),
      ),
    },
    D: {
      name: 'Amber dragonfly',
      art: caught(
        LONG,
        'amber',
        ...mirrored(
          fill('wing', ellipse(31, 38, 19, 6), 'rotate(14 31 38)'),
          fill('wing', ellipse(32, 52, 18, 5.5), 'rotate(-14 32 52)'),
        ),
        fill('relic', `${circle(50, 24, 7)}${ellipse(50, 40, 5, 11)}${ellipse(50, 66, 3, 22)}`),
      ),
    },
    E: {
      name: 'Amber earwig',
      art: caught(
        ROUND,
        'honey',
        ...legs('M46 38 30 32M45 48 28 48M46 58 30 64M47 24C42 18 38 14 32 14M47 72C36 76 36 88 46 92'),
        fill('relic', `${circle(50, 27, 6)}${ellipse(50, 50, 7, 24)}`),
      ),
    },
    F: {
      name: 'Amber fern',
      art: caught(
        PEAR,
        'rust',
        line('relic', 3, 'M50 88C48 66 50 46 58 26'),
        line(
          'relic',
          4,
          'M49 78 34 70M50 74 66 68M49 66 34 56M50 62 67 54M50 54 38 44M52 50 67 42M52 44 44 34M54 38 66 32',
        ),
      ),
    },
    G: {
      name: 'Amber gnat',
      art: caught(
        LONG,
        'honey',
        ...legs('M47 50 32 62 30 80M47 46 28 50 20 64M48 54 40 72 42 88'),
        ...mirrored(fill('wing', ellipse(36, 36, 16, 6), 'rotate(24 36 36)')),
        fill('relic', `${circle(50, 30, 5)}${ellipse(50, 42, 5, 8)}${ellipse(50, 58, 3.4, 12)}`),
      ),
    },
    H: {
      name: 'Amber hornet',
      art: caught(
        SLAB,
        'amber',
        ...legs('M44 40 28 30M43 46 24 48M47 26C42 20 38 16 32 16'),
        ...mirrored(fill('wing', ellipse(30, 50, 17, 7), 'rotate(-24 30 50)')),
        fill('relic', `${circle(50, 28, 8)}${ellipse(50, 42, 8, 8)}M50 50C62 52 64 68 50 88 36 68 38 52 50 50z`),
        line('#ffa51f', 3, 'M41 60H59M42 68H58M45 76H55'),
      ),
    },
    M: {
      name: 'Magnifier',
      art: [
        line('brass', 12, 'M64 60 92 90'),
        fill('brass', circle(42, 40, 38)),
        fill('#fff6d8', circle(42, 40, 29)),
        fill('amber', 'M42 18C50 28 60 36 60 46A18 18 0 0 1 24 46C24 36 34 28 42 18z'),
        line('relic', 3, 'M42 34V58M34 42 42 46 50 42M35 52 42 54 49 52'),
        fill('#ffffff88', ellipse(28, 26, 9, 5), 'rotate(-40 28 26)'),
        ...ribbon('SCATTER', 'red', '#fff0c4', 74),
      ],
    },
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('halo', `${circle(26, 48, 30)}${circle(134, 48, 30)}`),
    fill('shelf', 'M0 70H160V74H0zM0 20H52V23H0zM108 20H160V23H108z'),
    fill(
      'jar',
      `${box(6, 6, 9, 14, 3)}${box(19, 9, 8, 11, 3)}${box(32, 4, 10, 16, 3)}${box(116, 5, 10, 15, 3)}${box(131, 9, 8, 11, 3)}${box(144, 6, 9, 14, 3)}`,
    ),
    fill('wax', `${box(20, 54, 6, 16, 1)}${box(28, 60, 5, 10, 1)}${box(130, 52, 6, 18, 1)}${box(138, 60, 5, 10, 1)}`),
    fill(
      'flame',
      'M23 44C26 48 26 52 23 53 20 52 20 48 23 44zM30.5 51C33 55 33 58 30.5 59 28 58 28 55 30.5 51zM133 42C136 46 136 50 133 51 130 50 130 46 133 42zM140.5 51C143 55 143 58 140.5 59 138 58 138 55 140.5 51z',
    ),
    fill('table', 'M0 74H160V90H0z'),
  ],
  day: {
    paints: {
      air: ['#f7e2b0', '#f2cf8a', '#d9a45c'],
      halo: '#fff6c866',
      shelf: ['#8a5428', '#6b3d18'],
      jar: '#ffffff55',
      wax: ['#fffbe8', '#e0c99a'],
      flame: ['#fff6c0', '#ff9a2b'],
      table: ['#7a4820', '#4f2c10'],
    },
    reels: ['#fffbeff2', '#f7e3baf2'],
    frame: ['#ffdf8f', '#c97a17', '#6b3404'],
    accent: '#a8440a',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#120804', '#2c1508', '#4f260c'],
      halo: '#ffb84d1f',
      shelf: ['#2a1508', '#180b04'],
      jar: '#ffb84d1a',
      wax: ['#d9c08a', '#8a6a36'],
      flame: ['#fffbd6', '#ff8a1f'],
      table: ['#26120a', '#120803'],
    },
    reels: ['#2c1609f2', '#160a04f2'],
    frame: ['#ffcf70', '#a85f10', '#472102'],
    accent: '#ffb02e',
    accentInk: '#2a1400',
  },
  tempo: { spin: 840, stagger: 260, anticipation: 1500, speed: 20, bounce: 0.24, win: 1500 },
  drift: { art: [fill('#ffd98a', circle(50, 50, 40))], count: 22, fall: -0.2, sideways: 0.05, size: [0.01, 0.035] },
  spark: [fill('amber', star(50, 50, 4, 48, 18))],
  sound: {
    root: 53,
    scale: [0, 2, 3, 5, 7, 9, 10],
    tune: '0---2-3---4---3-2---0---6---5---',
    bass: '0-------5-------3-------4-------',
    beatMs: 250,
    voice: 'triangle',
    bright: 1500,
  },
};
