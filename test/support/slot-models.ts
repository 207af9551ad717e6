import fc from 'fast-check';
import type { LineSlotModel } from '../../src/domain/games/line-slot-model.ts';

/** Games of a few symbols, so small that all their rounds can be listed. */

const figures = { rtp: 0, volatility: 0, hitRate: 0, mostPays: 0 };
const names = { W: 'Wild', A: 'Ace', B: 'Bell', C: 'Cherry', S: 'Scatter', G: 'Gate', M: 'Money', L: 'Collector' };

/** One of each feature; every symbol of them is on the reels. */
export const small: LineSlotModel = {
  id: 'small',
  rows: 2,
  coins: ['0.01', '0.10'],
  names,
  wild: 'W',
  pays: { W: [0, 3, 20], A: [0, 2, 10], B: [1, 2, 4], C: [0, 0, 30] },
  strips: ['AWBCABS', 'WBAGCSM', 'CABBWSGLM'],
  lines: ['000', '111', '010'],
  freeSpins: {
    scatter: 'S',
    pays: [0, 0, 5],
    spins: [0, 1, 3],
    again: [1],
    most: 4,
    multipliers: [1, 2],
    strips: ['AWBC', 'WBAM', 'CASL'],
  },
  bonus: { symbol: 'G', needs: 2, picks: 2, prizes: [5, 7, 20] },
  collect: {
    money: 'M',
    collector: 'L',
    values: [
      { pays: 2, weight: 3 },
      { pays: 9, weight: 1 },
    ],
  },
  options: [
    { id: 'buy', kind: 'buy_feature', title: 'Buy free spins', stake: 20, strips: ['SA', 'SBW', 'SMLG'], figures },
    { id: 'ante', kind: 'special_bet', title: 'Ante', stake: 4, strips: ['SAB', 'SBW', 'CAB'], figures },
  ],
  figures,
};

const counts = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 3 });

interface Shape {
  reels: number;
  rows: number;
  wild: boolean;
  ways: boolean;
}

export const models: fc.Arbitrary<LineSlotModel> = fc
  .record({
    reels: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    wild: fc.boolean(),
    ways: fc.boolean(),
  })
  .chain((shape) =>
    fc.record(
      {
        id: fc.constant('any'),
        rows: fc.constant(shape.rows),
        coins: fc.constant(['0.01']),
        names: fc.constant(names),
        figures: fc.constant(figures),
        ...(shape.wild ? { wild: fc.constant('W') } : {}),
        pays: fc.record({ W: paysOf(shape), A: paysOf(shape), B: paysOf(shape), C: paysOf(shape) }),
        strips: stripsOf(shape, 5),
        lines: shape.ways ? fc.constant({ stake: 3 }) : linesOf(shape),
        freeSpins: freeSpinsOf(shape),
        bonus: fc.record({
          symbol: fc.constant('G'),
          needs: fc.integer({ min: 1, max: 2 }),
          picks: fc.integer({ min: 1, max: 2 }),
          prizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 }),
        }),
        collect: fc.record({
          money: fc.constant('M'),
          collector: fc.constant('L'),
          values: fc.array(
            fc.record({ pays: fc.integer({ min: 1, max: 9 }), weight: fc.integer({ min: 1, max: 3 }) }),
            {
              minLength: 1,
              maxLength: 2,
            },
          ),
        }),
      },
      {
        requiredKeys: [
          'id',
          'rows',
          'coins',
          'names',
          'figures',
          'pays',
          'strips',
          'lines',
          ...(shape.wild ? ['wild' as const] : []),
        ],
      },
    ),
  )
  .map(withoutStrangers);

const paysOf = ({ reels }: Shape) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: reels, maxLength: reels })
    .map((row) => row.sort((a, b) => a - b));

const linesOf = ({ reels, rows }: Shape) =>
  fc.uniqueArray(
    fc
      .array(fc.integer({ min: 0, max: rows - 1 }), { minLength: reels, maxLength: reels })
      .map((line) => line.join('')),
    { minLength: 1, maxLength: 4 },
  );

const stripsOf = ({ reels, ways }: Shape, longest: number) =>
  fc
    .array(
      fc.string({ unit: fc.constantFrom('W', 'A', 'B', 'C', 'S', 'G', 'M', 'L'), minLength: 2, maxLength: longest }),
      { minLength: reels, maxLength: reels },
    )
    .map((strips) => (ways ? strips.map((strip, reel) => (reel === 0 ? strip.replaceAll('W', 'A') : strip)) : strips));

const freeSpinsOf = (shape: Shape) =>
  fc.record({
    scatter: fc.constant('S'),
    pays: counts(5),
    spins: counts(2),
    again: counts(1),
    most: fc.integer({ min: 2, max: 3 }),
    multipliers: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    strips: stripsOf(shape, 3),
  });

/** Symbols of features that a game does not have are put as a symbol with pays. */
function withoutStrangers(model: LineSlotModel): LineSlotModel {
  const { freeSpins, bonus, collect } = model;
  const strangers = [freeSpins ? '' : 'S', bonus ? '' : 'G', collect ? '' : 'ML'].join('');
  const known = (strips: readonly string[]) =>
    strips.map((strip) => Array.from(strip, (symbol) => (strangers.includes(symbol) ? 'B' : symbol)).join(''));
  return {
    ...model,
    strips: known(model.strips),
    ...(freeSpins && { freeSpins: { ...freeSpins, strips: known(freeSpins.strips) } }),
  };
}
