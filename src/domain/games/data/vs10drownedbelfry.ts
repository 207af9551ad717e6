import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Bell, clock, rope, shell and royals; the tide is wild except on the first reel. High volatility. */
export const vs10drownedbelfry: LineSlotModel = {
  id: 'vs10drownedbelfry',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Tide',
    B: 'Bell',
    C: 'Clock',
    R: 'Rope',
    S: 'Shell',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    T: 'Ten',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    B: [0, 10, 100, 1000, 5000],
    C: [0, 5, 40, 400, 2000],
    R: [0, 5, 30, 100, 750],
    S: [0, 5, 30, 100, 750],
    A: [0, 0, 5, 40, 150],
    K: [0, 0, 5, 40, 150],
    Q: [0, 0, 5, 25, 100],
    J: [0, 0, 5, 25, 100],
    T: [0, 0, 5, 25, 100],
  },
  strips: [
    'JKQRACQRJBTJRQJASKRSTJQTCSTJRKJQKC',
    'JSKTQJARATRWSJQTRKJRBQTBCTRCQKJACQJWKJAT',
    'RSAWQBTQCKSTQTSAQCSJRATSCTQKJTRKJCATW',
    'TQCJSQWJRQSQAJWKJQKTBCJTKQCAJTBAKQRJ',
    'RQJWABTCBKTAQJBRTBJQSTRSQRJSQKJQASQKJ',
  ],
  lines: FIVE_BY_THREE.slice(0, 10),
  figures: { rtp: 96.71, volatility: 5.33, hitRate: 42.23, mostPays: 5225 },
};
