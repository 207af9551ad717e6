import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_FOUR } from './line-patterns.ts';

/**
 * Lamp, coin, rug, scale and royals; the merchant is wild except on the first reel. Purses show what is in them, and the
 * tax collector on the last reel takes them all. Four rows, low to medium volatility.
 */
export const vs25copperbazaar: LineSlotModel = {
  id: 'vs25copperbazaar',
  rows: 4,
  coins: STANDARD_COINS,
  names: {
    W: 'Merchant',
    L: 'Lamp',
    C: 'Coin',
    R: 'Rug',
    S: 'Scale',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    P: 'Purse',
    T: 'Tax collector',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    L: [0, 4, 50, 200, 800],
    C: [0, 0, 40, 150, 600],
    R: [0, 0, 30, 100, 400],
    S: [0, 0, 25, 80, 300],
    A: [0, 0, 15, 40, 150],
    K: [0, 0, 12, 30, 120],
    Q: [0, 0, 10, 25, 100],
    J: [0, 0, 8, 20, 75],
  },
  strips: [
    'RJQAKCQALJQKLRPCJQALKPALCPRLJCKRASK',
    'AKLJAQKLRSKQJSPAJRQCKALRWCALPJCKPR',
    'AKPCSQJCRQAPKJCLRAPLJKQRJACQKRWL',
    'CLKQPRAJKSALRKSCRASPCRSJKCRSKWRQP',
    'WALJQKRLJAQSTKQLSCRJSCARQLARQ',
  ],
  lines: FIVE_BY_FOUR.slice(0, 25),
  collect: {
    money: 'P',
    collector: 'T',
    values: [
      { pays: 5, weight: 30 },
      { pays: 10, weight: 30 },
      { pays: 25, weight: 24 },
      { pays: 50, weight: 10 },
      { pays: 125, weight: 5 },
      { pays: 500, weight: 1 },
    ],
  },
  figures: { rtp: 96.33, volatility: 2.44, hitRate: 53.74, mostPays: 3144 },
};
