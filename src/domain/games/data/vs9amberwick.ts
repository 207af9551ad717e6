import type { LineSlotModel } from '../line-slot-model.ts';
import { STANDARD_COINS } from '../maths.ts';
import { FIVE_BY_THREE } from './line-patterns.ts';

/**
 * Eight relics, A to H, found in amber; the candle is wild and pays most. Free spins are few, on reels of the dear relics
 * alone, and can be bought. High volatility: few wins, a steep top pay.
 */
export const vs9amberwick: LineSlotModel = {
  id: 'vs9amberwick',
  rows: 3,
  coins: STANDARD_COINS,
  names: {
    W: 'Candle',
    A: 'Amber ant',
    B: 'Amber beetle',
    C: 'Amber cricket',
    D: 'Amber dragonfly',
    E: 'Amber earwig',
    F: 'Amber fern',
    G: 'Amber gnat',
    H: 'Amber hornet',
    M: 'Magnifier',
  },
  wild: 'W',
  pays: {
    W: [0, 20, 250, 2000, 10000],
    A: [0, 10, 100, 500, 2500],
    B: [0, 5, 60, 250, 1000],
    C: [0, 0, 40, 150, 600],
    D: [0, 0, 30, 100, 400],
    E: [0, 0, 20, 60, 250],
    F: [0, 0, 15, 40, 150],
    G: [0, 0, 10, 25, 100],
    H: [0, 0, 8, 20, 75],
  },
  strips: [
    'FGCEHFDGCFAHFDCFHEGHDGFHCGBHEFGCHGMD',
    'DBEGBECGDBFMGHECGEFCWHEBAEFHAECBFEAHFEG',
    'HGEFDGHBFHGFEGDCHDMHADBCEGFHADWGFDB',
    'FDEHFECAFDEGDBEFBCGBFDCHGDHFCABWMHDFGBHG',
    'GEACEDACFDHFEGAHFAHBCDEGDEBCFHBDMFWAGEAH',
  ],
  lines: FIVE_BY_THREE.slice(0, 9),
  freeSpins: {
    scatter: 'M',
    pays: [0, 0, 18, 90, 900],
    spins: [0, 0, 6, 8, 10],
    again: [0, 0, 3],
    most: 12,
    multipliers: [1],
    strips: [
      'EADCABDFCADEFBCAM',
      'EBDFEMBACWFDAFCAFEWA',
      'ECAEWBCDBECBAMDABWFA',
      'BECFDBCWACEDBAFDCFAWMBDCA',
      'FDAFDMAEBACFABCFAC',
    ],
  },
  options: [
    {
      id: 'buy-free-spins',
      kind: 'buy_feature',
      title: 'Buy free spins',
      stake: 675,
      strips: [
        'MDCMEDMABMHGMCHMGAMEHMCAMFGMHA',
        'DEGADHGDHFEGHFGBAFHDCGBCHABDFEDHFGC',
        'MFDMFAMEGMFAMHCMFDMHCMDHMEC',
        'GBFCGHDECAHGEHFEDHFAMCHFBGCABFAGHFEC',
        'MCDMGCMBFMEDMGEMGDMAGMDCMAEMCDMEB',
      ],
      figures: { rtp: 94.02, volatility: 1.19, hitRate: 100, mostPays: 68591 },
    },
  ],
  figures: { rtp: 94.02, volatility: 7.99, hitRate: 22.39, mostPays: 69948 },
};
