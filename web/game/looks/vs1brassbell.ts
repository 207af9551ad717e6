import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

/** A fruit machine on a bar: brass, red enamel and one line. */
export const look: Look = {
  paints: {
    brass: ['#fff4c2', '#e3ac3f', '#7d4f10'],
    red: ['#ff8f7d', '#d3212c', '#6e0714'],
    steel: ['#ffffff', '#aab6c4', '#566374'],
    gem: ['#e6fbff', '#6fd0f2', '#1b6fb4'],
    gemDark: ['#8fe0f7', '#1f7fc0'],
    leaf: ['#c4f27a', '#3f9f35', '#0f5420'],
    orange: ['#ffe08a', '#ff9a1f', '#c64f04'],
  },
  ink: '#25100a',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Brass plate',
      art: [
        fill('brass', box(6, 22, 88, 56, 10)),
        line('#7d4f10', 2.5, box(13, 29, 74, 42, 6)),
        fill('#7d4f10', `${circle(19, 35, 2.6)}${circle(81, 35, 2.6)}${circle(19, 65, 2.6)}${circle(81, 65, 2.6)}`),
        fill('red', star(50, 14, 5, 13, 6)),
        ...ribbon('WILD', 'red', '#fff4d0', 38),
      ],
    },
    B: {
      name: 'Bell',
      art: [
        fill('brass', circle(50, 86, 9)),
        fill('brass', 'M50 10C72 10 76 30 77 48 78 64 84 70 92 76V80H8V76C16 70 22 64 23 48 24 30 28 10 50 10z'),
        fill('red', 'M12 70H88L92 78V82H8V78z'),
        fill('brass', box(44, 3, 12, 12, 5)),
        fill('#ffffff77', 'M36 24C32 34 32 48 29 60 36 62 38 40 44 22z'),
      ],
    },
    S: {
      name: 'Shoe',
      art: [
        line('steel', 19, 'M28 88C10 60 14 16 50 16S90 60 72 88'),
        line('#56637499', 3, 'M31 84C16 58 19 22 50 22S84 58 69 84'),
        ...mirrored(
          fill('brass', circle(24, 70, 3.4)),
          fill('brass', circle(20, 50, 3.4)),
          fill('brass', circle(27, 31, 3.4)),
        ),
        fill('brass', circle(50, 17, 3.4)),
      ],
    },
    D: {
      name: 'Diamond',
      art: [
        fill('gem', 'M24 16H76L96 40 50 92 4 40z'),
        fill('gemDark', 'M4 40H96L50 92z'),
        fill('gem', 'M32 40H68L50 92z'),
        fill('#ffffff99', 'M24 16H50L32 40H4z'),
        line('#1b6fb4', 2, 'M4 40H96M24 16 32 40 50 92 68 40 76 16M50 16 32 40M50 16 68 40'),
      ],
    },
    C: {
      name: 'Clover',
      art: [
        line('leaf', 7, 'M52 52C52 70 58 82 70 92'),
        fill('leaf', 'M50 50C36 40 26 30 28 18 32 6 46 8 50 18 54 8 68 6 72 18 74 30 64 40 50 50z'),
        fill('leaf', 'M50 50C36 40 26 30 28 18 32 6 46 8 50 18 54 8 68 6 72 18 74 30 64 40 50 50z', 'rotate(90 50 50)'),
        fill(
          'leaf',
          'M50 50C36 40 26 30 28 18 32 6 46 8 50 18 54 8 68 6 72 18 74 30 64 40 50 50z',
          'rotate(-90 50 50)',
        ),
        fill(
          'leaf',
          'M50 50C36 40 26 30 28 18 32 6 46 8 50 18 54 8 68 6 72 18 74 30 64 40 50 50z',
          'rotate(180 50 50) scale(.98)',
        ),
        line('#c4f27a', 1.6, 'M50 46V24M46 50H24M54 50H76'),
      ],
    },
    O: {
      name: 'Orange',
      art: [
        fill('orange', circle(50, 56, 38)),
        fill('#ffffff88', ellipse(36, 42, 10, 6), 'rotate(-36 36 42)'),
        fill(
          '#c64f0488',
          `${circle(60, 70, 1.6)}${circle(68, 60, 1.6)}${circle(52, 80, 1.6)}${circle(42, 70, 1.6)}${circle(72, 74, 1.6)}`,
        ),
        line('leaf', 5, 'M50 22C50 16 52 12 56 8'),
        fill('leaf', 'M52 20C60 4 78 2 90 12 84 26 66 30 52 20z'),
      ],
    },
  },
  scene: [
    fill('wall', box(0, 0, 160, 90)),
    fill('panel', `${box(6, 8, 44, 52, 2)}${box(58, 8, 44, 52, 2)}${box(110, 8, 44, 52, 2)}`),
    line('trim', 0.8, `${box(9, 11, 38, 46, 1)}${box(61, 11, 38, 46, 1)}${box(113, 11, 38, 46, 1)}`),
    fill('glow', `${circle(28, 26, 17)}${circle(132, 26, 17)}`),
    fill('lamp', 'M22 30H34L31 20H25zM126 30H138L135 20H129z'),
    line('trim', 0.8, 'M28 20V8M132 20V8'),
    fill('counter', 'M0 68H160V90H0z'),
    fill('edge', 'M0 66H160V70H0z'),
  ],
  day: {
    paints: {
      wall: ['#c9d3bd', '#a9b898'],
      panel: ['#dbe3cf', '#bcc9ac'],
      trim: '#8f7a45',
      glow: '#fff4c444',
      lamp: ['#fff0b0', '#e3ac3f'],
      counter: ['#8a4a26', '#572a12'],
      edge: ['#e3ac3f', '#8a5a16'],
    },
    reels: ['#fffdf6f5', '#efe6d0f5'],
    frame: ['#fff1bd', '#d9a03a', '#754a0f'],
    accent: '#c41f2b',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      wall: ['#1f2a20', '#121a13'],
      panel: ['#26352a', '#18221a'],
      trim: '#6e5a2a',
      glow: '#ffd98a2e',
      lamp: ['#fff0b0', '#f2b84a'],
      counter: ['#4a2412', '#241006'],
      edge: ['#b5822c', '#5e3c0e'],
    },
    reels: ['#2b2118f5', '#17100af5'],
    frame: ['#ffe39a', '#b9822a', '#55350a'],
    accent: '#f2b632',
    accentInk: '#2a1800',
  },
  tempo: { spin: 900, stagger: 380, anticipation: 1200, speed: 17, bounce: 0.14, win: 1400 },
  drift: { art: [fill('#fff0c055', circle(50, 50, 44))], count: 12, fall: -0.06, sideways: 0.04, size: [0.02, 0.05] },
  spark: [fill('brass', circle(50, 50, 46)), line('#7d4f10', 6, circle(50, 50, 30))],
  sound: {
    root: 65,
    scale: [0, 2, 4, 5, 7, 9, 10],
    tune: '0--2-4--5--4-2--0--2-4-6-5-4-2--',
    bass: '0---4---3---4---',
    beatMs: 150,
    voice: 'square',
    bright: 1100,
  },
};
