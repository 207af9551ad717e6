import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['soot', 22],
    ['clay', 17],
    ['glaze', 9],
  ],
} as const;

/** A potters' mountain: terracotta, cobalt glaze and the mouth of a kiln. */
export const look: Look = {
  paints: {
    clay: ['#f7b98a', '#cf6f3d', '#7f3417'],
    glaze: ['#9fd8ff', '#2d6fc4', '#10296e'],
    ivory: ['#fffaf0', '#ead9bd', '#b5986d'],
    fire: ['#fff0a0', '#ff9a2b', '#e0301a'],
    heart: ['#fffde0', '#ffe14d'],
    soot: ['#6b4536', '#2c1712'],
    brick: ['#e08a5c', '#a74c28', '#5e2411'],
    jade: ['#c9f2d0', '#4fae86', '#175a4a'],
  },
  ink: '#24100a',
  finish: 'clay',
  symbols: {
    W: {
      name: 'Kiln',
      art: [
        fill('brick', box(42, 2, 16, 16, 2)),
        fill('brick', 'M8 92V54C8 26 28 12 50 12S92 26 92 54V92z'),
        line(
          '#5e2411aa',
          2,
          'M12 42H88M8 58H92M8 74H92M30 20V42M50 12V42M70 20V42M20 42V58M40 42V58M60 42V58M80 42V58',
        ),
        fill('soot', 'M28 92V66C28 50 40 44 50 44S72 50 72 66V92z'),
        fill('fire', 'M50 48C54 58 66 62 66 76 66 86 58 92 50 92S34 86 34 76C34 66 46 60 50 48z'),
        ...ribbon('WILD', 'glaze', '#fff6da', 70),
      ],
    },
    V: {
      name: 'Vase',
      art: [
        fill('glaze', 'M38 6H62L59 20C59 30 86 40 86 64 86 84 68 94 50 94S14 84 14 64C14 40 41 30 41 20z'),
        fill(
          'ivory',
          'M17 54C28 46 36 60 50 54 64 48 72 62 83 54 86 62 86 68 84 74 72 82 64 68 50 74 36 80 28 66 16 74 14 68 14 62 17 54z',
        ),
        fill('glaze', circle(32, 64, 5)),
        fill('glaze', circle(68, 64, 5)),
        fill('glaze', circle(50, 64, 6)),
        fill('clay', box(33, 3, 34, 8, 4)),
        line('ivory', 3, 'M41 24H59'),
      ],
    },
    F: {
      name: 'Flame',
      art: [
        fill(
          'fire',
          'M52 3C60 24 87 38 84 66 82 86 66 96 50 96S18 86 16 66C15 49 29 43 33 27 42 33 42 42 44 46 53 35 56 20 52 3z',
        ),
        fill(
          'heart',
          'M52 44C58 56 70 60 69 74 68 86 60 92 51 92S34 86 33 75C32 66 40 62 42 54 46 58 46 62 48 64 52 58 54 52 52 44z',
        ),
        fill('#ffffff', 'M51 68C54 74 60 76 59 82 58 88 55 90 51 90S43 88 43 82C43 77 49 74 51 68z'),
      ],
    },
    P: {
      name: 'Pot',
      art: [
        line('clay', 9, 'M76 42C98 36 98 76 74 72'),
        fill('clay', 'M30 52 6 34 12 28 20 34 36 40z'),
        fill('clay', 'M50 28C76 28 86 46 84 62 82 80 68 90 50 90S18 80 16 62C14 46 24 28 50 28z'),
        fill(
          'jade',
          'M50 28C70 28 80 40 83 52 74 62 70 50 62 58 56 66 48 52 42 60 34 68 26 52 17 54 20 40 30 28 50 28z',
        ),
        fill('clay', ellipse(50, 30, 22, 6)),
        fill('jade', circle(50, 20, 8)),
      ],
    },
    B: {
      name: 'Bowl',
      art: [
        fill('soot', box(34, 82, 32, 10, 3)),
        fill('ivory', 'M6 42H94C94 70 76 86 60 86H40C24 86 6 70 6 42z'),
        fill('glaze', 'M10 56H90C88 64 84 70 79 75H21C16 70 12 64 10 56z'),
        fill('ivory', `${circle(28, 65, 4)}${circle(42, 65, 4)}${circle(58, 65, 4)}${circle(72, 65, 4)}`),
        fill('soot', ellipse(50, 42, 44, 12)),
        fill('clay', ellipse(50, 44, 36, 8)),
      ],
    },
    O: {
      name: 'Oven door',
      art: [
        fill('brick', box(6, 6, 88, 84, 8)),
        fill('soot', 'M18 86V44C18 24 34 16 50 16S82 24 82 44V86z'),
        fill('clay', 'M24 82V46C24 30 36 23 50 23S76 30 76 46V82z'),
        fill('fire', box(38, 40, 24, 16, 5)),
        line('soot', 4, 'M45 40V56M55 40V56'),
        fill('soot', `${box(20, 50, 12, 5, 2)}${box(20, 70, 12, 5, 2)}`),
        fill('jade', circle(68, 64, 5)),
        ...ribbon('BONUS', 'glaze', '#fff6da', 70),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('disc', circle(42, 22, 9)),
    fill('far', 'M0 64 22 36 34 46 56 20 78 48 92 36 118 58 134 44 160 64V90H0z'),
    fill('snow', 'M56 20 64 30 59 29 56 33 52 28 48 30z'),
    fill('mid', 'M0 74 30 52 50 62 84 44 116 66 140 54 160 66V90H0z'),
    fill('hut', 'M10 76V66C10 58 16 54 22 54S34 58 34 66V76zM18 54V46H24V54z'),
    fill('glow', 'M17 76V70C17 64 27 64 27 70V76z'),
    fill('hut', 'M128 78V68C128 60 134 56 140 56S152 60 152 68V78zM136 56V48H142V56z'),
    fill('glow', 'M135 78V72C135 66 145 66 145 72V78z'),
    fill(
      'smoke',
      `${ellipse(22, 40, 4, 3)}${ellipse(26, 33, 6, 4)}${ellipse(32, 25, 8, 5)}${ellipse(140, 42, 4, 3)}${ellipse(145, 35, 6, 4)}${ellipse(150, 27, 8, 5)}`,
    ),
    fill('ground', 'M0 76C50 70 110 72 160 76V90H0z'),
  ],
  day: {
    paints: {
      air: ['#f6c48d', '#fbe5c4', '#fff3dc'],
      disc: '#fff6d8',
      far: ['#c98a6a', '#a8674c'],
      snow: '#fff8ee',
      mid: ['#a8623f', '#7d4429'],
      hut: ['#8a4a2c', '#5e2f1a'],
      glow: ['#ffe78a', '#ff8a2b'],
      smoke: '#ffffff55',
      ground: ['#8f5a36', '#5e3821'],
    },
    reels: ['#fff6e8f2', '#f2dfc4f2'],
    frame: ['#7fb4ea', '#2456a6', '#0f2560'],
    accent: '#2d6fc4',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      air: ['#120a12', '#3a1a1c', '#7a3320'],
      disc: '#ffdfb0',
      far: ['#3b1f20', '#241315'],
      snow: '#8a5a4a',
      mid: ['#26120f', '#160a09'],
      hut: ['#1a0c0a', '#0d0605'],
      glow: ['#fff08a', '#ff6a1b'],
      smoke: '#ff9a5a1f',
      ground: ['#1c0f0b', '#0d0705'],
    },
    reels: ['#2b1712f2', '#180b09f2'],
    frame: ['#f0a070', '#b4532a', '#5a210e'],
    accent: '#ff9a3c',
    accentInk: '#2b0f00',
  },
  tempo: { spin: 760, stagger: 150, anticipation: 1400, speed: 19, bounce: 0.18, win: 1300 },
  drift: { art: [fill('#ffb347', circle(50, 50, 44))], count: 30, fall: -0.5, sideways: 0.12, size: [0.015, 0.05] },
  spark: [fill('fire', star(50, 50, 4, 48, 14))],
  sound: {
    root: 52,
    scale: [0, 2, 5, 7, 9],
    tune: '0--2--3-4---3-2-0---2---1-------',
    bass: '0-------3-------2-------0-------',
    beatMs: 240,
    voice: 'triangle',
    bright: 1400,
  },
};
