import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { THREE_BY_THREE } from './line-patterns.ts';

/** Star, basket, grapes, plum, lemon and cherry, without a wild; one cherry on the left already pays. Three reels. */
export const vs5pocketorchard: LineSlotModel = {
  id: 'vs5pocketorchard',
  rows: 3,
  coins: STANDARD_COINS,
  names: { S: 'Star', B: 'Basket', G: 'Grapes', P: 'Plum', L: 'Lemon', C: 'Cherry' },
  pays: {
    S: [0, 0, 250],
    B: [0, 0, 60],
    G: [0, 0, 25],
    P: [0, 0, 15],
    L: [0, 0, 10],
    C: [1, 4, 8],
  },
  strips: ['SPGCPGLPBCGSLBGPCBCPGLBLG', 'BSCPLCPBLPLGPCPGCP', 'PLBSPCSPGCLPCPLCBSCPBPCG'],
  lines: THREE_BY_THREE.slice(0, 5),
  figures: { rtp: 95.5, volatility: 3.08, hitRate: 51.81, mostPays: 252 },
};
