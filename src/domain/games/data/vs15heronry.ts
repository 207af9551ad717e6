import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/**
 * Heron, gear, crank, spring and royals; the egg is wild on every reel and pays most. Each free spin multiplies by one more
 * than the one before, and none is won again. Medium to high volatility.
 */
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
    N: 'Nest',
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
    'NWKJAQCTSJGAKHCQJSQATSAQTJGAQSTQJKCTH',
    'JQHTGQCKASCTJKASJQTJKAGNQGSACWTNQKJHK',
    'AQTKQCKAJQHTAKCTQGJTKSJHGTSQGJASKNWT',
    'SQAJCNQJHTKSQTSJNGQJTACWAGTJKQTKACQHG',
    'KASKTSJQTJGKACTHCTKQTGAKSQAGCKTQJNW',
  ],
  lines: FIVE_BY_THREE.slice(0, 15),
  freeSpins: {
    scatter: 'N',
    pays: [0, 0, 15, 75, 750],
    spins: [0, 0, 6, 8, 10],
    again: [0],
    most: 10,
    multipliers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    strips: [
      'JKAQCSJTCHAKSWGKSTJCHKGATKGAQJTA',
      'GQJASGCTQKSAGWKQHKSJKASGQACTAGJA',
      'CHSGKASGCTQCSJQKASJHCJTKHQCWQ',
      'SAJHTAJHGSJKHSWJHSCQJKQTCHQKTSAG',
      'AQJCKGSTJKGJTSQGHAJKACSKGTSKQHGW',
    ],
  },
  figures: { rtp: 95.02, volatility: 5.61, hitRate: 34.27, mostPays: 339410 },
};
