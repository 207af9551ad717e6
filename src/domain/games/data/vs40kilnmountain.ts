import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_FOUR } from './line-patterns.ts';

/**
 * Vase, flame, pot, bowl and royals in stacks; the kiln is wild on every reel. Behind oven doors on the inner reels eight
 * pieces have been fired, of which three come out. Four rows, medium volatility.
 */
export const vs40kilnmountain: LineSlotModel = {
  id: 'vs40kilnmountain',
  rows: 4,
  coins: STANDARD_COINS,
  names: {
    W: 'Kiln',
    V: 'Vase',
    F: 'Flame',
    P: 'Pot',
    B: 'Bowl',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    O: 'Oven door',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 50, 200, 1000],
    V: [0, 0, 30, 100, 400],
    F: [0, 0, 25, 75, 250],
    P: [0, 0, 20, 50, 200],
    B: [0, 0, 15, 40, 150],
    A: [0, 0, 10, 25, 100],
    K: [0, 0, 8, 20, 80],
    Q: [0, 0, 5, 15, 60],
    J: [0, 0, 5, 10, 50],
  },
  strips: [
    'FVVQQWWJJPPKQQQAAFAABQQAABBBQQQJJJAAABBV',
    'BBBAAOQQQPPFKKQQQOFFVAAAKKKQQJJJVVWWWPPJJAAAJJKK',
    'PPBBKKOAAQQFFJJJKKPPBAAAOPPWWAAAVVVKKJJFQQQBBB',
    'VVVOAAOPPKKBKKWWBBBQQQAAAFQQQAJJBBVVKKKPPQJJ',
    'KKAAAJJQVVVPKKFFBBBBPPPPQAAVVQQFWWWVAAAAPPPBBB',
  ],
  lines: FIVE_BY_FOUR.slice(0, 40),
  bonus: { symbol: 'O', needs: 3, picks: 3, prizes: [80, 120, 160, 200, 240, 400, 600, 1000] },
  figures: { rtp: 96.05, volatility: 3.89, hitRate: 25.5, mostPays: 12860 },
};
