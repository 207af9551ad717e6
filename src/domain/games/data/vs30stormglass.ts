import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';

/**
 * Storm glass, barometer, compass, flag and royals on six reels, in 729 ways; lightning is wild. Free spins multiply by up
 * to eight; they can be bought, and a storm warning brings them sooner. Very high volatility.
 */
export const vs30stormglass: LineSlotModel = {
  id: 'vs30stormglass',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Lightning',
    G: 'Storm glass',
    B: 'Barometer',
    C: 'Compass',
    F: 'Flag',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    L: 'Lantern',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0, 0],
    G: [0, 0, 20, 60, 200, 600],
    B: [0, 0, 15, 45, 150, 400],
    C: [0, 0, 12, 35, 120, 300],
    F: [0, 0, 10, 30, 90, 240],
    A: [0, 0, 5, 15, 50, 150],
    K: [0, 0, 5, 15, 50, 150],
    Q: [0, 0, 4, 10, 30, 100],
    J: [0, 0, 4, 10, 30, 100],
  },
  strips: [
    'KBCQABFGQALGQKJQFAQCAKCGAKBCJFKJCAKFG',
    'JQABJKFGQFAJKBFAGBKJFBAKFBJKBJQBCFJQLBW',
    'AKFJKAQFJBFCQAJFCQJABJCAQWJQCLQJBFQKCAGC',
    'KFQJAQJAQBKQJGFAKJQBCKAJBFWACQJFGKBQLGAC',
    'JAQJFKQGCBGJCBAGFQJKQBCAKLAJFQBCJWGFKACKB',
    'JQKACFGJBGKJQAFQJFGBAQGKFGCFQJAQLFGJKGB',
  ],
  lines: { stake: 30 },
  freeSpins: {
    scatter: 'L',
    pays: [0, 0, 30, 90, 300, 3000],
    spins: [0, 0, 8, 10, 12, 15],
    again: [0, 0, 2],
    most: 16,
    multipliers: [1, 2, 3, 4, 5],
    strips: [
      'KGFCGJQCBGJFCQFKGBACFBQLCGF',
      'BQGBFAKGBCKGAJCQGJABQAWFL',
      'FCGQAKGQBGJAQFGJFBKGCBJAFLW',
      'CAKBFKBFGJCQBCGBCKAGBWAJL',
      'AJQGFKBJQABQGFCABCWGBFABLJQCGAFQ',
      'BGFBQKBJLWGQBJGKQAFGCKGCKQ',
    ],
  },
  options: [
    {
      id: 'storm-warning',
      kind: 'special_bet',
      title: 'Storm warning',
      stake: 45,
      strips: [
        'BFCJGFQJKAQJKAJLFCAQFAQLBQKAGCKQGKAQ',
        'JBCFJKCJAKGFJGCKJAQJAFJGKFLJQFWCA',
        'KFJCBFJQFKCJBCQKJABFCABFCJKCGQKJQKLWCKJA',
        'QJFQJKFJBFJAFQJBWAQBCQBAFJCAKLQKCAQCB',
        'FCWJAQBCFQJBFJGKBJKAQKAJFABCQLABQK',
        'ACJACBJGABKFQACKJAFCKFGCAFLQJKFAQCG',
      ],
      figures: { rtp: 96.55, volatility: 7.54, hitRate: 46.12, mostPays: 492830 },
    },
    {
      id: 'buy-free-spins',
      kind: 'buy_feature',
      title: 'Buy free spins',
      stake: 1980,
      strips: [
        'LCFLGCLGFLKGLQBLAFLGQLFGLFALGK',
        'QBCGKFGAFKAGBJAQGJFCGQBGFJQFJQCKGA',
        'LGFLKFLGFLQFLBALGFLKQLGKLGJLAQLFB',
        'JCQGAKFBGJFKCBJABGKJGCJACJAGBLFGJFK',
        'LACLAGLAGLQKLAGLCGLKALGJLBC',
        'CGKBGKQAJBQFGQACGKFQACQGBFGCQACLQKF',
      ],
      figures: { rtp: 96.55, volatility: 1.1, hitRate: 100, mostPays: 489720 },
    },
  ],
  figures: { rtp: 96.55, volatility: 8.21, hitRate: 41.5, mostPays: 492740 },
};
