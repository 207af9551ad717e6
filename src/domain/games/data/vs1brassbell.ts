import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { THREE_BY_THREE } from './line-patterns.ts';

/** Bell, shoe, diamond, clover and orange on a single line; the brass plate is wild and pays most. Three reels. */
export const vs1brassbell: LineSlotModel = {
  id: 'vs1brassbell',
  rows: 3,
  coins: STANDARD_COINS,
  names: { W: 'Brass plate', B: 'Bell', S: 'Shoe', D: 'Diamond', C: 'Clover', O: 'Orange' },
  wild: 'W',
  pays: {
    W: [0, 0, 500],
    B: [0, 0, 80],
    S: [0, 0, 30],
    D: [0, 0, 15],
    C: [0, 0, 8],
    O: [0, 1, 4],
  },
  strips: ['OBDSDOCDWCODOCDODC', 'BSDCODCODSOCDOSDCSDCBOSW', 'OCOBWODSCOBOCOSOCBODOCD'],
  lines: THREE_BY_THREE.slice(0, 1),
  figures: { rtp: 97, volatility: 6.96, hitRate: 12.55, mostPays: 500 },
};
