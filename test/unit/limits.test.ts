import { type Limits, whyBeyond } from '../../src/domain/limits.ts';

// A coin of 0.10 stakes 2.00 on 20 lines, and wins 100.00 at most.
const play = { stake: 20, mostPays: 1000 };
const none: Limits = { least_stake: null, most_stake: null, most_win: null };

test.each<[string, Limits | undefined, string | undefined]>([
  ['no limits', undefined, undefined],
  ['no limit of the three', none, undefined],
  ['a least stake that is met', { ...none, least_stake: 200n }, undefined],
  ['a cent more', { ...none, least_stake: 201n }, "stakes 2.00 USD, less than the operator's least of 2.01 USD"],
  ['a most stake that is met', { ...none, most_stake: 200n }, undefined],
  ['a cent less', { ...none, most_stake: 199n }, "stakes 2.00 USD, more than the operator's most of 1.99 USD"],
  ['a most win that is met', { ...none, most_win: 10_000n }, undefined],
  ['a cent less', { ...none, most_win: 9_999n }, "could win 100.00 USD, more than the operator's most of 99.99 USD"],
])('a coin within %s', (_, limits, why) => {
  expect(whyBeyond(limits, play, 10n, 'USD')).toBe(why);
});
