import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Heron, gear, crank, spring and royals; the egg is wild on every reel and pays most. Medium to high volatility. */
export const vs15heronry: LineSlotModel = {
  id: 'vs15heronry',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Egg',
    H: 'Heron',
    G: 'Gear',
    C: 'Crank',
    S: 'Spring',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    T: 'Ten',
  },
  wild: 'W',
  pays: {
    W: [0, 10, 200, 1000, 5000],
    H: [0, 5, 100, 400, 2000],
    G: [0, 3, 60, 250, 1000],
    C: [0, 0, 40, 150, 600],
    S: [0, 0, 30, 100, 400],
    A: [0, 0, 20, 60, 200],
    K: [0, 0, 15, 40, 150],
    Q: [0, 0, 12, 30, 120],
    J: [0, 0, 10, 25, 100],
    T: [0, 0, 8, 20, 80],
  },
  strips: [
    'AKGJWTQAKJQKJGSTHSKTHATJKQSGQKTHCTSQJ',
    'JQGSQSHQWTKSTAGJCSGQTKGQTJQSAKCQTGJTC',
    'QJKQSGJTHQJSQTSWGTKJCSKAHSCKTAKSQAJCTWKT',
    'HGKTQSJTHWKGAKWSKCHQJCTJHKQATSGAJSAQKASGA',
    'GATJSAHGQATSKWTQCAKQTAHTGKJQHTKJHKAJ',
  ],
  lines: FIVE_BY_THREE.slice(0, 15),
  figures: { rtp: 95.02, volatility: 3.52, hitRate: 40.8, mostPays: 6936 },
};
