import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { THREE_BY_THREE } from './line-patterns.ts';

/** Urchin, starfish, crab, kelp and pebble; the wave is wild on every reel and pays most. Three reels. */
export const vs8tidepool: LineSlotModel = {
  id: 'vs8tidepool',
  rows: 3,
  coins: STANDARD_COINS,
  names: { W: 'Wave', U: 'Urchin', S: 'Starfish', C: 'Crab', K: 'Kelp', P: 'Pebble' },
  wild: 'W',
  pays: {
    W: [0, 0, 200],
    U: [0, 0, 60],
    S: [0, 0, 30],
    C: [0, 0, 15],
    K: [0, 0, 8],
    P: [0, 1, 3],
  },
  strips: ['UKPCWPCSKPCKUPCKSC', 'SCPCUCKSPSUPCPSCKPCPKWPSKP', 'PSKPSUPWKCPSPKSPCSKUPK'],
  lines: THREE_BY_THREE.slice(0, 8),
  figures: { rtp: 94.5, volatility: 1.86, hitRate: 63.94, mostPays: 266 },
};
