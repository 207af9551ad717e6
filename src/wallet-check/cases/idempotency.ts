import type { Answer } from '../caller.ts';
import { inGroup, required } from '../case.ts';
import { type Check, described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;
const WIN = 500n;

/** The result that a duplicate repeats: what the contract names of it. */
function sameResult(check: Check, original: Answer, duplicate: Answer): void {
  const { amounts } = check;
  const same =
    duplicate.fields?.transaction_id === original.fields?.transaction_id &&
    duplicate.fields?.currency === original.fields?.currency &&
    duplicate.balance === original.balance;
  if (same) return;
  const balance = original.balance === undefined ? 'its balance' : `balance ${amounts.show(original.balance)}`;
  throw new Unmet(`the original result again, with ${balance}`, described(duplicate), duplicate);
}

export const idempotencyCases = inGroup('idempotency', [
  required({
    id: 'duplicate-debit',
    title: 'A debit sent twice is taken once, and answered with the original result',
    ...CONTRACT.originalResult,
    because: 'The transaction_id is not looked up before money is moved, or a duplicate is answered with an error.',
    async run(check) {
      const { calls, accepts, balance, balanceIs } = check;
      const before = await balance();
      const debit = calls.debit(STAKE);
      const original = await accepts(debit);
      const duplicate = await accepts(calls.again(debit), {}, 'the duplicate is answered as the original was');
      sameResult(check, original, duplicate);
      await balanceIs(before - STAKE, 'two calls with one transaction_id take one stake');
    },
  }),
  required({
    id: 'duplicate-other-amount',
    title: 'A transaction_id used again with another amount is a conflict, and moves nothing',
    ...CONTRACT.otherContent,
    because: 'Only the transaction_id is looked up, and the stored result is returned for whatever comes under it.',
    async run({ calls, amounts, accepts, refuses, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await refuses(
        { ...calls.again(debit), amount: amounts.write(WIN) },
        {},
        'another amount is an explicit conflict',
      );
      await balanceIs(before - STAKE, 'only the first amount was taken');
    },
  }),
]);
