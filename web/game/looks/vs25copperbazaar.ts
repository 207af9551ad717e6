import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['night', 22],
    ['copper', 16],
    ['teal', 8],
    ['#ffffff66', 1.6],
  ],
} as const;

/** A covered market: hammered copper, carpets, and light through a lattice. */
export const look: Look = {
  paints: {
    copper: ['#ffd9b8', '#d9743a', '#7a2f10'],
    gold: ['#fff4bd', '#efb534', '#8f560a'],
    teal: ['#a4f5e6', '#1a9e96', '#07474f'],
    night: ['#4a3f7a', '#1c1440'],
    red: ['#ff9a80', '#cc2b34', '#6b0a1c'],
    skin: ['#e9b98c', '#b57a48'],
    cloth: ['#ffffff', '#e6dcc6', '#b39f7a'],
    flame: ['#fffbd0', '#ffb02e'],
  },
  ink: '#24101c',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Merchant',
      art: [
        fill('teal', 'M6 96C8 70 26 60 50 60S92 70 94 96z'),
        fill('skin', 'M50 26C66 26 71 38 70 48 69 62 60 70 50 70S31 62 30 48C29 38 34 26 50 26z'),
        fill(
          '#3a2318',
          'M29 46C34 54 36 58 42 57 46 56 48 53 50 53S54 56 58 57C64 58 66 54 71 46 74 62 66 80 50 80S26 62 29 46z',
        ),
        fill('skin', 'M43 62C47 60 53 60 57 62 55 66 45 66 43 62z'),
        fill('#24101c', `${circle(41, 43, 3.2)}${circle(59, 43, 3.2)}`),
        line('#3a2318', 2.6, 'M35 37C38 34 42 34 45 36M55 36C58 34 62 34 65 37'),
        fill('cloth', 'M23 36C16 14 34 2 50 2S84 14 77 36C64 24 36 24 23 36z'),
        line('#b39f7a', 2.4, 'M27 28C40 14 60 12 75 22M35 10C46 14 60 24 68 28'),
        fill('red', circle(50, 19, 6)),
        fill('gold', 'M50 13C46 6 47 1 54 -2 58 4 56 9 50 13z'),
        ...ribbon('WILD', 'red', '#fff1cf', 75),
      ],
    },
    L: {
      name: 'Lamp',
      art: [
        fill('flame', 'M6 30C2 22 8 16 8 8 16 14 18 24 12 32z'),
        line('gold', 7, 'M80 50C100 44 98 76 76 70'),
        fill('gold', 'M10 36C22 40 30 46 38 46H66C84 48 86 66 72 74 62 80 44 80 34 72 22 62 16 50 6 42z'),
        fill('copper', 'M36 46C40 34 60 34 64 46z'),
        fill('gold', circle(50, 32, 6)),
        fill('copper', 'M40 76H62L70 92H32z'),
        fill('red', star(50, 60, 4, 10, 5)),
      ],
    },
    C: {
      name: 'Coin',
      art: [
        fill('copper', circle(50, 50, 44)),
        line('#7a2f10', 2.6, circle(50, 50, 36)),
        fill('gold', star(50, 50, 8, 29, 19)),
        fill('copper', circle(50, 50, 13)),
        fill('gold', star(50, 50, 4, 10, 4)),
      ],
    },
    R: {
      name: 'Rug',
      art: [
        line(
          'cloth',
          3,
          'M22 4V12M34 4V12M46 4V12M58 4V12M70 4V12M80 4V12M22 88V96M34 88V96M46 88V96M58 88V96M70 88V96M80 88V96',
        ),
        fill('red', box(14, 10, 72, 80, 3)),
        fill('night', box(22, 18, 56, 64)),
        fill('gold', star(50, 50, 4, 32, 15), 'scale(.8 1) translate(12.5 0)'),
        fill('teal', star(50, 50, 4, 19, 9), 'scale(.8 1) translate(12.5 0)'),
        ...mirrored(fill('copper', 'M22 18H36L22 34zM22 82H36L22 66z')),
      ],
    },
    S: {
      name: 'Scale',
      art: [
        fill('gold', box(46, 14, 8, 70, 3)),
        fill('gold', 'M28 84H72L78 94H22z'),
        line('gold', 6, 'M12 26C30 18 70 18 88 26'),
        fill('copper', circle(50, 14, 8)),
        ...mirrored(
          line('copper', 2.2, 'M14 28 4 58M14 28 30 58'),
          fill('copper', 'M0 58H34C34 70 26 76 17 76S0 70 0 58z'),
        ),
        fill('teal', ellipse(17, 56, 10, 6)),
        fill('red', ellipse(83, 56, 10, 6)),
      ],
    },
    P: {
      name: 'Purse',
      art: [
        fill('teal', 'M36 30C14 44 2 66 12 84 20 96 80 96 88 84 98 66 86 44 64 30z'),
        fill('teal', 'M36 26C26 12 40 10 46 16 48 8 52 8 54 16 60 10 74 12 64 26z'),
        fill('gold', box(30, 24, 40, 9, 4)),
        line('#07474f', 2.4, 'M34 40C24 52 20 66 22 82M66 40C76 52 80 66 78 82'),
      ],
    },
    T: {
      name: 'Tax collector',
      art: [
        fill('night', 'M4 96C6 72 26 62 50 62S94 72 96 96z'),
        fill('skin', 'M50 26C66 26 71 38 70 50 69 64 60 72 50 72S31 64 30 50C29 38 34 26 50 26z'),
        line('#24101c', 3, 'M34 40 46 44M66 40 54 44'),
        fill('#24101c', `${circle(41, 48, 3)}${circle(59, 48, 3)}`),
        fill('#24101c', 'M34 58C42 54 58 54 66 58 60 62 54 58 50 58S40 62 34 58z'),
        fill('red', 'M30 32V10C30 4 70 4 70 10V32C60 26 40 26 30 32z'),
        line('gold', 3, 'M68 8C80 10 82 20 78 28'),
        ...ribbon('COLLECT', 'copper', '#24101c', 74),
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
      'arch',
      'M0 0H160V90H150V44C150 24 138 12 126 6 114 12 102 24 102 44V90H94V40C94 18 80 8 80 8S66 18 66 40V90H58V44C58 24 46 12 34 6 22 12 10 24 10 44V90H0z',
    ),
    fill(
      'awning',
      'M10 58H46V62C42 66 40 66 37 62 34 66 31 66 28 62 25 66 22 66 19 62 16 66 13 66 10 62zM112 58H150V62C146 66 144 66 141 62 138 66 135 66 132 62 129 66 126 66 123 62 120 66 115 66 112 62z',
    ),
    fill('stall', `${box(12, 70, 32, 20)}${box(116, 70, 32, 20)}`),
    fill(
      'ware',
      `${circle(18, 67, 3)}${circle(26, 67, 3)}${circle(34, 67, 3)}${circle(122, 67, 3)}${circle(130, 67, 3)}${circle(138, 67, 3)}`,
    ),
    line('arch', 0.4, 'M34 6V24M80 8V22M126 6V24'),
    fill('lantern', 'M31 24H37L38 30 34 36 30 30zM77 22H83L84 28 80 34 76 28zM123 24H129L130 30 126 36 122 30z'),
  ],
  day: {
    paints: {
      air: ['#ffe3a8', '#ffd08a', '#f2a86b'],
      arch: ['#c98a5a', '#a3623a'],
      awning: ['#d9434a', '#a31f2c'],
      stall: ['#7d4a2c', '#573018'],
      ware: '#efb534',
      lantern: ['#a4f5e6', '#1a9e96'],
    },
    reels: ['#fffaf0f2', '#f8e2c4f2'],
    frame: ['#ffd0a8', '#c9652e', '#66240c'],
    accent: '#0f7f7a',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#140a2c', '#2c1746', '#5a2a44'],
      arch: ['#22122e', '#140a1e'],
      awning: ['#5e1a2c', '#3a0c1a'],
      stall: ['#2a1620', '#180b12'],
      ware: '#b98a2c',
      lantern: ['#fff0b0', '#ff9a3c'],
    },
    reels: ['#2a1838f2', '#170b22f2'],
    frame: ['#ffb88a', '#b0501f', '#4f1a07'],
    accent: '#4fd6c8',
    accentInk: '#04201e',
  },
  tempo: { spin: 580, stagger: 150, anticipation: 1100, speed: 21, bounce: 0.28, win: 1100 },
  drift: { art: [fill('#ffe9a899', circle(50, 50, 42))], count: 28, fall: -0.08, sideways: 0.14, size: [0.015, 0.04] },
  spark: [fill('copper', circle(50, 50, 46)), fill('gold', star(50, 50, 8, 28, 18))],
  sound: {
    root: 54,
    scale: [0, 1, 4, 5, 7, 8, 11],
    tune: '4-3-2-1-2---0---1-2-3-4-5-4-3---',
    bass: '0--0--0-3--3--3-',
    beatMs: 170,
    voice: 'triangle',
    bright: 1700,
  },
};
