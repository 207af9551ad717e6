import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/**
 * Lighthouse, schooner, compass, gull and royals; the moon is wild on every reel and pays most. In free spins the tide
 * rises: each second one multiplies more. A spring tide costs more, and brings them sooner. Medium volatility.
 */
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
    B: 'Bell buoy',
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
    'JAKJQSKWJCKQSGJQGKJCKAJGLJCQAGSBJAC',
    'QALKCQSAQJCKJAGJQKBACWGASBQJKCSQKALGKJG',
    'JGQKAQJGALKGJKCJWKASGAQJLGKQJABQCLS',
    'JACLKGJQKCSQJLKQSCKBSQGABGJASWAGLKCQ',
    'CSQAKQGCAGJKSGJKCLACJSCGJCWAGQBSGQSLKALK',
  ],
  lines: FIVE_BY_THREE.slice(0, 25),
  freeSpins: {
    scatter: 'B',
    pays: [0, 0, 50, 250, 1250],
    spins: [0, 0, 8, 10, 15],
    again: [0, 0, 4],
    most: 24,
    multipliers: [1, 1, 2, 2, 3, 3, 4, 4, 5],
    strips: [
      'QGKSLGCAGLCJSGKQJAQJKBWGLC',
      'SJGQKACJSGKQJCQGALKSWABLCQJSGC',
      'CGQSALCQJAQKJSCGJAGLSBWACQKACKAGJ',
      'CJKAGLJKCSGQKACGSLBJSCQLGCJLWQK',
      'LCJQLGQCKGBAQLSCAJLKGWCQKGJKLSAQ',
    ],
  },
  options: [
    {
      id: 'spring-tide',
      kind: 'special_bet',
      title: 'Spring tide',
      stake: 35,
      strips: [
        'QCAJKQGJQGJLCKAJGSAQWACKGLABGAQSJBSK',
        'SJQAJCAJGCKQGCKJLQKJWKASBJQKCQGBJA',
        'SGJKAGBJQSLQGCLJKAWQKJCAQJSCBKAJCLKA',
        'GKJAQJGKSABJLCSAKSCALQJCSKWAGCKABJLCJKQ',
        'CKLQGSKAGKSJGSKAGCKASLWGSCJGASGQBCKA',
      ],
      figures: { rtp: 96.2, volatility: 4.39, hitRate: 47.32, mostPays: 403812 },
    },
  ],
  figures: { rtp: 96.2, volatility: 4.22, hitRate: 49.7, mostPays: 403709 },
};
