import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/** Dog, bone, collar, paw, hydrant, frisbee and royals; the kennel is wild on the inner reels. Medium to high volatility. */
export const vs20doghouse: LineSlotModel = {
  id: 'vs20doghouse',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Kennel',
    D: 'Dog',
    B: 'Bone',
    C: 'Collar',
    P: 'Paw',
    H: 'Hydrant',
    F: 'Frisbee',
    A: 'Ace',
    K: 'King',
    Q: 'Queen',
    J: 'Jack',
    T: 'Ten',
  },
  wild: 'W',
  pays: {
    W: [0, 0, 0, 0, 0],
    D: [0, 10, 100, 400, 2500],
    B: [0, 5, 75, 250, 1000],
    C: [0, 0, 50, 150, 750],
    P: [0, 0, 40, 120, 500],
    H: [0, 0, 30, 80, 400],
    F: [0, 0, 25, 60, 250],
    A: [0, 0, 15, 40, 150],
    K: [0, 0, 15, 30, 125],
    Q: [0, 0, 10, 25, 100],
    J: [0, 0, 10, 25, 100],
    T: [0, 0, 10, 20, 75],
  },
  strips: [
    'JCKPCQDAPKQTAFHQBKJQTFPAFBHTJQPTFKDJFATFJTPK',
    'QHDATHADQKHQPTABQWJQFAWHJAKQJWPJCP',
    'JKAQJTQABDPQFKQWJTAPKWJKAQKFCKQTWFAHP',
    'CKDBCKWAPTQHCKTACTJQWTQKTJKDJBFJ',
    'TPKFDTJHTBJKATPDAFCKAQFPAFKPADBAQ',
  ],
  lines: FIVE_BY_THREE.slice(0, 20),
  figures: { rtp: 96.51, volatility: 2.85, hitRate: 39.98, mostPays: 3065 },
};
