import type { Wish } from '../caller.ts';
import type { Verb } from '../calls.ts';
import { advisory, inGroup, required, type Sentence, type Written } from '../case.ts';
import { described, Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';
import { malformedBodies } from './protocol-bodies.ts';

const STAKE = 200n;

/** A call on the path of another verb is refused, and moves nothing. */
const otherPath = (verb: Exclude<Verb, 'rollback'>, path: Verb) =>
  required({
    id: `${verb}-on-${path}-path`,
    title: `A ${verb} on the path of ${path} is refused`,
    harmless: true,
    ...CONTRACT.agree,
    because: 'The path alone says what is done, or the body alone: compare the two.',
    async run({ calls, refuses }) {
      await refuses(calls[verb](STAKE), { to: path }, 'a call whose path and type differ is refused');
    },
  });

/** A balance call that is right but unusual is accepted. */
const unusual = (written: Pick<Written, 'id' | 'title' | 'because'>, says: Sentence, wish: Wish) =>
  advisory({
    ...written,
    ...says,
    harmless: true,
    async run({ calls, accepts }) {
      await accepts(calls.balance(), wish);
    },
  });

/** Another method than POST does nothing. */
const otherMethod = (method: string) =>
  advisory({
    id: `method-${method.toLowerCase()}`,
    title: `${method} on the path of debit is refused, and moves nothing`,
    harmless: true,
    ...CONTRACT.postOnly,
    because: 'The route answers every method.',
    async run({ calls, refuses }) {
      await refuses(calls.debit(STAKE), { method }, `${method} is refused`);
    },
  });

export const protocolCases = inGroup('protocol', [
  otherPath('debit', 'credit'),
  otherPath('credit', 'debit'),
  otherPath('debit', 'balance'),
  otherPath('balance', 'debit'),
  otherPath('debit', 'rollback'),
  required({
    id: 'request-ids-differ',
    harmless: true,
    title: 'A debit whose x-pp-request-id is not the request_id of its body is refused',
    ...CONTRACT.agree,
    because: 'The header is only logged. It is not signed: the body is what vouches for it.',
    async run({ calls, refuses }) {
      const headers = { 'x-pp-request-id': calls.newWord() };
      await refuses(calls.debit(STAKE), { headers }, 'a call whose request ids differ is refused');
    },
  }),
  advisory({
    id: 'request-id-missing',
    harmless: true,
    title: 'A debit without x-pp-request-id is refused',
    ...CONTRACT.agree,
    because: 'The header is compared only when it is there.',
    async run({ calls, refuses }) {
      await refuses(calls.debit(STAKE), { headers: { 'x-pp-request-id': undefined } });
    },
  }),
  advisory({
    id: 'unknown-fields',
    title: 'A debit with fields that nobody knows is accepted',
    ...CONTRACT.newFields,
    because: 'Bodies are held to a closed schema, which stops all bets on the day that a field is added.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const call = calls.debit(STAKE);
      await accepts(call, { bytes: JSON.stringify({ ...call, new_field: 'x', new_object: { list: [1, null] } }) });
      await balanceIs(before - STAKE, 'the stake was taken');
    },
  }),
  unusual(
    {
      id: 'content-type-charset',
      title: 'A call whose content type names its charset is accepted',
      because: 'The header is compared as a whole.',
    },
    CONTRACT.signsRawBody,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  ),
  unusual(
    {
      id: 'unknown-headers',
      title: 'A call with headers that nobody knows is accepted',
      because: 'A gateway in front of the wallet lets known headers through, and refuses the others.',
    },
    CONTRACT.newFields,
    { headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'x-new-header': 'x' } },
  ),
  otherMethod('GET'),
  otherMethod('HEAD'),
  otherMethod('PUT'),
  advisory({
    id: 'unknown-path',
    harmless: true,
    title: 'A signed call on a path that is none is refused',
    ...CONTRACT.agree,
    because: 'What no route takes goes to the last one.',
    async run({ calls, refuses }) {
      await refuses(calls.debit(STAKE), { to: 'withdraw' });
    },
  }),
  advisory({
    id: 'one-connection',
    title: 'Five calls on one connection are answered on it, also after a refusal',
    ...CONTRACT.size,
    because: 'The connection is closed after each answer, which costs a handshake a call.',
    async run({ calls, onOneConnection }) {
      const opened = await onOneConnection(async (send) => {
        for (let sent = 0; sent < 5; sent += 1) {
          const call = calls.balance();
          const answer = await send(call, sent === 2 ? { signature: () => '0'.repeat(64) } : {});
          if (
            answer.accepted !== (sent !== 2) ||
            (answer.accepted && answer.fields?.transaction_id !== call.transaction_id)
          )
            throw new Unmet('the answer to this call', described(answer), answer);
        }
      });
      if (opened !== 1) throw new Unmet('one connection for five calls', `${opened} connections`);
    },
  }),
  ...malformedBodies,
]);
