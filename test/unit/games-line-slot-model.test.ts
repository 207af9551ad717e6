import type { LineSlotModel, Option } from '../../src/domain/games/line-slot-model.ts';
import { assertPlayable } from '../../src/domain/games/playable.ts';

const model: LineSlotModel = {
  id: 'small',
  rows: 2,
  coins: ['0.01', '0.10'],
  names: { W: 'Wild', A: 'Ace', B: 'Bell', S: 'Scatter', G: 'Gate', M: 'Money', L: 'Collector' },
  wild: 'W',
  pays: { W: [0, 3, 20], A: [0, 2, 10], B: [1, 2, 4] },
  strips: ['AWB', 'WBA', 'ABBW'],
  lines: ['000', '111', '010'],
  figures: { rtp: 0, volatility: 0, hitRate: 0, mostPays: 0 },
};

const freeSpins = {
  scatter: 'S',
  pays: [0, 0, 2],
  spins: [0, 0, 8],
  again: [0],
  most: 8,
  multipliers: [1, 2],
  strips: ['AS', 'BS', 'AS'],
};
const bonus = { symbol: 'G', needs: 2, picks: 1, prizes: [1, 2, 3] };
const { figures, strips } = model;
const option: Option = { id: 'buy', kind: 'buy_feature', title: 'Buy', stake: 30, strips, figures };
const special: Option = { ...option, id: 'ante', kind: 'special_bet' };

test('a sound model is accepted', () => {
  expect(() => assertPlayable(model)).not.toThrow();
});

test.each<[string, Partial<LineSlotModel>]>([
  ['a reel strip is empty', { strips: ['A', '', 'B'] }],
  ['strip symbol X is not in the paytable', { strips: ['A', 'X', 'B'] }],
  ['the wild X is not in the paytable', { wild: 'X' }],
  ['line 020 leaves the grid', { lines: ['020'] }],
  ['line 00 leaves the grid', { lines: ['00'] }],
  ['a line is given twice', { lines: ['000', '000'] }],
  ['it needs at least one reel and one line', { lines: [] }],
  ['it needs at least one reel and one line', { strips: [] }],
  ['symbol AB must be one letter', { pays: { ...model.pays, AB: [0, 0, 1] }, names: { ...model.names, AB: 'Both' } }],
  ['the pays of A must have one entry a reel', { pays: { ...model.pays, A: [0, 1] } }],
  ['the pays of A must be whole coins that never fall', { pays: { ...model.pays, A: [0, 3, 2] } }],
  ['the pays of A must be whole coins that never fall', { pays: { ...model.pays, A: [0, 0, 0.5] } }],
  ['its lines together could pay more', { pays: { ...model.pays, A: [0, 0, Number.MAX_SAFE_INTEGER] } }],
  ['symbol C has no name', { pays: { ...model.pays, C: [0, 0, 1] } }],
  ['where ways pay, the first reel has no wild', { lines: { stake: 3 } }],
  ['its stake must be whole coins', { lines: { stake: 0.5 }, strips: ['AB', 'WBA', 'ABBW'] }],
  ['S pays in a feature, and can have no pays from the left', { pays: { ...model.pays, S: [0, 0, 1] }, freeSpins }],
  ['a symbol has two parts to play', { freeSpins, bonus: { ...bonus, symbol: 'S' } }],
  ['its bonus must open prizes that are there', { bonus: { ...bonus, picks: 4 } }],
  ['its bonus must open prizes that are there', { bonus: { ...bonus, prizes: [1, 2, 0] } }],
  ['the values to collect must be whole coins', { collect: { money: 'M', collector: 'L', values: [] } }],
  ['scatters must pay and win whole numbers', { freeSpins: { ...freeSpins, spins: [0, 0.5] } }],
  ['its free spins can be more than the most', { freeSpins: { ...freeSpins, most: 7 } }],
  ['the multipliers must be whole, and one at least', { freeSpins: { ...freeSpins, multipliers: [] } }],
  ['the reels free-spins must be as many as those', { freeSpins: { ...freeSpins, strips: ['A', 'B'] } }],
  ['strip symbol M is not in the paytable', { freeSpins: { ...freeSpins, strips: ['A', 'B', 'M'] } }],
  ['two of its options share a name', { options: [option, option] }],
  ['two of its options share a name', { options: [{ ...option, id: 'free-spins' }] }],
  ['option Buy must be lower-case letters', { options: [{ ...option, id: 'Buy' }] }],
  ['the stake of option buy must be whole coins', { options: [{ ...option, stake: 0 }] }],
  ['it can have one special bet', { options: [special, { ...special, id: 'other' }] }],
])('a model is refused: %s', (message, fault) => {
  expect(() => assertPlayable({ ...model, ...fault })).toThrow(`Game small: ${message}`);
});
