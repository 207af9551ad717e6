import { advisory, required } from '../case.ts';
import { described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { sameResult } from './results.ts';

const STAKE = 200n;

/** What is taken for the same transaction, beyond what every integration relies on. */
export const duplicateAdvice = [
  required({
    id: 'at-once-other-amounts',
    title: 'One transaction_id with five amounts at once has one effect',
    ...CONTRACT.oneEffect,
    because:
      'All of them look whether the transaction is there before the first has written it: a unique key is missing.',
    async run({ calls, amounts, atOnce, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      const sent = [1n, 2n, 3n, 4n, 5n].map((times) => ({
        ...calls.again(call),
        amount: amounts.write(times * STAKE),
      }));
      const answers = await atOnce(sent);
      const taken = answers.flatMap((answer, at) => (answer.accepted ? [BigInt(at + 1) * STAKE] : []));
      if (taken.length !== 1)
        throw new Unmet(
          'one success and four conflicts',
          `${taken.length} successes`,
          answers.find((one) => one.accepted),
        );
      await balanceIs(before - (taken[0] ?? 0n), 'the one amount that was accepted was taken');
    },
  }),
  advisory({
    id: 'refusal-judged-again',
    title: 'A refused debit that is repeated once there is money has the effect its reply says',
    ...CONTRACT.nothingMoved,
    because: 'The stored refusal is returned while the money is taken, or the other way round.',
    async run({ calls, accepts, refuses, send, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(before + STAKE);
      await refuses(call);
      await accepts(calls.credit(STAKE));
      const answer = await send(calls.again(call));
      if (!answer.accepted && !answer.refused) throw new Unmet('a success or a refusal', described(answer), answer);
      await balanceIs(answer.accepted ? 0n : before + STAKE, 'the reply says what happened');
    },
  }),
  advisory({
    id: 'duplicate-written-otherwise',
    title: 'A duplicate with other spaces in its body is answered with the original result',
    ...CONTRACT.sameContent,
    because: 'The bytes are compared instead of what they say.',
    async run(check) {
      const { calls, accepts } = check;
      const call = calls.debit(STAKE);
      const original = await accepts(call);
      sameResult(check, original, await accepts(call, { bytes: JSON.stringify(call, null, 1) }));
    },
  }),
  advisory({
    id: 'long-transaction-ids',
    title: 'Two transaction_ids of 160 characters that differ in the last are two transactions',
    ...CONTRACT.idempotencyKey,
    because: 'The column is shorter than the id, and the database cuts it off without a word.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const beginning = calls.newId('debit').padEnd(159, 'x');
      for (const last of ['1', '2']) await accepts({ ...calls.debit(STAKE), transaction_id: beginning + last });
      await balanceIs(before - 2n * STAKE, 'two transactions take two stakes');
    },
  }),
  advisory({
    id: 'transaction-ids-by-space',
    title: 'Two transaction_ids that differ in a space at the end are two transactions',
    ...CONTRACT.idempotencyKey,
    because: 'Ids are trimmed, or the database compares texts without the spaces at their ends.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      await accepts(call);
      await accepts({ ...calls.again(call), transaction_id: `${call.transaction_id} ` });
      await balanceIs(before - 2n * STAKE, 'two transactions take two stakes');
    },
  }),
  advisory({
    id: 'transaction-ids-by-case',
    title: 'Two transaction_ids that differ in upper and lower case are two transactions',
    ...CONTRACT.idempotencyKey,
    because: "The database's collation does not tell upper from lower case.",
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      await accepts({ ...call, transaction_id: `${call.transaction_id}:a` });
      await accepts({ ...calls.again(call), transaction_id: `${call.transaction_id}:A` });
      await balanceIs(before - 2n * STAKE, 'two transactions take two stakes');
    },
  }),
];
