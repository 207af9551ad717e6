import { advisory, inGroup, required } from '../case.ts';
import { Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { accountCases } from './accounts.ts';

const STAKE = 200n;
const WIN = 500n;
const CACHED = 'Balances are kept in a cache, or read from a copy of the database that is behind.';

export const balanceCases = inGroup('balance', [
  required({
    id: 'balance-answers',
    harmless: true,
    title: "A balance call is answered with the player's balance",
    ...CONTRACT.asksBalance,
    because: 'The path is missing, or the envelope is not read as the other calls have it.',
    async run({ calls, accepts, amounts }) {
      const answer = await accepts(calls.balance());
      if (answer.balance === undefined)
        throw new Unmet(
          `a balance in ${amounts.currency}`,
          `balance ${JSON.stringify(answer.fields?.balance)}`,
          answer,
        );
    },
  }),
  required({
    id: 'balance-moves-nothing',
    title: 'Two balance calls in a row give the same balance',
    ...CONTRACT.asksBalance,
    because: 'A balance call is booked like the others, or the balance is made up.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.balance());
      await balanceIs(before, 'a balance call moves nothing');
    },
  }),
  required({
    id: 'balance-after-debit',
    title: 'A balance call after a debit shows what is left',
    ...CONTRACT.asksBalance,
    because: CACHED,
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.debit(STAKE));
      await balanceIs(before - STAKE, 'the debit is seen at once');
    },
  }),
  required({
    id: 'balance-after-credit',
    title: 'A balance call after a credit shows what was won',
    ...CONTRACT.asksBalance,
    because: CACHED,
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.credit(WIN));
      await balanceIs(before + WIN, 'the credit is seen at once');
    },
  }),
  required({
    id: 'balance-at-once',
    title: 'Ten balance calls at once give the same balance',
    ...CONTRACT.asksBalance,
    because: 'State of one call is kept where another one finds it.',
    async run({ amounts, calls, atOnce, balance }) {
      const before = await balance();
      const answers = await atOnce(Array.from({ length: 10 }, () => calls.balance()));
      const other = answers.find((answer) => !answer.accepted || answer.balance !== before);
      if (other)
        throw new Unmet(`ten times ${amounts.show(before)}`, `balance ${JSON.stringify(other.fields?.balance)}`, other);
    },
  }),
  ...accountCases({ verb: 'balance', make: async ({ calls }) => calls.balance(), harmless: true }),
  advisory({
    id: 'balance-with-amount',
    title: 'A balance call with an amount moves nothing',
    ...CONTRACT.asksBalance,
    because: 'The amount is booked before the type is looked at.',
    async run({ calls, amounts, send, balance, balanceIs }) {
      const before = await balance();
      await send({ ...calls.balance(), amount: amounts.write(STAKE) });
      await balanceIs(before, 'a balance call moves nothing');
    },
  }),
]);
