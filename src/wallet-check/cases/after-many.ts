import { required } from '../case.ts';
import type { Check } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { sameResult } from './results.ts';

const STAKE = 200n;
const SMALL_STAKE = 30n;
const SMALL_WIN = 7n;
const TIMES = 10;

const CACHED = 'The last few are kept in a cache or for a while, and other transactions push them out: keep them all.';

/** Twenty other transactions; how much they moved. */
async function others({ calls, atOnce }: Check): Promise<bigint> {
  const some = <T>(make: () => T): T[] => Array.from({ length: TIMES }, make);
  const debits = await atOnce(some(() => calls.debit(SMALL_STAKE)));
  const credits = await atOnce(some(() => calls.credit(SMALL_WIN)));
  const done = (answers: typeof debits) => BigInt(answers.filter(({ accepted }) => accepted).length);
  return done(credits) * SMALL_WIN - done(debits) * SMALL_STAKE;
}

/** What a wallet still knows of a transaction when many others have come after it. */
export const duplicateAfterMany = required({
  id: 'duplicate-after-many',
  title: 'A debit repeated after twenty other transactions is answered with its original result',
  ...CONTRACT.originalResult,
  because: CACHED,
  async run(check) {
    const { calls, accepts, balance, balanceIs } = check;
    const before = await balance();
    const debit = calls.debit(STAKE);
    const original = await accepts(debit);
    const moved = await others(check);
    sameResult(check, original, await accepts(calls.again(debit), {}, 'a duplicate is answered as the original was'));
    await balanceIs(before - STAKE + moved, 'one transaction_id has one effect');
  },
});

export const lateDebitAfterMany = required({
  id: 'late-debit-after-many',
  title: 'A debit that arrives after its rollback and twenty other transactions moves nothing',
  ...CONTRACT.unknownDebit,
  because: CACHED,
  async run(check) {
    const { calls, accepts, send, balance, balanceIs } = check;
    const before = await balance();
    const debit = calls.debit(STAKE);
    await accepts(calls.rollback(debit));
    const moved = await others(check);
    await send(debit);
    await balanceIs(before + moved, 'the debit was rolled back before it arrived');
  },
});
