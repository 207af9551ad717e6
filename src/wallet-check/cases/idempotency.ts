import type { Call } from '../calls.ts';
import { inGroup, required, type Sentence } from '../case.ts';
import type { Check } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { duplicateAfterMany } from './after-many.ts';
import { duplicateAdvice } from './idempotency-advice.ts';
import { sameResult, sameResults } from './results.ts';

const STAKE = 200n;
const WIN = 500n;

/** A call that can be sent, and by how much it moves the balance. */
type Make = (check: Check) => Promise<{ call: Call; moves: bigint }>;

const debit: Make = async ({ calls }) => ({ call: calls.debit(STAKE), moves: -STAKE });
const credit: Make = async ({ calls }) => ({ call: calls.credit(WIN), moves: WIN });
const rollback: Make = async ({ calls, accepts }) => {
  const taken = calls.debit(STAKE);
  await accepts(taken);
  return { call: calls.rollback(taken), moves: STAKE };
};

interface Twice {
  id: string;
  title: string;
  because: string;
  says?: Sentence;
  make: Make;
  /** What happens between the call and its duplicate. */
  meanwhile?(check: Check): Promise<bigint>;
}

/** A call sent again under a fresh request id has no second effect, and is answered as the first was. */
const twice = ({ id, title, because, says = CONTRACT.originalResult, make, meanwhile = async () => 0n }: Twice) =>
  required({
    id,
    title,
    because,
    ...says,
    async run(check) {
      const { calls, accepts, balance, balanceIs } = check;
      const { call, moves } = await make(check);
      const before = await balance();
      const original = await accepts(call);
      const moved = await meanwhile(check);
      const duplicate = await accepts(calls.again(call), {}, 'a duplicate is answered as the original was');
      sameResult(check, original, duplicate);
      await balanceIs(before + moves + moved, 'one transaction_id has one effect');
    },
  });

const otherTraffic = async ({ calls, accepts }: Check): Promise<bigint> => {
  await accepts(calls.debit(30n));
  await accepts(calls.credit(7n));
  return -23n;
};

interface Conflict {
  id: string;
  title: string;
  because: string;
  make: Make;
  /** Another call under the same transaction_id. */
  other(call: Call, check: Check): Partial<Call>;
}

/** The same transaction_id with other content is refused, and what was stored stays as it was. */
const conflict = ({ id, title, because, make, other }: Conflict) =>
  required({
    id,
    title,
    because,
    ...CONTRACT.otherContent,
    async run(check) {
      const { calls, accepts, refuses } = check;
      const { call } = await make(check);
      await accepts(call);
      await refuses(
        { ...calls.again(call), ...other(call, check) },
        {},
        'other content under one transaction_id is a conflict',
      );
    },
  });

/** Ten at once have the effect of one, and equal replies. */
const tenAtOnce = (verb: string, make: Make) =>
  required({
    id: `ten-at-once-${verb}`,
    title: `Ten equal ${verb}s at once have one effect and ten equal replies`,
    ...CONTRACT.tenAtOnce,
    because:
      'All of them look whether the transaction is there before the first has written it: a unique key is missing.',
    async run(check) {
      const { calls, atOnce, balance, balanceIs } = check;
      const { call, moves } = await make(check);
      const before = await balance();
      const answers = await atOnce(Array.from({ length: 10 }, () => calls.again(call)));
      await balanceIs(before + moves, 'ten duplicates have one effect');
      sameResults(check, answers);
    },
  });

const NOT_STORED = 'The transaction_id is not looked up before money is moved, or not stored together with the money.';
const CURRENT =
  'The duplicate is recognised, but answered with the balance of now: store the reply with the transaction.';
const UNCOMPARED = 'Only the transaction_id is looked up, and what is stored under it is returned for whatever comes.';
const EVERYBODY = 'The duplicate is answered before it is looked at who asks.';

export const idempotencyCases = inGroup('idempotency', [
  twice({ id: 'duplicate-debit', title: 'A debit sent twice is taken once', because: NOT_STORED, make: debit }),
  twice({ id: 'duplicate-credit', title: 'A credit sent twice is paid once', because: NOT_STORED, make: credit }),
  twice({
    id: 'duplicate-rollback',
    title: 'A rollback sent twice gives back once',
    because: NOT_STORED,
    make: rollback,
  }),
  twice({
    id: 'duplicate-debit-after-traffic',
    title: 'A debit repeated after other calls is answered with its original balance',
    because: CURRENT,
    make: debit,
    meanwhile: otherTraffic,
  }),
  twice({
    id: 'duplicate-credit-after-traffic',
    title: 'A credit repeated after other calls is answered with its original balance',
    because: CURRENT,
    make: credit,
    meanwhile: otherTraffic,
  }),
  twice({
    id: 'duplicate-rollback-after-traffic',
    title: 'A rollback repeated after other calls is answered with its original balance',
    because: CURRENT,
    make: rollback,
    meanwhile: otherTraffic,
  }),
  duplicateAfterMany,
  required({
    id: 'duplicate-same-bytes',
    title: 'The same bytes with a new timestamp and signature are answered with the original result',
    ...CONTRACT.signedAnew,
    because: 'A request id that was seen before is refused, where each repetition has the same one.',
    async run(check) {
      const { calls, now, accepts, balance, balanceIs } = check;
      const before = await balance();
      const call = calls.debit(STAKE);
      const original = await accepts(call, { timestamp: String(now() - 60) });
      sameResult(check, original, await accepts(call, {}, 'the same bytes are answered as before'));
      await balanceIs(before - STAKE, 'one transaction_id has one effect');
    },
  }),
  required({
    id: 'duplicate-same-second',
    title: 'The same bytes under the same timestamp and signature are answered with the original result',
    ...CONTRACT.sameContent,
    because: 'A signature that was seen before is refused as a replay, where two attempts may fall into one second.',
    async run(check) {
      const { calls, now, accepts, balance, balanceIs } = check;
      const before = await balance();
      const call = calls.debit(STAKE);
      const timestamp = String(now());
      const original = await accepts(call, { timestamp });
      sameResult(check, original, await accepts(call, { timestamp }, 'the same bytes are answered as before'));
      await balanceIs(before - STAKE, 'one transaction_id has one effect');
    },
  }),
  required({
    id: 'duplicate-of-spent-debit',
    title: 'A debit of all the player has is answered with the original result when it is repeated',
    ...CONTRACT.originalResult,
    because:
      'Funds are checked before the duplicate is recognised: the balance no longer covers what was taken already.',
    async run(check) {
      const { calls, accepts, balance, balanceIs, canGiveBack } = check;
      await canGiveBack();
      const call = calls.debit(await balance());
      const original = await accepts(call);
      sameResult(check, original, await accepts(calls.again(call), {}, 'a duplicate is answered as the original was'));
      await balanceIs(0n, 'one transaction_id has one effect');
    },
  }),
  conflict({
    id: 'duplicate-debit-other-amount',
    title: 'A debit under a used transaction_id with another amount is a conflict, and moves nothing',
    because: UNCOMPARED,
    make: debit,
    other: (_, { amounts }) => ({ amount: amounts.write(WIN) }),
  }),
  conflict({
    id: 'duplicate-credit-other-amount',
    title: 'A credit under a used transaction_id with another amount is a conflict, and moves nothing',
    because: UNCOMPARED,
    make: credit,
    other: (_, { amounts }) => ({ amount: amounts.write(STAKE) }),
  }),
  conflict({
    id: 'credit-under-debit-id',
    title: "A credit under a debit's transaction_id is a conflict, and moves nothing",
    because: 'Transactions are kept by type and id, where the id alone is the key.',
    make: debit,
    other: () => ({ transaction_type: 'credit' }),
  }),
  conflict({
    id: 'debit-under-credit-id',
    title: "A debit under a credit's transaction_id is a conflict, and moves nothing",
    because: 'Transactions are kept by type and id, where the id alone is the key.',
    make: credit,
    other: () => ({ transaction_type: 'debit' }),
  }),
  required({
    id: 'duplicate-after-conflict',
    title: 'After a conflict, the original is still answered with its result',
    ...CONTRACT.sameContent,
    because: 'The conflict is stored over the original.',
    async run(check) {
      const { calls, amounts, accepts, send, balance, balanceIs } = check;
      const before = await balance();
      const call = calls.debit(STAKE);
      const original = await accepts(call);
      await send({ ...calls.again(call), amount: amounts.write(WIN) });
      sameResult(check, original, await accepts(calls.again(call)));
      await balanceIs(before - STAKE, 'one transaction_id has one effect');
    },
  }),
  required({
    id: 'duplicate-other-session',
    title: 'A transaction_id used again in another session has no second effect',
    ...CONTRACT.oneEffect,
    because: 'Transactions are kept by session and id, where operator and transaction_id are the key.',
    async run({ calls, accepts, send, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      await accepts(call);
      await send({ ...calls.again(call), session_id: calls.newWord() });
      await balanceIs(before - STAKE, 'one transaction_id has one effect');
    },
  }),
  required({
    id: 'duplicate-unknown-player',
    title: 'A used transaction_id for a player whom nobody knows is refused',
    ...CONTRACT.failClosed,
    because: EVERYBODY,
    async run({ calls, accepts, refuses }) {
      const call = calls.debit(STAKE);
      await accepts(call);
      await refuses({ ...calls.again(call), player_id: calls.newWord() });
    },
  }),
  required({
    id: 'duplicate-other-operator',
    title: 'A used transaction_id from another operator is refused',
    ...CONTRACT.whoseCall,
    because: EVERYBODY,
    async run({ calls, accepts, refuses }) {
      const call = calls.debit(STAKE);
      await accepts(call);
      await refuses({ ...calls.again(call), operator_id: calls.newWord() });
    },
  }),
  required({
    id: 'duplicate-of-refusal',
    harmless: true,
    title: 'A debit refused for want of funds is refused again when it is repeated',
    ...CONTRACT.failClosed,
    because:
      'The transaction is stored before the funds are checked, and its duplicate is taken for one that succeeded.',
    async run({ calls, refuses, balance }) {
      const call = calls.debit((await balance()) + STAKE);
      await refuses(call);
      await refuses(calls.again(call), {}, 'what was refused for want of funds is refused again');
    },
  }),
  tenAtOnce('debit', debit),
  tenAtOnce('credit', credit),
  tenAtOnce('rollback', rollback),
  ...duplicateAdvice,
]);
