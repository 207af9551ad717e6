import { lineSlot } from '../../src/domain/games/line-slot.ts';
import { findMaths } from '../../src/domain/games/models.ts';
import { halfWidth, isInside, simulate, streamOf } from '../rtp/simulate.ts';
import { small } from '../support/slot-models.ts';

/** `npm run rtp`, with fewer rounds. */

const ROUNDS = 100_000;

test('a simulated game pays what enumeration says, to within its interval; one that paid a little more would not', () => {
  const maths = lineSlot(small);
  const law = maths.exact();
  const wish = { stake: maths.plain.stake, rounds: ROUNDS };
  const seen = simulate(maths, wish, streamOf('1'));
  expect(isInside(law, wish.stake, seen)).toBe(true);
  const shift = 2 * halfWidth(law, wish.stake, ROUNDS);
  expect(isInside(law, wish.stake, { ...seen, mean: seen.mean + shift })).toBe(false);
  expect(isInside(law, wish.stake, { ...seen, mean: seen.mean - shift })).toBe(false);
  expect(100 * seen.hits).toBeCloseTo(100 * (1 - law.none), 0);
});

test('so does a feature that is bought', () => {
  const maths = findMaths('vs10drownedbelfry');
  const bought = maths?.options[0];
  if (!maths || !bought) throw new Error('the game has nothing to buy');
  const option = bought.option.id;
  const seen = simulate(maths, { option, stake: bought.stake, rounds: ROUNDS }, streamOf('1'));
  expect(isInside(maths.exact(option), bought.stake, seen)).toBe(true);
  expect(seen.deviation).toBeCloseTo(bought.volatility, 1);
});

test('an interval is a tenth as wide for a hundred times the rounds', () => {
  const law = lineSlot(small).exact();
  expect(halfWidth(law, 1, 1_000_000)).toBeCloseTo(halfWidth(law, 1, 10_000) / 10, 9);
});

test('the same seed plays the same rounds, another others', () => {
  const maths = lineSlot(small);
  const play = (seed: string) => simulate(maths, { stake: 1, rounds: 2000 }, streamOf(seed)).mean;
  expect(play('a')).toBe(play('a'));
  expect(play('a')).not.toBe(play('b'));
});
