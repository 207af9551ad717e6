import { advisory, inGroup, required } from '../case.ts';
import { described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { lateDebitAfterMany } from './after-many.ts';

const STAKE = 200n;
const WIN = 500n;
const NO_TOMBSTONE =
  'A rollback of an unknown debit leaves nothing behind, so that the debit is taken when it comes at last.';

export const orderingCases = inGroup('ordering', [
  required({
    id: 'late-debit',
    title: 'A debit that arrives after its rollback moves nothing',
    ...CONTRACT.unknownDebit,
    because: NO_TOMBSTONE,
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(calls.rollback(debit));
      await send(debit);
      await balanceIs(before, 'the debit was rolled back before it arrived');
    },
  }),
  required({
    id: 'late-debit-repeated',
    title: 'A debit that arrives after its rollback moves nothing, however often',
    ...CONTRACT.unknownDebit,
    because: 'The tombstone is taken away by the first debit that it stops.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(calls.rollback(debit));
      for (let attempt = 0; attempt < 3; attempt += 1) await send(calls.again(debit));
      await balanceIs(before, 'the debit was rolled back before it arrived');
    },
  }),
  lateDebitAfterMany,
  required({
    id: 'late-debit-other-amount',
    title: 'A debit that arrives after its rollback moves nothing, whatever its amount',
    ...CONTRACT.unknownDebit,
    because: 'The tombstone is looked up with the amount of the rollback.',
    async run({ calls, amounts, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts({ ...calls.rollback(debit), amount: amounts.write(WIN) });
      await send(debit);
      await balanceIs(before, 'the debit was rolled back before it arrived');
    },
  }),
  required({
    id: 'late-debit-rolled-back-again',
    title: 'A second rollback after a late debit succeeds, and gives nothing back',
    ...CONTRACT.secondRollback,
    because: 'The late debit is stored as if it had been taken, and is then given back.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(calls.rollback(debit));
      await send(debit);
      await accepts(calls.rollback(debit), {}, 'a second rollback succeeds');
      await balanceIs(before, 'nothing was taken, so nothing is given back');
    },
  }),
  required({
    id: 'unknown-debit-rolled-back-twice',
    title: 'Two rollbacks of a debit that never arrived both succeed, and move nothing',
    ...CONTRACT.secondRollback,
    because: 'The tombstone is taken for a debit, and given back.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(calls.rollback(debit));
      await accepts(calls.rollback(debit), {}, 'a second rollback succeeds');
      await balanceIs(before, 'nothing was taken, so nothing is given back');
    },
  }),
  required({
    id: 'debit-again-after-rollback',
    title: 'A debit that was rolled back is not taken again when it is repeated',
    ...CONTRACT.oneEffect,
    because: 'The rollback deletes the debit, so that its duplicate is new.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await accepts(calls.rollback(debit));
      await send(calls.again(debit));
      await balanceIs(before, 'one transaction_id has one effect');
    },
  }),
  required({
    id: 'new-debit-after-rollback',
    title: 'Another debit of the session is taken after a rollback',
    ...CONTRACT.takesStake,
    because: 'The tombstone holds for the session or the round instead of the one transaction_id.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.rollback(calls.debit(STAKE)));
      await accepts(calls.debit(STAKE), {}, 'a debit under an id of its own is accepted');
      await balanceIs(before - STAKE, 'the other debit was taken');
    },
  }),
  required({
    id: 'rounds-interleaved',
    title: 'The calls of two rounds that cross each other add up',
    ...CONTRACT.oneEffect,
    because: 'A rollback or a credit is booked on the last round instead of its own.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const [first, second] = [calls.debit(STAKE), calls.debit(3n * STAKE)];
      await accepts(first);
      await accepts(second);
      await accepts(calls.credit(WIN));
      await accepts(calls.rollback(first));
      await balanceIs(before - 3n * STAKE + WIN, 'one round was lost in part and won, the other is void');
    },
  }),
  advisory({
    id: 'credit-after-rollback',
    title: "A credit after its round's rollback has the effect its reply says",
    ...CONTRACT.nothingMoved,
    because: 'The win is paid although the reply says that it was refused, or the other way round.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await accepts(calls.rollback(debit));
      const answer = await send(calls.credit(WIN));
      if (!answer.accepted && !answer.refused) throw new Unmet('a success or a refusal', described(answer), answer);
      await balanceIs(answer.accepted ? before + WIN : before, 'the reply says what happened');
    },
  }),
  advisory({
    id: 'rollback-of-credit',
    title: 'A rollback that names a credit moves nothing',
    ...CONTRACT.undoes,
    because: 'Whatever is stored under the id is paid back, also what was paid to the player already.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const credit = calls.credit(WIN);
      await accepts(credit);
      const before = await balance();
      await send(calls.rollback(credit));
      await balanceIs(before, 'only debits are rolled back');
    },
  }),
  advisory({
    id: 'rollback-of-rollback',
    title: 'A rollback that names a rollback moves nothing',
    ...CONTRACT.undoes,
    because: 'Whatever is stored under the id is paid back, also what was paid to the player already.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const debit = calls.debit(STAKE);
      await accepts(debit);
      const rollback = calls.rollback(debit);
      await accepts(rollback);
      const before = await balance();
      await send(calls.rollback(rollback));
      await balanceIs(before, 'only debits are rolled back');
    },
  }),
]);
