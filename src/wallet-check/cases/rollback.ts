import type { Call } from '../calls.ts';
import { advisory, inGroup, required } from '../case.ts';
import { type Check, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { accountCases } from './accounts.ts';

const STAKE = 200n;

/** A debit that was taken, and the rollback of it, which is not sent yet. */
async function takenAndUndone({ calls, accepts }: Check): Promise<Call> {
  const debit = calls.debit(STAKE);
  await accepts(debit);
  return calls.rollback(debit);
}

/** A rollback that says another amount than the debit's gives back the debit's. */
const otherAmount = (id: string, title: string, amount: bigint) =>
  required({
    id,
    title,
    ...CONTRACT.refundsStored,
    because: "The amount of the rollback is paid instead of the debit's, which is the one that was taken.",
    async run(check) {
      const before = await check.balance();
      const rollback = { ...(await takenAndUndone(check)), amount: check.amounts.write(amount) };
      await check.accepts(rollback, {}, 'the rollback of a debit is accepted');
      await check.balanceIs(before, 'what was taken is given back');
    },
  });

export const rollbackCases = inGroup('rollback', [
  required({
    id: 'rollback-refunds',
    title: 'A rollback gives back what its debit took',
    ...CONTRACT.undoes,
    because: 'The debit is looked up by the wrong id, or the rollback is only noted.',
    async run(check) {
      const before = await check.balance();
      await check.accepts(await takenAndUndone(check));
      await check.balanceIs(before, 'the stake was given back');
    },
  }),
  required({
    id: 'rollback-reply-balance',
    title: 'The reply to a rollback has the balance after it',
    ...CONTRACT.balanceAfter,
    because: 'The balance is read before the money moves, or from a copy that is behind.',
    async run(check) {
      const { amounts, balance, accepts } = check;
      const before = await balance();
      const answer = await accepts(await takenAndUndone(check));
      if (answer.balance !== before)
        throw new Unmet(`balance ${amounts.show(before)}`, `balance ${JSON.stringify(answer.fields?.balance)}`, answer);
    },
  }),
  required({
    id: 'rollback-one-of-two',
    title: 'A rollback gives back the debit it names, and no other',
    ...CONTRACT.originalId,
    because: 'The last debit of the session or the round is undone instead of the one that is named.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await accepts(calls.debit(2n * STAKE));
      await accepts(calls.rollback(debit));
      await balanceIs(before - 2n * STAKE, 'the first debit was given back, and the second was not');
    },
  }),
  required({
    id: 'rollback-unknown-debit',
    title: 'A rollback of a debit that never arrived succeeds, and moves nothing',
    ...CONTRACT.unknownDebit,
    because: 'It is answered with an error, so that it is repeated for days; or its amount is paid without a debit.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      await accepts(calls.rollback(calls.debit(STAKE)), {}, 'a rollback of an unknown debit succeeds');
      await balanceIs(before, 'nothing was taken, so nothing is given back');
    },
  }),
  required({
    id: 'rollback-unknown-session',
    title: 'A rollback whose session is not alive succeeds',
    ...CONTRACT.expiredSession,
    because: 'Rollbacks are checked like debits; most come after the player has gone.',
    async run({ calls, accepts }) {
      const session_id = calls.newWord();
      await accepts(
        { ...calls.rollback(calls.debit(STAKE)), session_id },
        {},
        'a rollback without a live session succeeds',
      );
    },
  }),
  required({
    id: 'rollback-twice',
    title: 'A second rollback of the same debit succeeds, and gives nothing back',
    ...CONTRACT.secondRollback,
    because: 'A debit is not marked as undone, so that each rollback with an id of its own pays again.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await accepts(calls.rollback(debit));
      await accepts(calls.rollback(debit), {}, 'a second rollback succeeds');
      await balanceIs(before, 'the stake was given back once');
    },
  }),
  required({
    id: 'rollback-of-zero-debit',
    title: 'A rollback of a debit of zero succeeds, and moves nothing',
    ...CONTRACT.refundsStored,
    because: 'A debit of zero is not stored, or the rollback refuses an amount of zero.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(0n);
      await accepts(debit);
      await accepts(calls.rollback(debit));
      await balanceIs(before, 'zero moves nothing');
    },
  }),
  otherAmount('rollback-larger-amount', 'A rollback that says a larger amount gives back what was taken', 5n * STAKE),
  otherAmount('rollback-smaller-amount', 'A rollback that says a smaller amount gives back what was taken', 1n),
  required({
    id: 'rollback-of-refused-debit',
    title: 'A rollback of a debit that was refused moves nothing',
    ...CONTRACT.refundsStored,
    because: 'Refused debits are stored like those that were taken, and are then given back.',
    async run({ calls, refuses, send, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(before + STAKE);
      await refuses(debit);
      await send(calls.rollback(debit));
      await balanceIs(before, 'nothing was taken, so nothing is given back');
    },
  }),
  ...accountCases({ verb: 'rollback', make: takenAndUndone }),
  required({
    id: 'rollback-without-original',
    title: 'A rollback that names no debit moves nothing',
    ...CONTRACT.originalId,
    because: 'Without the id the last debit is undone, or the amount is simply paid.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const debit = calls.debit(STAKE);
      await accepts(debit);
      const before = await balance();
      const { original_transaction_id: _, ...rollback } = calls.rollback(debit);
      await send(rollback);
      await balanceIs(before, 'no debit was named, so none is undone');
    },
  }),
  advisory({
    id: 'rollback-other-session',
    title: 'A rollback under another session than its debit gives the stake back',
    ...CONTRACT.undoes,
    because: 'The debit is looked up by session and id, where the id alone names it.',
    async run(check) {
      const before = await check.balance();
      await check.accepts({ ...(await takenAndUndone(check)), session_id: check.calls.newWord() });
      await check.balanceIs(before, 'the stake was given back');
    },
  }),
]);
