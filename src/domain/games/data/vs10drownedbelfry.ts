import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/**
 * Bell, clock, rope, shell and royals; the tide is wild except on the first reel. Hatches lead down to twelve chests, of
 * which four are opened; the way down can be bought. High volatility.
 */
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
    H: 'Hatch',
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
    'ASRKCTQKJQBRQTSJQCJTQHJSKTARTBSQC',
    'QKRTAJTRSCATJKHSAJTQJSTRJCAKQWRQBJ',
    'HQBTJAQJASTAQJARSARQSJQRKWHRJATQC',
    'TAJQRBKJSQASQTJRSQKSJWAQJATRHTCR',
    'SKTJKBJTRJBKSACBSATBKWRSTQSTQAJHQT',
  ],
  lines: FIVE_BY_THREE.slice(0, 10),
  bonus: { symbol: 'H', needs: 3, picks: 4, prizes: [10, 10, 20, 20, 30, 40, 50, 60, 80, 100, 150, 400] },
  options: [
    {
      id: 'buy-bonus',
      kind: 'buy_feature',
      title: 'Buy the bonus',
      stake: 350,
      strips: [
        'HCKHSJHBTHAKHCBHQBHSTHCTHABHRBHCQ',
        'RTCRKTSCTKASJBSARKCBKCARCQBTCAJWBK',
        'HABHJTHATHAQHBRHQKHBQHKAHBCHSQHASHBS',
        'BKJQBKTJBATRSCJWTKQATJRASCRSBRCQTS',
        'HAQHKCHBSHKSHBQHBQHBRHKQHSKHBK',
      ],
      figures: { rtp: 96.71, volatility: 0.67, hitRate: 100, mostPays: 6245 },
    },
  ],
  figures: { rtp: 96.71, volatility: 5.22, hitRate: 36.4, mostPays: 5800 },
};
