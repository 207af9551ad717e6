import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const leaf = 'M62 12C76 0 94 6 97 20 82 28 66 24 62 12z';

/** Fruit as a painter of market signs would have it: few, ripe, and shining. */
export const look: Look = {
  paints: {
    gold: ['#fff8c9', '#ffcf3e', '#c27a08'],
    wicker: ['#efc27e', '#b67a34', '#6d4113'],
    grape: ['#d9a6ff', '#8b3bd0', '#481084'],
    plum: ['#c78bff', '#6a35c9', '#2b1472'],
    lemon: ['#fffbb0', '#ffe02e', '#d99a06'],
    cherry: ['#ff9a8f', '#e8202e', '#85081d'],
    leaf: ['#c8f27c', '#4fae2f', '#1b6420'],
    apple: ['#ffb38a', '#f0472f', '#96160f'],
  },
  ink: '#2a0f16',
  finish: 'gloss',
  symbols: {
    S: { name: 'Star', art: [fill('gold', star(50, 53, 5, 48, 22)), fill('#fff2a8', star(50, 53, 5, 26, 12))] },
    B: {
      name: 'Basket',
      art: [
        line('wicker', 6, 'M20 50C18 2 82 2 80 50'),
        fill('apple', circle(34, 42, 14)),
        fill('lemon', ellipse(64, 42, 15, 12)),
        fill('leaf', circle(49, 36, 12)),
        fill('wicker', 'M10 46H90L79 92H21z'),
        line('#6d411388', 2.4, 'M14 60H86M17 72H83M20 83H80M32 48 36 92M50 48V92M68 48 64 92'),
        fill('wicker', box(6, 44, 88, 10, 5)),
      ],
    },
    G: {
      name: 'Grapes',
      art: [
        line('wicker', 6, 'M50 24C50 14 54 8 60 5'),
        fill('leaf', 'M50 20C36 6 18 8 10 20 24 34 42 32 50 20z'),
        ...[
          [26, 38],
          [50, 36],
          [74, 38],
          [38, 54],
          [62, 54],
          [50, 70],
          [26, 56],
          [74, 56],
          [38, 72],
          [62, 72],
          [50, 87],
        ].map(([x = 0, y = 0]) => fill('grape', circle(x, y, 11.5))),
      ],
    },
    P: {
      name: 'Plum',
      art: [
        line('wicker', 5, 'M50 22C50 14 54 8 62 6'),
        fill('leaf', 'M52 18C60 4 78 2 88 12 82 24 64 28 52 18z'),
        fill('plum', 'M48 22C74 12 94 36 88 62 82 86 62 94 50 90 38 94 16 86 12 60 8 36 26 14 48 22z'),
        line('#2b147288', 3, 'M48 24C38 44 40 70 50 88'),
        fill('#ffffff66', ellipse(28, 44, 6, 12), 'rotate(20 28 44)'),
      ],
    },
    L: {
      name: 'Lemon',
      art: [
        fill('leaf', 'M60 18C66 4 84 2 94 10 88 24 72 28 60 18z'),
        fill(
          'lemon',
          'M6 74C2 64 12 58 16 48 26 24 56 12 74 22 80 26 90 20 95 28 99 36 90 42 88 52 82 80 50 92 30 84 22 82 10 84 6 74z',
        ),
        fill('#ffffff88', ellipse(38, 42, 14, 6), 'rotate(-32 38 42)'),
      ],
    },
    C: {
      name: 'Cherry',
      art: [
        line('leaf', 5, 'M30 60C34 36 46 20 62 12M70 62C72 42 70 26 62 12'),
        fill('leaf', leaf),
        fill('cherry', circle(29, 72, 22)),
        fill('cherry', circle(71, 75, 20)),
        fill('#ffffffaa', ellipse(22, 64, 5, 7), 'rotate(28 22 64)'),
        fill('#ffffffaa', ellipse(64, 68, 4.5, 6), 'rotate(28 64 68)'),
      ],
    },
    W: { name: 'Wild', art: [fill('gold', star(50, 44, 8, 40, 28)), ...ribbon('WILD', 'cherry', '#fff6d8', 56)] },
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('beam', 'M80 90 0 0H24zM80 90 46 0H70zM80 90 92 0H116zM80 90 136 0H160z'),
    fill('hill', 'M0 62C30 50 60 58 84 54 112 48 140 58 160 52V90H0z'),
    fill(
      'crown',
      `${circle(14, 48, 13)}${circle(28, 53, 9)}${circle(146, 46, 14)}${circle(132, 52, 9)}${circle(110, 54, 6)}${circle(48, 56, 6)}`,
    ),
    fill(
      'dot',
      `${circle(10, 44, 1.4)}${circle(18, 50, 1.4)}${circle(26, 54, 1.2)}${circle(140, 42, 1.4)}${circle(150, 48, 1.4)}${circle(134, 54, 1.2)}${circle(20, 41, 1.2)}${circle(152, 40, 1.2)}`,
    ),
    fill('lawn', 'M0 72C50 64 110 66 160 72V90H0z'),
    fill('crate', 'M0 80H26V90H0zM134 80H160V90H134z'),
    line('slat', 0.6, 'M0 83.5H26M0 87H26M134 83.5H160M134 87H160'),
  ],
  day: {
    paints: {
      air: ['#ffd98a', '#fff2cf'],
      beam: '#ffffff40',
      hill: ['#cfe58a', '#93c25a'],
      crown: ['#7fc04a', '#3d8a30'],
      dot: '#e8202e',
      lawn: ['#a7d95c', '#5ca53a'],
      crate: ['#d6a35e', '#96652c'],
      slat: '#6d4113',
    },
    reels: ['#fffdf5f2', '#ffefcff2'],
    frame: ['#ff8f7f', '#d42a34', '#7d0a1d'],
    accent: '#e3262f',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#2a0f2e', '#5c1f4a'],
      beam: '#ff9ad01a',
      hill: ['#3a2b4a', '#241a33'],
      crown: ['#2c4a3a', '#162a20'],
      dot: '#ff6a75',
      lawn: ['#234a34', '#10281b'],
      crate: ['#6d4a2a', '#3c2613'],
      slat: '#241405',
    },
    reels: ['#3a1630f2', '#220a1cf2'],
    frame: ['#ff8f7f', '#c3232f', '#5e0716'],
    accent: '#ff5a5f',
    accentInk: '#2b0006',
  },
  tempo: { spin: 480, stagger: 240, anticipation: 900, speed: 20, bounce: 0.22, win: 1000 },
  drift: {
    art: [fill('leaf', 'M50 6C86 30 80 76 50 94 20 76 14 30 50 6z')],
    count: 14,
    fall: 0.3,
    sideways: -0.25,
    size: [0.05, 0.1],
    turns: true,
  },
  spark: [fill('gold', star(50, 50, 5, 48, 22))],
  sound: {
    root: 62,
    scale: [0, 2, 4, 7, 9],
    tune: '0-2-3-2-4-3-2-0-',
    bass: '0-------2-------',
    beatMs: 180,
    voice: 'sine',
    bright: 3000,
  },
};
