import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Lighthouse, schooner, compass, gull and royals; the moon is wild on every reel and pays most. Medium volatility. */
export const vs25moonharbor: LineSlotModel = {
  id: 'vs25moonharbor',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Moon',
    L: 'Lighthouse',
    S: 'Schooner',
    C: 'Compass',
    G: 'Gull',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
  },
  wild: 'W',
  pays: {
    W: [0, 10, 150, 750, 3000],
    L: [0, 5, 75, 250, 1000],
    S: [0, 4, 50, 150, 600],
    C: [0, 0, 30, 100, 400],
    G: [0, 0, 25, 75, 250],
    A: [0, 0, 15, 40, 125],
    K: [0, 0, 12, 30, 100],
    Q: [0, 0, 8, 25, 80],
    J: [0, 0, 5, 15, 60],
  },
  strips: [
    'GQAGQSGJWSQKCSKAQLCJQLAJKAGJKACK',
    'ASQACJKLSKJLGKQWJQKGAQGKASJCGAJQG',
    'SAGKWQLAQKCJSGKQGCAJQWJLKSAQCGACQJAKJ',
    'ACJKGCAQCKQCGJQAGSAWJGKLQKCJAQSJQLKS',
    'QLJKAJCKCGQJAKWAJLQCSAGKSGJAQJGSQLKJC',
  ],
  lines: FIVE_BY_THREE.slice(0, 25),
  figures: { rtp: 96.2, volatility: 2.02, hitRate: 57.4, mostPays: 4380 },
};
