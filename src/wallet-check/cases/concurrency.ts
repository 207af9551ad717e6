import type { Call } from '../calls.ts';
import { inGroup, required } from '../case.ts';
import { type Check, described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;
const WIN = 70n;
const TIMES = 10;
const LOST_UPDATE =
  'The balance is read, changed and written back without a lock, so that calls at once overwrite each other: add in one statement.';

const many = (make: (at: number) => Call): Call[] => Array.from({ length: TIMES }, (_, at) => make(at));

/** Ten different debits at once, of which the balance covers so many. */
const race = (id: string, title: string, covered: bigint) =>
  required({
    id,
    title,
    ...CONTRACT.failClosed,
    because: 'Funds are checked and taken in two steps, and between them others check the same funds.',
    async run({ calls, amounts, atOnce, balance, balanceIs, canGiveBack }) {
      await canGiveBack();
      const before = await balance();
      const stake = before / covered;
      const answers = await atOnce(many(() => calls.debit(stake)));
      const taken = answers.filter(({ accepted }) => accepted).length;
      const unclear = answers.find(({ accepted, refused }) => !accepted && !refused);
      if (unclear) throw new Unmet('a success or a refusal', described(unclear), unclear);
      await balanceIs(
        before - covered * stake,
        `${amounts.show(before)} covers ${covered} times ${amounts.show(stake)}`,
      );
      if (BigInt(taken) !== covered) throw new Unmet(`${covered} debits accepted`, `${taken} accepted`, answers[0]);
    },
  });

async function allAccepted({ atOnce }: Check, sent: Call[]): Promise<void> {
  const answers = await atOnce(sent);
  const other = answers.find(({ accepted }) => !accepted);
  if (other) throw new Unmet(`${sent.length} successes`, described(other), other);
}

/** Ten pairs of calls are sent at once, and in the end nothing has moved. */
async function debitsWithRollbacks(check: Check): Promise<void> {
  const before = await check.balance();
  const debits = Array.from({ length: TIMES / 2 }, () => check.calls.debit(STAKE));
  const answers = await check.atOnce(debits.flatMap((debit) => [debit, check.calls.rollback(debit)]));
  const refused = answers.filter((_, at) => at % 2 === 1).find(({ accepted }) => !accepted);
  if (refused) throw new Unmet('every rollback succeeds', described(refused), refused);
  await check.balanceIs(before, 'a debit that is rolled back moves nothing in the end, whichever comes first');
}

export const concurrencyCases = inGroup('concurrency', [
  race('race-for-a-quarter', 'Of ten debits at once, four are taken when the balance covers four', 4n),
  race('race-for-the-last', 'Of ten debits of the whole balance at once, one is taken', 1n),
  required({
    id: 'debits-at-once',
    title: 'Ten different debits at once are all taken',
    ...CONTRACT.oneEffect,
    because: LOST_UPDATE,
    async run(check) {
      const before = await check.balance();
      await allAccepted(
        check,
        many(() => check.calls.debit(STAKE)),
      );
      await check.balanceIs(before - BigInt(TIMES) * STAKE, 'ten stakes were taken');
    },
  }),
  required({
    id: 'credits-at-once',
    title: 'Ten different credits at once are all paid',
    ...CONTRACT.oneEffect,
    because: LOST_UPDATE,
    async run(check) {
      const before = await check.balance();
      await allAccepted(
        check,
        many(() => check.calls.credit(WIN)),
      );
      await check.balanceIs(before + BigInt(TIMES) * WIN, 'ten wins were paid');
    },
  }),
  required({
    id: 'debits-and-credits-at-once',
    title: 'Debits and credits at once add up',
    ...CONTRACT.oneEffect,
    because: LOST_UPDATE,
    async run(check) {
      const { calls } = check;
      const before = await check.balance();
      await allAccepted(
        check,
        many((at) => (at % 2 === 0 ? calls.debit(STAKE) : calls.credit(WIN))),
      );
      await check.balanceIs(before + BigInt(TIMES / 2) * (WIN - STAKE), 'five stakes were taken and five wins paid');
    },
  }),
  required({
    id: 'rollbacks-at-once',
    title: 'Rollbacks of ten debits at once give back each of them',
    ...CONTRACT.refundsStored,
    because: LOST_UPDATE,
    async run(check) {
      const before = await check.balance();
      const debits = many(() => check.calls.debit(STAKE));
      await allAccepted(check, debits);
      await allAccepted(check, debits.map(check.calls.rollback));
      await check.balanceIs(before, 'ten stakes were given back');
    },
  }),
  required({
    id: 'rollbacks-of-one-at-once',
    title: 'Ten different rollbacks of one debit at once give it back once',
    ...CONTRACT.secondRollback,
    because: 'All of them find the debit not yet undone: undo it in the same step that asks whether it is.',
    async run(check) {
      const before = await check.balance();
      const debit = check.calls.debit(STAKE);
      await check.accepts(debit);
      await allAccepted(
        check,
        many(() => check.calls.rollback(debit)),
      );
      await check.balanceIs(before, 'the stake was given back once');
    },
  }),
  required({
    id: 'debit-and-rollback-at-once',
    title: 'A debit and its rollback at once move nothing in the end',
    ...CONTRACT.unknownDebit,
    because: 'The rollback looks for the debit before it is stored, and the debit for the tombstone before it is left.',
    run: debitsWithRollbacks,
  }),
  required({
    id: 'balances-during-debits',
    title: 'Balance calls while debits are taken give balances that there were',
    ...CONTRACT.asksBalance,
    because: 'A balance is read while it is being written, or from a cache that two calls write.',
    async run({ calls, amounts, atOnce, balance, balanceIs }) {
      const before = await balance();
      const answers = await atOnce(many((at) => (at % 2 === 0 ? calls.debit(STAKE) : calls.balance())));
      const steps = BigInt(TIMES / 2);
      const other = answers.find((answer) => answer.balance === undefined || !isStep(before - answer.balance, steps));
      if (other) throw new Unmet(`${amounts.show(before)} less some of ${steps} stakes`, described(other), other);
      await balanceIs(before - steps * STAKE, `${steps} stakes were taken`);
    },
  }),
]);

const isStep = (taken: bigint, steps: bigint): boolean => taken >= 0n && taken <= steps * STAKE && taken % STAKE === 0n;
