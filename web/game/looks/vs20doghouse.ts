import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, mirrored, placed, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['plank', 22],
    ['#fff3d6', 16],
    ['grass', 10],
    ['#ffffff88', 1.8],
  ],
} as const;

const bone = `${box(22, 41, 56, 18)}${circle(20, 40, 13)}${circle(20, 60, 13)}${circle(80, 40, 13)}${circle(80, 60, 13)}`;
const paw = [
  fill('sky', 'M50 48C64 48 79 66 74 79 70 90 58 85 50 85S30 90 26 79C21 66 36 48 50 48z'),
  fill('sky', ellipse(0, 0, 9, 13), 'translate(21 45) rotate(-22)'),
  fill('sky', ellipse(39, 26, 9.5, 14)),
  fill('sky', ellipse(61, 26, 9.5, 14)),
  fill('sky', ellipse(0, 0, 9, 13), 'translate(79 45) rotate(22)'),
];

/** A garden with a kennel: planks, lawn and a dog that waits. */
export const look: Look = {
  paints: {
    fur: ['#ffd9a0', '#e59a4a', '#a85a1e'],
    brown: ['#a9683a', '#5f3115'],
    cream: ['#fffaf0', '#efd9b8'],
    red: ['#ff8a78', '#e03a34', '#8c1420'],
    gold: ['#fff3b8', '#f6bf3e', '#a0640f'],
    plank: ['#d79a5b', '#9a5f2c', '#5e3413'],
    sky: ['#a8ecff', '#37a9e0', '#125f9e'],
    grass: ['#c6f06a', '#5fb52e', '#23701a'],
    bone: ['#ffffff', '#f1e8d4', '#bfae8c'],
    steel: ['#f4f7fa', '#a9b7c4', '#5f6f7f'],
    violet: ['#e3b6ff', '#9a4fd6', '#551d92'],
  },
  ink: '#2a1408',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Kennel',
      art: [
        fill('plank', 'M18 46 50 16 82 46V88H18z'),
        line('#5e341388', 2, 'M18 58H82M18 70H82'),
        fill('#2b1408', 'M35 88V58A15 15 0 0 1 65 58V88z'),
        fill('red', 'M50 4 98 44 90 53 50 20 10 53 2 44z'),
        fill('gold', circle(50, 33, 6)),
        ...ribbon('WILD', 'gold', '#5a2c05', 70),
      ],
    },
    D: {
      name: 'Dog',
      art: [
        fill('fur', 'M50 12C27 12 19 34 22 54 25 78 38 93 50 93S75 78 78 54C81 34 73 12 50 12z'),
        fill('brown', 'M53 20C69 17 80 32 75 51 68 60 55 55 53 44z'),
        ...mirrored(fill('brown', 'M26 20C8 20 0 46 9 64 18 71 26 62 29 42z')),
        fill('cream', 'M50 50C66 50 72 62 70 72 66 86 58 90 50 90S34 86 30 72C28 62 34 50 50 50z'),
        fill('red', 'M43 76H57V83A7 7 0 0 1 43 83z'),
        line('#2b1408', 2.6, 'M50 66V73C46 79 38 79 35 75M50 73C54 79 62 79 65 75'),
        fill('#2b1408', 'M39 57C42 53 58 53 61 57 61 64 55 68 50 68S39 64 39 57z'),
        ...mirrored(fill('#2b1408', circle(37, 43, 5.5)), fill('#ffffff', circle(35, 41, 1.9))),
      ],
    },
    B: { name: 'Bone', art: placed('rotate(-32 50 50)', [fill('bone', bone)]) },
    C: {
      name: 'Collar',
      art: [
        line('red', 15, 'M14 36C14 64 30 72 50 72S86 64 86 36C86 18 68 14 50 14S14 18 14 36z'),
        ...mirrored(fill('gold', circle(15, 46, 4.5)), fill('gold', circle(29, 65, 4.5))),
        fill('gold', box(38, 62, 24, 18, 4)),
        fill('gold', circle(50, 84, 13)),
        fill('red', star(50, 84, 5, 8, 3.6)),
      ],
    },
    P: { name: 'Paw', art: paw },
    H: {
      name: 'Hydrant',
      art: [
        fill('red', box(16, 44, 68, 18, 6)),
        fill('steel', box(11, 46, 10, 14, 3)),
        fill('steel', box(79, 46, 10, 14, 3)),
        fill('red', 'M31 86V32C31 14 69 14 69 32V86z'),
        fill('gold', box(43, 6, 14, 10, 3)),
        fill('red', box(27, 28, 46, 9, 4)),
        fill('steel', circle(50, 54, 12)),
        fill('gold', circle(50, 54, 6)),
        fill('red', box(22, 82, 56, 13, 4)),
      ],
    },
    F: {
      name: 'Frisbee',
      art: placed('rotate(-14 50 50)', [
        fill('violet', ellipse(50, 58, 45, 25)),
        fill('violet', ellipse(50, 50, 45, 24)),
        line('#ffffff66', 2.5, ellipse(50, 49, 33, 16)),
        line('#ffffff55', 2.5, ellipse(50, 48, 20, 9)),
        fill('gold', star(50, 48, 5, 11, 5), 'translate(0 14) scale(1 .7)'),
      ]),
    },
    S: {
      name: 'Postman',
      art: [
        fill('sky', 'M8 96C10 76 26 68 50 68S90 76 92 96z'),
        fill('fur', 'M50 26C66 26 74 38 72 52 70 68 60 76 50 76S30 68 28 52C26 38 34 26 50 26z'),
        fill('brown', 'M34 60C42 56 46 58 50 60 54 58 58 56 66 60 62 68 54 66 50 64 46 66 38 68 34 60z'),
        ...mirrored(fill('#2b1408', circle(40, 48, 3.6))),
        fill('sky', 'M18 34C16 12 32 4 50 4S84 12 82 34C70 28 30 28 18 34z'),
        fill('#123a66', 'M14 34C26 26 74 26 86 34 84 42 70 36 50 36S16 42 14 34z'),
        fill('gold', star(50, 18, 5, 8, 3.6)),
        ...ribbon('SCATTER', 'red', '#fff6da', 74),
      ],
    },
    G: {
      name: 'Spade',
      art: [
        line('plank', 9, 'M22 22 58 58'),
        line('plank', 8, 'M12 30 30 12'),
        fill('steel', 'M48 60 62 46C80 52 92 66 95 95 66 92 54 80 48 60z'),
        line('#5f6f7f', 2.4, 'M60 58 84 84'),
        fill('brown', 'M2 96C8 82 22 80 30 86 38 80 50 86 52 96z'),
        ...ribbon('BONUS', 'grass', '#10300c', 70),
      ],
    },
    M: {
      name: 'Biscuit',
      art: [
        fill(
          'fur',
          `${circle(50, 50, 36)}${Array.from({ length: 12 }, (_, i) => circle(50 + 38 * Math.cos((i * Math.PI) / 6), 50 + 38 * Math.sin((i * Math.PI) / 6), 8)).join('')}`,
        ),
        line('#a85a1e', 2.4, circle(50, 50, 33)),
      ],
    },
    L: {
      name: 'Bowl',
      art: [
        fill('brown', ellipse(50, 40, 38, 14)),
        fill('fur', `${circle(34, 34, 10)}${circle(50, 28, 11)}${circle(66, 34, 10)}${circle(50, 40, 10)}`),
        fill('red', 'M8 42C20 54 80 54 92 42L84 82C82 92 18 92 16 82z'),
        fill(
          '#ffffff',
          'M40 62A5 5 0 1 1 46 66H54A5 5 0 1 1 60 62 5 5 0 1 1 60 76 5 5 0 1 1 54 72H46A5 5 0 1 1 40 76 5 5 0 1 1 40 62z',
        ),
        ...ribbon('COLLECT', 'gold', '#5a2c05', 76),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
    T: letter('T', lettering),
  },
  scene: [
    fill('air', box(0, 0, 160, 90)),
    fill('disc', circle(130, 16, 8)),
    fill(
      'cloud',
      `${ellipse(36, 18, 13, 4)}${ellipse(44, 15, 9, 5)}${ellipse(100, 26, 12, 3.5)}${ellipse(93, 23, 7, 4)}`,
    ),
    fill(
      'hedge',
      'M0 56C10 44 22 50 30 46 42 40 52 50 62 46 76 40 88 48 98 45 112 39 122 50 134 45 146 41 154 46 160 44V70H0z',
    ),
    fill(
      'fence',
      'M0 54 3 50 6 54V74H0zM8 54 11 50 14 54V74H8zM16 54 19 50 22 54V74H16zM24 54 27 50 30 54V74H24zM32 54 35 50 38 54V74H32zM40 54 43 50 46 54V74H40zM114 54 117 50 120 54V74H114zM122 54 125 50 128 54V74H122zM130 54 133 50 136 54V74H130zM138 54 141 50 144 54V74H138zM146 54 149 50 152 54V74H146zM154 54 157 50 160 54V74H154z',
    ),
    fill('fence', 'M0 58H48V61H0zM0 67H48V70H0zM112 58H160V61H112zM112 67H160V70H112z'),
    fill('lawn', 'M0 70C40 64 120 64 160 70V90H0z'),
    line('blade', 0.6, 'M8 78l1-4 1 4M24 84l1-4 1 4M140 82l1-4 1 4M152 76l1-4 1 4M60 86l1-4 1 4M104 88l1-4 1 4'),
  ],
  day: {
    paints: {
      air: ['#6fc8f4', '#c9edfb', '#eef9e4'],
      disc: '#fff6b8',
      cloud: '#ffffffcc',
      hedge: ['#6fb53a', '#35802a'],
      fence: ['#fffdf6', '#e2d5bb'],
      lawn: ['#9bdc52', '#3f9428'],
      blade: '#2f7d20',
    },
    reels: ['#fff9ecf2', '#f6e4c3f2'],
    frame: ['#e0a564', '#9a5f2c', '#5e3413'],
    accent: '#ff7d3b',
    accentInk: '#2b0d00',
  },
  night: {
    paints: {
      air: ['#0a1533', '#1d3463', '#41527a'],
      disc: '#f4efcf',
      cloud: '#ffffff22',
      hedge: ['#1d3b2a', '#0f2419'],
      fence: ['#8b93a8', '#545c72'],
      lawn: ['#245033', '#0f2819'],
      blade: '#3b7a4a',
    },
    reels: ['#3a2412f2', '#23140af2'],
    frame: ['#c98a4c', '#7d4a20', '#43250d'],
    accent: '#ff8b4d',
    accentInk: '#2b0d00',
  },
  tempo: { spin: 620, stagger: 170, anticipation: 1200, speed: 24, bounce: 0.38, win: 1200 },
  drift: {
    art: [fill('#ffffffcc', 'M50 10C62 30 62 44 50 60 38 44 38 30 50 10z'), fill('#ffe680', circle(50, 66, 10))],
    count: 18,
    fall: 0.22,
    sideways: 0.4,
    size: [0.06, 0.14],
    turns: true,
  },
  spark: placed('rotate(-32 50 50)', [fill('#fff6df', bone)]),
  sound: {
    root: 60,
    scale: [0, 2, 4, 5, 7, 9, 11],
    tune: '0-2-4-2-0-2-4---5-4-2-4-1-------',
    bass: '0---4---0---4---3---0---4---0---',
    beatMs: 200,
    voice: 'square',
    bright: 1600,
  },
};
