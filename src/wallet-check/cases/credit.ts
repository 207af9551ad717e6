import { advisory, inGroup, required } from '../case.ts';
import { Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { accountCases } from './accounts.ts';

const STAKE = 20n;
const WIN = 500n;

export const creditCases = inGroup('credit', [
  required({
    id: 'credit-pays-amount',
    title: 'A credit adds its amount to the balance',
    ...CONTRACT.paysWin,
    because: 'Amounts are read in the wrong unit, or the answer is made before the money moves.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.credit(WIN));
      await balanceIs(before + WIN, 'the win was paid');
    },
  }),
  required({
    id: 'credit-reply-balance',
    title: 'The reply to a credit has the balance after it',
    ...CONTRACT.balanceAfter,
    because: 'The balance is read before the money moves, or from a copy that is behind.',
    async run({ calls, amounts, accepts, balance }) {
      const before = await balance();
      const answer = await accepts(calls.credit(WIN));
      if (answer.balance !== before + WIN)
        throw new Unmet(
          `balance ${amounts.show(before + WIN)}`,
          `balance ${JSON.stringify(answer.fields?.balance)}`,
          answer,
        );
    },
  }),
  required({
    id: 'credit-many-times-the-stake',
    title: 'A win of a thousand times the stake is paid whole',
    ...CONTRACT.paysWin,
    because: 'A limit that was meant for stakes or deposits cuts off wins.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(STAKE));
      await accepts(calls.credit(1000n * STAKE));
      await balanceIs(before + 999n * STAKE, 'the whole win was paid');
    },
  }),
  required({
    id: 'credit-unknown-session',
    title: 'A credit whose session is not alive is paid',
    ...CONTRACT.expiredSession,
    because: 'Credits are checked like debits: a win that arrives after the session has ended is then never paid.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(STAKE));
      const credit = { ...calls.credit(WIN), session_id: calls.newWord() };
      await accepts(credit, {}, 'a credit without a live session is accepted');
      await balanceIs(before - STAKE + WIN, 'the win was paid');
    },
  }),
  required({
    id: 'credits-add-up',
    title: 'Two credits of the same amount are both paid',
    ...CONTRACT.oneEffect,
    because: 'Duplicates are recognised by session, round or amount instead of the transaction_id.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.credit(WIN));
      await accepts(calls.credit(WIN));
      await balanceIs(before + 2n * WIN, 'two transactions pay two wins');
    },
  }),
  ...accountCases({ verb: 'credit', make: async ({ calls }) => calls.credit(WIN), harmless: true }),
  advisory({
    id: 'credit-zero',
    title: 'A credit of zero is accepted, and moves nothing',
    ...CONTRACT.paysWin,
    because: 'The amount is required to be positive. No credit is sent for a round without a win.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.credit(0n));
      await balanceIs(before, 'zero moves nothing');
    },
  }),
]);
