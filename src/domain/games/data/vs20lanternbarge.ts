import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Red, yellow, blue and green lanterns and royals; the barge is wild on the inner reels. Low volatility: small wins, often. */
export const vs20lanternbarge: LineSlotModel = {
  id: 'vs20lanternbarge',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Barge',
    R: 'Red lantern',
    Y: 'Yellow lantern',
    B: 'Blue lantern',
    G: 'Green lantern',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    R: [1, 5, 25, 75, 250],
    Y: [0, 4, 20, 60, 200],
    B: [0, 2, 15, 45, 150],
    G: [0, 2, 12, 35, 120],
    A: [0, 0, 8, 20, 60],
    K: [0, 0, 6, 15, 50],
    Q: [0, 0, 5, 12, 40],
  },
  strips: [
    'QYGABKGAQGBRAKRBYRBQAGBQABQARKQAKAYG',
    'AQKAWBAGKQBKQRKQABAWBGYBGQAQBAKQY',
    'YWGKAQGAQYKGQBWQBAGRQYRGABRKQARK',
    'KQWGAWQWKBRAQYKGRBAQWAGBQAKQYGQAGY',
    'RGQKQBQKYBQAKQAGRBQABRKQBRQBAGRKQ',
  ],
  lines: FIVE_BY_THREE.slice(0, 20),
  figures: { rtp: 97.1, volatility: 1.47, hitRate: 79.03, mostPays: 935 },
};
