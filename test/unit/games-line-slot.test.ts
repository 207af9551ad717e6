import fc from 'fast-check';
import { fraction } from '../../src/domain/games/exact/fraction.ts';
import { lineSlot } from '../../src/domain/games/line-slot.ts';
import type { LineSlotModel } from '../../src/domain/games/line-slot-model.ts';
import { percent } from '../../src/domain/games/maths.ts';
import type { Outcome } from '../../src/domain/games/outcome.ts';
import type { Random } from '../../src/domain/games/random.ts';

/** A source that stops the reels where it is told. */
function stoppingAt(stops: readonly number[]): Random {
  let reel = 0;
  return () => Uint8Array.of(0, 0, 0, stops[reel++] ?? 0);
}

function everyStop(strips: readonly string[]): number[][] {
  return strips.reduce<number[][]>(
    (all, strip) => all.flatMap((stops) => Array.from(strip, (_, stop) => [...stops, stop])),
    [[]],
  );
}

/** The rules told the slow way: try every symbol and every count on the line, keep the most. */
function paysOfLine(model: LineSlotModel, line: readonly string[]): number {
  const runs = Object.entries(model.pays).flatMap(([symbol, pays]) =>
    pays.filter((_, i) => line.slice(0, i + 1).every((s) => s === symbol || s === model.wild)),
  );
  return Math.max(0, ...runs);
}

function paysOfGrid(model: LineModel, { grid }: Outcome): number {
  const lines = model.lines.map((rows) => grid.map((column, reel) => column[Number(rows[reel])] ?? '?'));
  return lines.reduce((sum, line) => sum + paysOfLine(model, line), 0);
}

/** A game without features whose lines pay. */
type LineModel = LineSlotModel & { lines: readonly string[] };
const figures = { rtp: 0, volatility: 0, hitRate: 0, mostPays: 0 };
const names = { W: 'Wild', A: 'Ace', B: 'Bell', C: 'Cherry' };

const small: LineModel = {
  id: 'small',
  rows: 2,
  coins: ['0.01', '0.10'],
  names,
  wild: 'W',
  pays: { W: [0, 3, 20], A: [0, 2, 10], B: [1, 2, 4], C: [0, 0, 30] },
  strips: ['AWBCAB', 'WBAC', 'CABBW'],
  lines: ['000', '111', '010'],
  figures,
};

const models: fc.Arbitrary<LineModel> = fc
  .record({ reels: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }), wild: fc.boolean() })
  .chain(({ reels, rows, wild }) => {
    const pays = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: reels, maxLength: reels })
      .map((row) => row.sort((a, b) => a - b));
    const strip = fc.string({ unit: fc.constantFrom('W', 'A', 'B', 'C'), minLength: 1, maxLength: 5 });
    const line = fc.array(fc.integer({ min: 0, max: rows - 1 }), { minLength: reels, maxLength: reels });
    return fc.record({
      id: fc.constant('any'),
      rows: fc.constant(rows),
      coins: fc.constant(['0.01']),
      names: fc.constant(names),
      figures: fc.constant(figures),
      ...(wild ? { wild: fc.constant('W') } : {}),
      pays: fc.record({ W: pays, A: pays, B: pays, C: pays }),
      strips: fc.array(strip, { minLength: reels, maxLength: reels }),
      lines: fc.uniqueArray(
        line.map((rows) => rows.join('')),
        { minLength: 1, maxLength: 4 },
      ),
    });
  });

describe('a spin of a line slot', () => {
  const spin = (...stops: number[]) => lineSlot(small).draw(stoppingAt(stops));

  test('shows each cyclic strip from its stop downwards', () => {
    expect(spin(5, 1, 4)).toMatchObject({
      stops: [5, 1, 4],
      grid: [
        ['B', 'A'],
        ['B', 'A'],
        ['W', 'C'],
      ],
    });
  });

  test('pays from the left, and a wild completes the run', () => {
    expect(spin(5, 1, 4).lineWins).toEqual([
      { line: 1, symbol: 'B', count: 3, pays: 4 },
      { line: 2, symbol: 'A', count: 2, pays: 2 },
      { line: 3, symbol: 'B', count: 1, pays: 1 },
    ]);
  });

  test('pays a line once, by its best run: two wilds are worth more than the three of a kind they complete', () => {
    const model = { ...small, strips: ['W', 'W', 'B'], lines: ['000'], pays: { ...small.pays, W: [0, 5, 20] } };
    expect(lineSlot(model).draw(stoppingAt([])).lineWins).toEqual([{ line: 1, symbol: 'W', count: 2, pays: 5 }]);
  });

  test('wilds alone stand for the symbol that pays most', () => {
    const model = { ...small, strips: ['W', 'W', 'W'], lines: ['000'] };
    expect(lineSlot(model).draw(stoppingAt([])).lineWins).toEqual([{ line: 1, symbol: 'C', count: 3, pays: 30 }]);
  });

  test('survives being stored as JSON', () => {
    const outcome = spin(1, 0, 4);
    expect(JSON.parse(JSON.stringify(outcome))).toStrictEqual(outcome);
  });

  test('follows the rules told the slow way, for any model and any stops', () => {
    fc.assert(
      fc.property(models, (model) => {
        const maths = lineSlot(model);
        for (const stops of everyStop(model.strips)) {
          const outcome = maths.draw(stoppingAt(stops));
          expect(outcome.stops).toEqual(stops);
          expect(outcome.totalPays).toBe(paysOfGrid(model, outcome));
          expect(outcome.totalPays).toBe(outcome.lineWins.reduce((sum, win) => sum + win.pays, 0));
          expect(outcome.lineWins.every((win) => win.pays === model.pays[win.symbol]?.[win.count - 1])).toBe(true);
        }
      }),
    );
  });
});

describe('the exact return of a line slot', () => {
  test('equals the sum over every combination of stops, for any model', () => {
    fc.assert(
      fc.property(models, (model) => {
        const maths = lineSlot(model);
        const all = everyStop(model.strips).map((stops) => maths.draw(stoppingAt(stops)).totalPays);
        const won = all.reduce((sum, pays) => sum + pays, 0);
        expect(maths.exact().mean).toEqual(fraction(won, all.length));
      }),
    );
  });

  test('is stated in percent, rounded half up to two decimals', () => {
    expect(percent(9651n, 10_000n)).toBe(96.51);
    expect(percent(96_505n, 100_000n)).toBe(96.51);
    expect(percent(96_504_999n, 100_000_000n)).toBe(96.5);
  });
});
