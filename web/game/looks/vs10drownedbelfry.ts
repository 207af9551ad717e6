import { letter } from '../draw/letters.ts';
import { ribbon } from '../draw/ribbon.ts';
import { box, circle, ellipse, fill, line, placed, star } from '../draw/shapes.ts';
import type { Look } from './look.ts';

const lettering = {
  strokes: [
    ['abyss', 22],
    ['verdigris', 16],
    ['bronze', 7],
  ],
} as const;

/** A tower that the sea took: verdigris, rope, and bells that nobody rings. */
export const look: Look = {
  paints: {
    bronze: ['#ffe6b0', '#b98a45', '#4f3514'],
    verdigris: ['#c9f7e4', '#4fae98', '#15594f'],
    abyss: ['#2f6a7a', '#0a2733'],
    tide: ['#e0fbff', '#4fb4cf', '#0c4a6e'],
    foam: ['#ffffff', '#c4ecf2'],
    rope: ['#f7dfae', '#b98f52', '#6b4a1e'],
    pearl: ['#ffffff', '#f6d9e6', '#b98aa6'],
    face: ['#fffbe8', '#e0d4ae'],
  },
  ink: '#04151c',
  finish: 'gloss',
  symbols: {
    W: {
      name: 'Tide',
      art: [
        fill(
          'tide',
          'M4 66C4 34 24 10 54 10 80 10 94 28 92 46 90 58 74 62 68 52 66 44 74 38 80 44 78 28 58 24 46 36 36 48 42 62 56 68z',
        ),
        line('foam', 5, 'M14 56C18 36 32 22 52 20M28 60C28 46 34 38 42 32'),
        fill('tide', 'M2 92C2 78 14 70 26 74 38 78 46 80 58 74 72 66 90 68 98 80V92z'),
        ...ribbon('WILD', 'verdigris', '#04151c', 68),
      ],
    },
    B: {
      name: 'Bell',
      art: [
        fill('bronze', circle(50, 88, 8)),
        fill('verdigris', 'M50 12C70 12 74 32 75 50 76 66 82 74 92 80V86H8V80C18 74 24 66 25 50 26 32 30 12 50 12z'),
        fill('bronze', 'M24 56H76L78 66H22z'),
        line('#15594f', 2.4, 'M36 24C34 34 34 42 33 50M64 24C66 34 66 42 67 50'),
        fill('bronze', 'M40 14C38 2 62 2 60 14z'),
      ],
    },
    C: {
      name: 'Clock',
      art: [
        fill('bronze', circle(50, 50, 45)),
        fill('face', circle(50, 50, 35)),
        line('#4f3514', 4, 'M50 19V26M50 74V81M19 50H26M74 50H81'),
        line(
          '#4f3514',
          2.2,
          'M66 23 63 28M77 34 72 37M77 66 72 63M66 77 63 72M34 77 37 72M23 66 28 63M23 34 28 37M34 23 37 28',
        ),
        line('abyss', 5, 'M50 50V30'),
        line('abyss', 4, 'M50 50 68 60'),
        fill('verdigris', circle(50, 50, 5)),
      ],
    },
    R: {
      name: 'Rope',
      art: [
        line('rope', 13, ellipse(50, 76, 37, 14)),
        line('rope', 13, ellipse(50, 61, 37, 14)),
        line('rope', 13, ellipse(50, 46, 37, 14)),
        line('rope', 12, 'M62 34C70 26 60 18 66 7'),
        line(
          '#6b4a1e',
          2.2,
          'M9 44 20 50M20 53 26 62M36 54 40 64M52 55 54 66M68 54 68 64M80 48 84 58M9 60 20 66M20 69 26 78M36 70 40 80M52 71 54 82M68 70 68 80M80 64 84 74M20 84 26 93M36 86 40 96M52 86 54 97M68 85 68 95M80 80 84 90M58 20 70 22M60 10 71 13',
        ),
      ],
    },
    S: {
      name: 'Shell',
      art: [
        fill(
          'pearl',
          'M50 94 42 84C18 78 4 56 8 34 14 20 24 26 28 22 32 10 42 16 50 8 58 16 68 10 72 22 76 26 86 20 92 34 96 56 82 78 58 84z',
        ),
        line('#b98aa6', 2.6, 'M50 84V14M46 82 30 24M54 82 70 24M42 80 14 38M58 80 86 38'),
        fill('foam', circle(50, 88, 7)),
      ],
    },
    H: {
      name: 'Hatch',
      art: [
        fill('verdigris', box(8, 10, 84, 76, 8)),
        fill('abyss', box(18, 20, 64, 56, 4)),
        fill('bronze', `${box(20, 22, 60, 11)}${box(20, 36, 60, 11)}${box(20, 50, 60, 11)}${box(20, 64, 60, 10)}`),
        line('#15594f', 7, circle(50, 46, 14)),
        fill('#4f3514', `${circle(14, 16, 2.6)}${circle(86, 16, 2.6)}${circle(14, 80, 2.6)}${circle(86, 80, 2.6)}`),
        ...ribbon('BONUS', 'bronze', '#04151c', 70),
      ],
    },
    A: letter('A', lettering),
    K: letter('K', lettering),
    Q: letter('Q', lettering),
    J: letter('J', lettering),
    T: letter('T', lettering),
  },
  scene: [
    fill('deep', box(0, 0, 160, 90)),
    fill('shaft', 'M60 0H84L66 90H30zM96 0H110L124 90H98z'),
    fill('far', 'M0 62 16 58V40L22 30 28 40V56L50 60 110 58 128 54V34L136 22 144 34V56L160 60V90H0z'),
    fill('tower', 'M8 90V34H6L18 14 30 34H28V90z'),
    fill('gap', 'M13 60V46A5 5 0 0 1 23 46V60z'),
    fill('bell', 'M14 56C15 50 16 47 18 47S21 50 22 56z'),
    fill('tower', 'M134 90V44H132L144 26 156 44H154V90z'),
    fill('gap', 'M139 68V56A5 5 0 0 1 149 56V68z'),
    fill('weed', 'M34 90C30 80 38 74 34 62 44 72 38 80 42 90zM118 90C114 82 122 76 118 66 128 76 122 82 126 90z'),
    fill('bed', 'M0 84C50 78 110 80 160 86V90H0z'),
    line('surface', 0.8, 'M0 4C20 0 40 8 60 4S100 0 120 4 150 8 160 4'),
  ],
  day: {
    paints: {
      deep: ['#bfeee6', '#5fb3b8', '#1f6f80'],
      shaft: '#ffffff3a',
      far: ['#4f9aa3', '#2f7482'],
      tower: ['#3a7480', '#1f4f5c'],
      gap: '#10343f',
      bell: '#b98a45',
      weed: ['#3f8a62', '#1c5a44'],
      bed: ['#d9cfa3', '#a89a6b'],
      surface: '#ffffffaa',
    },
    reels: ['#f7fffcf2', '#d0ebe6f2'],
    frame: ['#d0f5e6', '#58ab99', '#1c5c52'],
    accent: '#14665c',
    accentInk: '#ffffff',
  },
  night: {
    paints: {
      deep: ['#04222e', '#062f3a', '#01090d'],
      shaft: '#8fffe60f',
      far: ['#08323d', '#041c24'],
      tower: ['#06222b', '#020d12'],
      gap: '#000608',
      bell: '#7d5c2c',
      weed: ['#08352e', '#041c19'],
      bed: ['#1c2f2f', '#0c1717'],
      surface: '#8fffe633',
    },
    reels: ['#07303af2', '#03161df2'],
    frame: ['#9fe6d0', '#337f72', '#0c3a34'],
    accent: '#7fe0c4',
    accentInk: '#03211b',
  },
  tempo: { spin: 900, stagger: 240, anticipation: 1700, speed: 20, bounce: 0.46, win: 1500 },
  drift: {
    art: placed('', [line('#ffffff99', 6, circle(50, 50, 40)), fill('#ffffff66', ellipse(38, 36, 9, 5))]),
    count: 30,
    fall: -0.28,
    sideways: 0.08,
    size: [0.02, 0.07],
  },
  spark: [fill('pearl', star(50, 50, 6, 46, 26))],
  sound: {
    root: 50,
    scale: [0, 2, 3, 5, 7, 8, 11],
    tune: '4-------2-------5---4---0-------',
    bass: '0---------------3---------------',
    beatMs: 320,
    voice: 'sine',
    bright: 1300,
  },
};
