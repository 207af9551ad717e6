import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Marigold, elephant, tile, pepper and royals; the caravan is wild except on the first reel. Medium volatility. */
export const vs30marigold: LineSlotModel = {
  id: 'vs30marigold',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Caravan',
    M: 'Marigold',
    E: 'Elephant',
    T: 'Tile',
    P: 'Pepper',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    M: [0, 5, 75, 400, 1500],
    E: [0, 4, 60, 250, 900],
    T: [0, 0, 50, 150, 600],
    P: [0, 0, 30, 100, 400],
    A: [0, 0, 15, 50, 200],
    K: [0, 0, 12, 40, 150],
    Q: [0, 0, 10, 30, 120],
    J: [0, 0, 8, 25, 100],
  },
  strips: [
    'JKTQAKQMJETPAQEMJQATJAPJKJTAEJTA',
    'JEQKJKAPQEQKAQMPKEQKMQKPWAQJAKQJET',
    'JQEPAWKJKATPAJQKJPQKMJEQJTEWQPEQJKEA',
    'QJMKJAMJKQEAJQWJPEKAQKAKETQPTJAJEMKTQAPJKET',
    'QEJQAWJKAQKJWMQJQTKATMPAJTKWQJATEKMAKJQPKQAPJ',
  ],
  lines: FIVE_BY_THREE.slice(0, 30),
  figures: { rtp: 96.48, volatility: 2.35, hitRate: 56.58, mostPays: 3444 },
};
