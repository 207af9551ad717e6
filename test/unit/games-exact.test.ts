import fc from 'fast-check';
import { by, type Fraction, fraction, plus, toNumber } from '../../src/domain/games/exact/fraction.ts';
import type { Law } from '../../src/domain/games/exact/law.ts';
import { lineSlot } from '../../src/domain/games/line-slot.ts';
import { figuresOf, percent } from '../../src/domain/games/maths.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { models, small } from '../support/slot-models.ts';
import { type Distribution, everyRound } from '../support/slow-slot.ts';

/** What enumeration says of a game is held to the list of all its rounds, each with its probability. */

function expectLaw(law: Law, rounds: Distribution): void {
  const mean = (of: (pays: number) => number): Fraction =>
    [...rounds].reduce((sum, [pays, probability]) => plus(sum, by(fraction(of(pays)), probability)), fraction(0));
  expect(mean(() => 1)).toEqual(fraction(1));
  expect(law.mean).toEqual(mean((pays) => pays));
  expect(law.square).toBeCloseTo(toNumber(mean((pays) => pays ** 2)), 6);
  expect(law.none).toBeCloseTo(toNumber(rounds.get(0) ?? fraction(0)), 9);
  expect(law.most).toBe(Math.max(...rounds.keys()));
}

test('a small game with every feature is known exactly, and so are its options', () => {
  const maths = lineSlot(small);
  expectLaw(maths.exact(), everyRound(small));
  for (const { id, strips } of small.options ?? []) expectLaw(maths.exact(id), everyRound(small, strips));
});

test('and so is any game', () => {
  fc.assert(
    fc.property(models, (model) => expectLaw(lineSlot(model).exact(), everyRound(model))),
    { numRuns: 200 },
  );
});

test('what is drawn comes as often as it is likely: each win of the small game, by the chi-square of all', () => {
  const maths = lineSlot(small);
  const rounds = everyRound(small);
  const random = seededRandom(11);
  const draws = 100_000;
  const seen = new Map<number, number>();
  for (let i = 0; i < draws; i += 1) {
    const { totalPays } = maths.draw(random);
    seen.set(totalPays, (seen.get(totalPays) ?? 0) + 1);
  }
  for (const pays of seen.keys()) expect(rounds.has(pays)).toBe(true);
  const likely = [...rounds].map(([pays, probability]) => ({ pays, expected: toNumber(probability) * draws }));
  const often = likely.filter(({ expected }) => expected >= 10);
  const chiSquare = often.reduce(
    (sum, { pays, expected }) => sum + ((seen.get(pays) ?? 0) - expected) ** 2 / expected,
    0,
  );
  expect(often.length).toBeGreaterThan(50);
  expect(chiSquare).toBeLessThan(often.length + 5 * Math.sqrt(2 * often.length));
});

test('figures are percent and stakes, rounded half up to two decimals', () => {
  expect(percent(9651n, 10_000n)).toBe(96.51);
  expect(percent(96_505n, 100_000n)).toBe(96.51);
  expect(percent(96_504_999n, 100_000_000n)).toBe(96.5);
  // 40 coins once in four rounds of 20: half a stake each, give or take 17.3 coins.
  expect(figuresOf({ mean: fraction(10), square: 400, none: 0.75, most: 40 }, 20)).toEqual({
    rtp: 50,
    volatility: 0.87,
    hitRate: 25,
    mostPays: 40,
  });
});
