import type { LineSlotModel } from '../../src/domain/games/line-slot-model.ts';
import { assertPlayable } from '../../src/domain/games/playable.ts';

const model: LineSlotModel = {
  id: 'small',
  rows: 2,
  coins: ['0.01', '0.10'],
  names: { W: 'Wild', A: 'Ace', B: 'Bell' },
  wild: 'W',
  pays: { W: [0, 3, 20], A: [0, 2, 10], B: [1, 2, 4] },
  strips: ['AWB', 'WBA', 'ABBW'],
  lines: ['000', '111', '010'],
  figures: { rtp: 0, volatility: 0, hitRate: 0, mostPays: 0 },
};

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
])('a model is refused: %s', (message, fault) => {
  expect(() => assertPlayable({ ...model, ...fault })).toThrow(`Game small: ${message}`);
});
