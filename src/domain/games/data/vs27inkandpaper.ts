import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { THREE_BY_THREE } from './line-patterns.ts';

/** Quill, seal, ledger, ink, note and paper; the blot is wild on the middle reel. Every line of the grid is in play. */
export const vs27inkandpaper: LineSlotModel = {
  id: 'vs27inkandpaper',
  rows: 3,
  coins: STANDARD_COINS,
  names: { W: 'Blot', Q: 'Quill', S: 'Seal', L: 'Ledger', I: 'Ink', N: 'Note', P: 'Paper' },
  wild: 'W',
  pays: {
    W: [0, 0, 0],
    Q: [0, 0, 120],
    S: [0, 0, 50],
    L: [0, 0, 30],
    I: [0, 0, 20],
    N: [0, 0, 12],
    P: [0, 0, 8],
  },
  strips: ['QPINQPILQPILIPNSIPNLPI', 'LNPQWNLWPNLPINSPNLPILNPPQWPQN', 'PSQINSLPILIPLIPNIPLNI'],
  lines: THREE_BY_THREE,
  figures: { rtp: 95.24, volatility: 1.23, hitRate: 81.53, mostPays: 284 },
};
