import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_FOUR } from './line-patterns.ts';

/** Hare, owl, stag, berry and royals in tall stacks; the wind is wild except on the first reel. High volatility. */
export const vs50hoarfrost: LineSlotModel = {
  id: 'vs50hoarfrost',
  rows: 4,
  coins: STANDARD_COINS,
  names: {
    W: 'Wind',
    H: 'Hare',
    O: 'Owl',
    S: 'Stag',
    B: 'Berry',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    T: 'Ten',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    H: [0, 0, 75, 300, 1500],
    O: [0, 0, 50, 200, 800],
    S: [0, 0, 40, 120, 500],
    B: [0, 0, 25, 80, 300],
    A: [0, 0, 15, 40, 150],
    K: [0, 0, 15, 40, 150],
    Q: [0, 0, 10, 25, 100],
    J: [0, 0, 10, 25, 100],
    T: [0, 0, 8, 20, 75],
  },
  strips: [
    'JJJJQQQQBBBTTTKKKKTTTHJJAAAAKKOOOOSSSSTTTQQQHHHS',
    'WWWBBBOKKJJJKKKQQQQTOOOOQQQJJJHHTTTSSSAAAWTTTTQAAA',
    'KKKSSKKKKJJJOOOWWWQQQQAJJSSSSAAAATTTTHHHHQQQTTTKHHTTTJJJJOOOQQBBB',
    'QQQQOOBBBTTTKKKAJJJJHHHSSTTTKKKKAAAAWWWQQQJHHB',
    'SSSSTTTTOOQBBBBQQQQWWWKKKKJJJJKTTTAAAAHHHHQQQQSSSAAAWWWJJ',
  ],
  lines: FIVE_BY_FOUR.slice(0, 50),
  figures: { rtp: 95.8, volatility: 6.22, hitRate: 16.72, mostPays: 52650 },
};
