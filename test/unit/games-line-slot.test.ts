import fc from 'fast-check';
import { lineSlot } from '../../src/domain/games/line-slot.ts';
import type { LineSlotModel } from '../../src/domain/games/line-slot-model.ts';
import { paysOfSpin, type Spin } from '../../src/domain/games/outcome.ts';
import type { Random } from '../../src/domain/games/random.ts';
import { reelSets } from '../../src/domain/games/reel-sets.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { models, small } from '../support/slot-models.ts';
import { countOf, everyStop, gridAt, paysFromLeft } from '../support/slow-slot.ts';

/** A source that gives these numbers where it is asked for one below more than they are. */
function giving(...words: number[]): Random {
  let next = 0;
  return () => Uint8Array.of(0, 0, 0, words[next++] ?? 0);
}

const lineModel: LineSlotModel = { ...small, strips: ['AWBCAB', 'WBAC', 'CABBW'] };
const spin = (...stops: number[]) => lineSlot(lineModel).draw(giving(...stops));
const alone = (pays: Record<string, readonly number[]>, ...strips: string[]) =>
  lineSlot({ ...small, strips, lines: ['000'], pays }).draw(giving()).lineWins;

describe('a spin', () => {
  test('shows each cyclic strip from its stop downwards', () => {
    const grid = [
      ['B', 'A'],
      ['B', 'A'],
      ['W', 'C'],
    ];
    expect(spin(5, 1, 4)).toMatchObject({ stops: [5, 1, 4], grid });
  });

  test('pays from the left, and a wild completes the run', () => {
    expect(spin(5, 1, 4).lineWins).toEqual([
      { line: 1, symbol: 'B', count: 3, pays: 4 },
      { line: 2, symbol: 'A', count: 2, pays: 2 },
      { line: 3, symbol: 'B', count: 1, pays: 1 },
    ]);
  });

  test('pays a line once, by its best run: two wilds are worth more than the three of a kind they complete', () => {
    expect(alone({ ...small.pays, W: [0, 5, 20] }, 'W', 'W', 'B')).toEqual([
      { line: 1, symbol: 'W', count: 2, pays: 5 },
    ]);
  });

  test('wilds alone stand for the symbol that pays most', () => {
    expect(alone(small.pays, 'W', 'W', 'W')).toEqual([{ line: 1, symbol: 'C', count: 3, pays: 30 }]);
  });

  test('pays ways once for each way to take the symbol, wilds among them', () => {
    const { freeSpins: _, options: __, ...plain } = small;
    const ways = lineSlot({ ...plain, lines: { stake: 3 }, strips: ['AB', 'AA', 'WBA'] });
    expect(ways.draw(giving()).lineWins).toEqual([
      { ways: 2, symbol: 'A', count: 3, pays: 20 },
      { ways: 1, symbol: 'B', count: 1, pays: 1 },
    ]);
  });

  test('keeps nothing of features that did not happen, so that it is stored as it always was', () => {
    expect(Object.keys(spin(5, 1, 4))).toEqual(['grid', 'stops', 'lineWins', 'totalPays']);
  });
});

describe('a feature', () => {
  test('scatters pay, and win free spins on reels of their own, each with its multiplier', () => {
    const round = lineSlot(small).draw(giving(5, 4, 4, 0, 0, 0, 1, 1, 1, 2, 2, 0));
    expect(round.scatter).toEqual({
      pays: 5,
      freeSpins: 3,
      cells: [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    });
    expect(round.freeSpins?.map(({ reels, multiplier }) => [reels, multiplier])).toEqual([
      ['free-spins', undefined],
      ['free-spins', 2],
      ['free-spins', 2],
      ['free-spins', 2],
    ]);
  });

  test('free spins win more, but a round never has more than its most', () => {
    const again = { ...small, freeSpins: { ...freeSpinsOf(small), strips: ['S', 'S', 'S'] } };
    expect(
      lineSlot(again)
        .draw(giving(5, 4, 4))
        .freeSpins?.map(({ scatter }) => scatter?.freeSpins),
    ).toEqual([1, 0, 0, 0]);
  });

  test('a collector takes the value of each money symbol in view', () => {
    const collecting = lineSlot({ ...small, strips: ['M', 'M', 'L'] });
    expect(collecting.draw(giving(0, 0, 0, 2, 3, 0, 0))).toMatchObject({
      money: [
        { cell: [0, 0], pays: 2 },
        { cell: [0, 1], pays: 9 },
        { cell: [1, 0], pays: 2 },
        { cell: [1, 1], pays: 2 },
      ],
      collected: { pays: 30 },
      totalPays: 30,
    });
  });

  test('a bonus opens as many prizes as it says, in the order the server drew', () => {
    const picking = lineSlot({ ...small, strips: ['G', 'B', 'B'] });
    expect(picking.draw(giving(0, 0, 0, 2, 1))).toMatchObject({ pick: { opened: [20, 5], left: [7], pays: 25 } });
  });

  test('an option spins reels of its own; one that is not there does not spin', () => {
    const bought = lineSlot(small).draw(giving(), 'buy');
    expect([bought.reels, bought.grid[0], bought.freeSpins?.length]).toEqual(['buy', ['S', 'A'], 3]);
    expect(() => lineSlot(small).draw(giving(), 'none')).toThrow('Game small has no reels none');
  });

  test('what a page needs survives being stored as JSON', () => {
    const outcome = lineSlot(small).draw(giving(0, 0, 3), 'buy');
    expect(JSON.parse(JSON.stringify(outcome))).toStrictEqual(outcome);
  });
});

const freeSpinsOf = ({ freeSpins }: LineSlotModel) => {
  if (!freeSpins) throw new Error('it has no free spins');
  return freeSpins;
};

describe('for any model', () => {
  test('every grid pays what the rules say when they are told the slow way', () => {
    fc.assert(
      fc.property(models, (model) => {
        const maths = lineSlot(model);
        for (const stops of everyStop(model.strips)) {
          const { grid, lineWins, ...outcome } = maths.draw(giving(...stops));
          expect(outcome.stops).toEqual(stops);
          expect(grid).toEqual(gridAt(model.strips, stops, model.rows));
          expect(lineWins.reduce((sum, win) => sum + win.pays, 0)).toBe(paysFromLeft(model, grid));
        }
      }),
    );
  });

  test('a round adds up, and shows why it paid', () => {
    fc.assert(
      fc.property(models, fc.integer(), (model, seed) => {
        const { freeSpins = [], ...round } = lineSlot(model).draw(seededRandom(seed));
        expectSpin(model, round, model.freeSpins?.spins ?? []);
        freeSpins.forEach((spin, i) => {
          expectSpin(model, spin, model.freeSpins?.again ?? []);
          const { multipliers = [1] } = model.freeSpins ?? {};
          expect(spin.multiplier ?? 1).toBe(multipliers[i] ?? multipliers.at(-1));
        });
        const all = [round, ...freeSpins];
        expect(all.reduce((sum, spin) => sum + (spin.scatter?.freeSpins ?? 0), 0)).toBe(freeSpins.length);
        expect(all.reduce((sum, spin) => sum + paysOfSpin(spin), 0)).toBe(round.totalPays);
      }),
      { numRuns: 500 },
    );
  });
});

function expectSpin(model: LineSlotModel, spin: Spin, wins: readonly number[]): void {
  const { bonus, collect, freeSpins } = model;
  const { grid, stops, reels = 'base', scatter, money = [], collected, pick } = spin;
  const entry = (list: readonly number[], count: number) => (count === 0 ? 0 : (list[count - 1] ?? list.at(-1) ?? 0));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect(grid).toEqual(gridAt(reelSets(model).get(reels) ?? [], stops, model.rows));
  const scatters = countOf(grid, freeSpins?.scatter);
  expect(scatter?.pays ?? 0).toBe(entry(freeSpins?.pays ?? [], scatters));
  expect(scatter?.freeSpins ?? 0).toBeLessThanOrEqual(entry(wins, scatters));
  if (scatter)
    expect(scatter.cells.map(([reel, row]) => grid[reel]?.[row])).toEqual(Array(scatters).fill(freeSpins?.scatter));
  expect(money.map(({ cell: [reel, row] }) => grid[reel]?.[row])).toEqual(
    Array(countOf(grid, collect?.money)).fill(collect?.money),
  );
  for (const { pays } of money) expect(collect?.values.map((value) => value.pays)).toContain(pays);
  expect(collected?.pays ?? 0).toBe(sum(money.map(({ pays }) => pays)) * countOf(grid, collect?.collector));
  expect(pick !== undefined).toBe(bonus !== undefined && countOf(grid, bonus.symbol) >= bonus.needs);
  if (pick) {
    expect(pick.opened).toHaveLength(bonus?.picks ?? 0);
    expect([...pick.opened, ...pick.left].sort()).toEqual([...(bonus?.prizes ?? [])].sort());
    expect(pick.pays).toBe(sum(pick.opened));
  }
}
