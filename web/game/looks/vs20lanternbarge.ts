import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, petals, type Shape, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['lacquer', 21],
    ['gold', 15],
    ['paper', 7],
  ],
} as const;

const hung = (y: number): Shape[] => [line('gold', 3, `M50 2V${y}`), fill('lacquer', box(36, y, 28, 7, 3))];
const tassel: Shape[] = [fill('lacquer', box(38, 76, 24, 6, 3)), line('gold', 2.4, 'M44 84V95M50 84V98M56 84V95')];

/** Paper lanterns on a slow river. */
export const look: Look = {
  paints: {
    gold: ['#fff7c4', '#f2b632', '#95600c'],
    lacquer: ['#5a2230', '#240a14'],
    paper: ['#fffbe8', '#ffdf9a'],
    red: ['#ffb09a', '#f0392f', '#8e0b20'],
    yellow: ['#fffcc0', '#ffc928', '#c97606'],
    blue: ['#b8ecff', '#2f8ae6', '#0d3a94'],
    green: ['#d4ffb0', '#35b35c', '#0c6040'],
    wood: ['#d69a62', '#8a5228', '#4a2810'],
    water: ['#8fe0ee', '#2a7fa8'],
  },
  ink: '#1a0812',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Barge',
      art: [
        fill('red', 'M18 34C34 30 66 30 82 34L92 24C76 14 24 14 8 24z'),
        fill('gold', 'M42 18 50 4 58 18z'),
        line('wood', 4, 'M24 34V56M76 34V56'),
        fill('paper', 'M28 36H72V54H28z'),
        fill('wood', 'M2 50C20 58 80 58 98 50 96 72 84 84 72 86H28C16 84 4 72 2 50z'),
        ...ribbon('WILD', 'red', '#fff3c8', 66),
      ],
    },
    R: {
      name: 'Red lantern',
      art: [
        ...hung(12),
        fill('red', ellipse(50, 48, 37, 31)),
        line('#8e0b2099', 2.6, 'M50 17C34 26 34 70 50 79M50 17C66 26 66 70 50 79M50 17V79'),
        fill('gold', star(50, 48, 8, 13, 6)),
        ...tassel,
      ],
    },
    Y: {
      name: 'Yellow lantern',
      art: [
        ...hung(8),
        fill('yellow', 'M30 14H70L80 46 70 78H30L20 46z'),
        line('#c9760699', 2.6, 'M20 46H80M43 14 40 46 43 78M57 14 60 46 57 78'),
        fill('paper', circle(50, 46, 10)),
        ...tassel,
      ],
    },
    B: {
      name: 'Blue lantern',
      art: [
        ...hung(8),
        fill('blue', box(27, 14, 46, 64, 12)),
        line('#0d3a9499', 2.6, 'M27 30H73M27 46H73M27 62H73'),
        fill('paper', 'M50 26C58 38 62 42 62 50A12 12 0 0 1 38 50C38 42 42 38 50 26z'),
        ...tassel,
      ],
    },
    G: {
      name: 'Green lantern',
      art: [
        fill('green', petals(50, 66, 9, 46, 20)),
        fill('green', 'M8 62C20 52 34 58 50 58S80 52 92 62C90 82 72 92 50 92S10 82 8 62z'),
        fill('paper', 'M50 12C58 26 64 32 64 42A14 14 0 0 1 36 42C36 32 42 26 50 12z'),
        fill('yellow', 'M50 26C54 34 57 38 57 43A7 7 0 0 1 43 43C43 38 46 34 50 26z'),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('disc', circle(38, 20, 10)),
    fill('far', 'M0 52C12 40 24 30 34 44 44 34 54 46 62 50 80 54 96 36 108 42 120 28 136 40 146 46L160 50V60H0z'),
    fill('water', box(0, 56, 160, 34)),
    line(
      'glint',
      0.6,
      'M28 60H48M32 65H44M26 71H50M34 78H42M66 66H76M84 74H98M110 64H118M124 80H140M10 82H20M60 84H70',
    ),
    fill('house', 'M0 58V40L-2 40 10 30 22 40H20V58zM136 58V38H134L148 26 162 38H160V58z'),
    fill('eave', 'M-4 42C6 38 10 34 10 28 10 34 16 38 26 42zM130 40C140 36 148 32 148 24 148 32 154 36 166 40z'),
    fill('window', 'M4 46H8V52H4zM12 46H16V52H12zM140 44H144V50H140zM150 44H154V50H150z'),
    line('cord', 0.3, 'M0 10C30 26 50 10 80 18 110 26 130 8 160 14'),
    fill(
      'lamp',
      `${ellipse(20, 20, 2.4, 2)}${ellipse(48, 19, 2.4, 2)}${ellipse(78, 20.5, 2.4, 2)}${ellipse(106, 22, 2.4, 2)}${ellipse(134, 15.5, 2.4, 2)}`,
    ),
  ],
  day: {
    paints: {
      air: ['#f7b2a0', '#fbd7b8', '#fff0d8'],
      disc: '#fff2dc',
      far: ['#b58aa8', '#d9a9a8'],
      water: ['#e0b8a8', '#8a9bb0'],
      glint: '#ffffff99',
      house: ['#8a5a5a', '#5e3a44'],
      eave: '#4a2a38',
      window: '#ffe9a8',
      cord: '#4a2a38',
      lamp: '#f0392f',
    },
    reels: ['#fffaf2f2', '#fae3d6f2'],
    frame: ['#e25a4f', '#9a1a2a', '#4a0614'],
    accent: '#c4202f',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#0a0a26', '#24204f', '#5a3566'],
      disc: '#fff0cf',
      far: ['#1a1840', '#2a2450'],
      water: ['#2a2a5a', '#0c0c28'],
      glint: '#ffc46b66',
      house: ['#140f2a', '#0a0718'],
      eave: '#07050f',
      window: '#ffcf6b',
      cord: '#000000',
      lamp: '#ff8a3c',
    },
    reels: ['#1f163cf2', '#110b24f2'],
    frame: ['#ff8a6b', '#b0202f', '#4f0716'],
    accent: '#ffc23d',
    accentInk: '#2a1500',
  },
  tempo: { spin: 560, stagger: 130, anticipation: 1000, speed: 18, bounce: 0.3, win: 1000 },
  drift: {
    art: [fill('#ffb84d55', circle(50, 50, 48)), fill('#ffe9a0', circle(50, 50, 24))],
    count: 22,
    fall: -0.18,
    sideways: 0.1,
    size: [0.05, 0.14],
  },
  spark: [fill('gold', petals(50, 50, 5, 46, 22))],
  sound: {
    root: 57,
    scale: [0, 2, 4, 7, 9],
    tune: '0---2-3-4---3---2-1-0---1-------',
    bass: '0-------2-------3-------1-------',
    beatMs: 300,
    voice: 'sine',
    bright: 2200,
  },
};
