import { inGroup, required } from '../case.ts';
import { Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { accountCases } from './accounts.ts';

const STAKE = 200n;

export const debitCases = inGroup('debit', [
  required({
    id: 'debit-takes-amount',
    title: 'A debit takes its amount from the balance',
    ...CONTRACT.takesStake,
    because: 'Amounts are read in the wrong unit, or the answer is made before the money moves.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(STAKE));
      await balanceIs(before - STAKE, 'the stake was taken');
    },
  }),
  required({
    id: 'debit-reply-balance',
    title: 'The reply to a debit has the balance after it',
    ...CONTRACT.balanceAfter,
    because: 'The balance is read before the money moves, or from a copy that is behind.',
    async run({ calls, amounts, accepts, balance }) {
      const before = await balance();
      const answer = await accepts(calls.debit(STAKE));
      if (answer.balance !== before - STAKE)
        throw new Unmet(
          `balance ${amounts.show(before - STAKE)}`,
          `balance ${JSON.stringify(answer.fields?.balance)}`,
          answer,
        );
    },
  }),
  required({
    id: 'debit-smallest',
    title: 'A debit of the smallest unit takes just that',
    ...CONTRACT.scale,
    because: 'Amounts are rounded on their way.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(1n));
      await balanceIs(before - 1n, 'one minor unit was taken');
    },
  }),
  required({
    id: 'debit-zero',
    title: 'A debit of zero is accepted, and moves nothing',
    ...CONTRACT.zeroDebit,
    because: 'The amount is required to be positive; free rounds have a stake of zero.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(0n), {}, 'a debit of zero is accepted');
      await balanceIs(before, 'zero moves nothing');
    },
  }),
  required({
    id: 'debit-insufficient',
    harmless: true,
    title: 'A debit of one unit more than the player has is refused',
    ...CONTRACT.failClosed,
    because: 'The balance is not compared with the amount, is compared after rounding, or may go below zero.',
    async run({ calls, refuses, balance }) {
      const before = await balance();
      await refuses(calls.debit(before + 1n), {}, 'a debit beyond the balance is refused');
    },
  }),
  required({
    id: 'debit-enormous',
    harmless: true,
    title: 'A debit of fifteen digits is refused for want of funds',
    ...CONTRACT.failClosed,
    because: 'A number this size overflows, and becomes small or negative.',
    async run({ calls, amounts, refuses }) {
      const amount = 10n ** BigInt(15 + amounts.scale) - 1n;
      await refuses(calls.debit(amount), {}, 'a debit beyond the balance is refused');
    },
  }),
  required({
    id: 'debit-after-refusal',
    title: 'A debit that the player can pay is taken after one that they could not',
    ...CONTRACT.takesStake,
    because: 'A refusal leaves a lock, a reservation or an open transaction behind.',
    async run({ calls, accepts, refuses, balance, balanceIs }) {
      const before = await balance();
      await refuses(calls.debit(before + STAKE));
      await accepts(calls.debit(STAKE));
      await balanceIs(before - STAKE, 'only the second debit was taken');
    },
  }),
  required({
    id: 'debits-add-up',
    title: 'Two debits of the same amount are both taken',
    ...CONTRACT.oneEffect,
    because: 'Duplicates are recognised by session, round or amount instead of the transaction_id.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(STAKE));
      await accepts(calls.debit(STAKE));
      await balanceIs(before - 2n * STAKE, 'two transactions take two stakes');
    },
  }),
  ...accountCases({ verb: 'debit', make: async ({ calls }) => calls.debit(STAKE), harmless: true }),
]);
