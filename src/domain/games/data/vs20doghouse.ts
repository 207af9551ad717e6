import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/**
 * Dog, bone, collar, paw, hydrant, frisbee and royals; the kennel is wild on the inner reels. Postmen bring free spins that
 * pay double, spades dig for bones, and the bowl takes the biscuits. Medium to high volatility.
 */
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
    S: 'Postman',
    G: 'Spade',
    M: 'Biscuit',
    L: 'Bowl',
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
    'TDAJKAFPKTJFAJCHPQCBQGHSMJCQHPFKTAQTBGDMB',
    'TFACKFWJDMPBJQKJTQDHQPTJWCHKFBMASCHPQJA',
    'FPMHFBATBQHTKJCGQDJBAWTFSJQKGPFMKBAWPATH',
    'HBTCPQFACKJQTDASJPKMHJKQJWTDJHFPCTQMWFT',
    'GSQFHQPBDCTPJTQLBAKDHPFQJPATDCFGQK',
  ],
  lines: FIVE_BY_THREE.slice(0, 20),
  freeSpins: {
    scatter: 'S',
    pays: [0, 0, 40, 200, 1000],
    spins: [0, 0, 10, 12, 15],
    again: [0, 0, 5],
    most: 20,
    multipliers: [2],
    strips: [
      'FBCPJAQJTHAQCSHFKCDKHJTQPAKBFDCP',
      'KHTAPQFJHWFCWPBTKWCQWTDBAKDJPWCQFHSA',
      'CKWAPFWTCHBWFJWQDFABQJPHAKSDTHWCQKJ',
      'KJPFWTCWAHPJWBQWCQKACDQKHPFJKTDSABW',
      'DKCFQBTKJHKAFJPQTHAJCQPSTQPBDCPFH',
    ],
  },
  bonus: { symbol: 'G', needs: 3, picks: 3, prizes: [20, 40, 40, 60, 80, 100, 120, 160, 280] },
  collect: {
    money: 'M',
    collector: 'L',
    values: [
      { pays: 10, weight: 40 },
      { pays: 20, weight: 30 },
      { pays: 40, weight: 15 },
      { pays: 100, weight: 10 },
      { pays: 200, weight: 4 },
      { pays: 500, weight: 1 },
    ],
  },
  options: [
    {
      id: 'buy-free-spins',
      kind: 'buy_feature',
      title: 'Buy free spins',
      stake: 1200,
      strips: [
        'SDASDPSDASFDSCBSPTSQPSKQSCDSKFSDC',
        'CAQCADJCDQPBTDCQSCDQJDPTCBDKFPHCPADQJ',
        'SDBSCJSDTSDPSKHSCASDQSBTSKCSDKSACSPC',
        'CPDKCFPJBDFCTAJFDCAFJTCHDBPKBPJTQFSHQ',
        'SBFSDCSDPSTHSADSACSTCSPKSPTSAD',
      ],
      figures: { rtp: 96.51, volatility: 0.74, hitRate: 100, mostPays: 269590 },
    },
  ],
  figures: { rtp: 96.51, volatility: 5.14, hitRate: 28.63, mostPays: 269380 },
};
