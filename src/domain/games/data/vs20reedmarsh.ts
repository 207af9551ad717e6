import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';

/**
 * Otter, dragonfly, newt, eel and royals in 243 ways; the marsh light is wild on the inner reels. Frogs on the last reel
 * take the lilies, and in free spins there are many of both. Medium volatility.
 */
export const vs20reedmarsh: LineSlotModel = {
  id: 'vs20reedmarsh',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Marsh light',
    O: 'Otter',
    D: 'Dragonfly',
    N: 'Newt',
    E: 'Eel',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    M: 'Moon moth',
    L: 'Lily',
    F: 'Frog',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    O: [0, 2, 20, 60, 200],
    D: [0, 0, 15, 40, 150],
    N: [0, 0, 12, 30, 100],
    E: [0, 0, 10, 25, 80],
    A: [0, 0, 6, 15, 50],
    K: [0, 0, 5, 12, 40],
    Q: [0, 0, 4, 10, 30],
    J: [0, 0, 3, 8, 25],
  },
  strips: [
    'LKNAKDAQNAKQDELQMEQNEDONEQNLEQJD',
    'KOEKDNKLOEKLNOKJDMQKEOQKOAJKNWKOL',
    'EKJNADENOJAKMJOKWLOJELJNQAOJNQLMON',
    'JAKQDKWOALODLOADLNEDONQKANQKNOEMQK',
    'OANQENKEOJFMJEDNFAENJKQNOJAKJDK',
  ],
  lines: { stake: 20 },
  freeSpins: {
    scatter: 'M',
    pays: [0, 0, 20, 100, 400],
    spins: [0, 0, 10, 15, 20],
    again: [0, 0, 5],
    most: 30,
    multipliers: [1],
    strips: [
      'LJDQELONLOQLODLEONKDJEKJADOM',
      'OKDNLAKOQKDNKOQNLWALEMLDAEDL',
      'LANJADWLAONDLAMLODNOJEQOLAE',
      'MQJNLDOADLWOLJKOJLDAJDKOAQL',
      'KNAFOKEFODEQJOAFOJFMQNKOFNDQF',
    ],
  },
  collect: {
    money: 'L',
    collector: 'F',
    values: [
      { pays: 5, weight: 30 },
      { pays: 10, weight: 30 },
      { pays: 20, weight: 25 },
      { pays: 50, weight: 11 },
      { pays: 100, weight: 3 },
      { pays: 400, weight: 1 },
    ],
  },
  figures: { rtp: 96.4, volatility: 3.59, hitRate: 41.49, mostPays: 72410 },
};
