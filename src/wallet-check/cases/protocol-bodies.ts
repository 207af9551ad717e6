import type { Call } from '../calls.ts';
import { advisory, type Written } from '../case.ts';
import { described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;

interface Malformed extends Pick<Written, 'id' | 'title' | 'because'> {
  bytes(call: Call): string | Uint8Array;
}

/** A rightly signed body that is no call is refused as the caller's fault, and moves nothing. */
const malformed = ({ id, title, because, bytes }: Malformed) =>
  advisory({
    id,
    title,
    because,
    harmless: true,
    ...CONTRACT.reject,
    async run({ calls, refuses }) {
      const call = calls.debit(STAKE);
      await refuses(call, { bytes: bytes(call) }, 'a body that is no call is refused');
    },
  });

const without = (call: Call, field: keyof Call): string => JSON.stringify({ ...call, [field]: undefined });

const UNGUARDED = 'The body is parsed outside of what catches errors, so that the answer is a 500.';
const UNVALIDATED = 'Fields are read without a look at whether they are there and what they are.';

export const malformedBodies = [
  malformed({
    id: 'body-not-json',
    title: 'A signed body that is not JSON is refused',
    because: UNGUARDED,
    bytes: () => 'amount=2.00',
  }),
  malformed({ id: 'body-empty', title: 'A signed empty body is refused', because: UNGUARDED, bytes: () => '' }),
  malformed({
    id: 'body-cut-off',
    title: 'A signed body that ends too early is refused',
    because: UNGUARDED,
    bytes: (call) => JSON.stringify(call).slice(0, -1),
  }),
  malformed({
    id: 'body-array',
    title: 'A signed JSON array is refused',
    because: UNVALIDATED,
    bytes: (call) => JSON.stringify([call]),
  }),
  malformed({ id: 'body-null', title: 'A signed JSON null is refused', because: UNVALIDATED, bytes: () => 'null' }),
  malformed({
    id: 'body-nested-deeply',
    title: 'A signed body nested ten thousand deep is refused',
    because: 'The parser calls itself for each level, and runs out of stack.',
    bytes: () => '['.repeat(10_000) + ']'.repeat(10_000),
  }),
  malformed({
    id: 'body-not-utf8',
    title: 'A signed body that is not UTF-8 is refused',
    because: 'Bytes that are no letters are replaced, so that two different ids become one.',
    bytes: (call) => Buffer.from(JSON.stringify({ ...call, transaction_id: `${call.transaction_id}\u00ff` }), 'latin1'),
  }),
  malformed({
    id: 'field-amount-missing',
    title: 'A debit without an amount is refused',
    because: UNVALIDATED,
    bytes: (call) => without(call, 'amount'),
  }),
  malformed({
    id: 'field-amount-number',
    title: 'A debit whose amount is a JSON number is refused',
    because: 'A parser has made a floating-point number of it already, in which most cents do not exist.',
    bytes: (call) => JSON.stringify({ ...call, amount: 2 }),
  }),
  malformed({
    id: 'field-transaction-id-missing',
    title: 'A debit without a transaction_id is refused',
    because: UNVALIDATED,
    bytes: (call) => without(call, 'transaction_id'),
  }),
  malformed({
    id: 'field-player-missing',
    title: 'A debit without a player_id is refused',
    because: UNVALIDATED,
    bytes: (call) => without(call, 'player_id'),
  }),
  malformed({
    id: 'field-transaction-id-object',
    title: 'A debit whose transaction_id is an object is refused',
    because: 'The value goes into a query as it is.',
    bytes: (call) => JSON.stringify({ ...call, transaction_id: { $ne: null } }),
  }),
  advisory({
    id: 'duplicate-keys',
    title: 'A debit that names its amount twice is refused, or takes one of the two',
    ...CONTRACT.reject,
    because: 'One part of the wallet reads the first, another the last.',
    async run({ calls, amounts, send, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      const twice = JSON.stringify(call).replace(/}$/, `,"amount":"${amounts.write(STAKE + 1n)}"}`);
      const answer = await send(call, { bytes: twice });
      if (!answer.accepted && !answer.refused) throw new Unmet('a success or a refusal', described(answer), answer);
      const taken = before - (await balance());
      const allowed = answer.accepted ? [STAKE, STAKE + 1n] : [0n];
      if (!allowed.includes(taken)) await balanceIs(before - (allowed[0] ?? 0n), 'the reply says what happened');
    },
  }),
  advisory({
    id: 'body-big',
    title: 'A debit of 32 KiB is accepted',
    ...CONTRACT.newFields,
    because: 'The limit of the body is set lower than new fields may need.',
    async run({ calls, accepts }) {
      const call = calls.debit(STAKE);
      await accepts(call, { bytes: JSON.stringify({ ...call, new_field: 'x'.repeat(32 * 1024) }) });
    },
  }),
];
