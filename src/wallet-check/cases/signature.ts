import { createHash } from 'node:crypto';
import type { Wish } from '../caller.ts';
import type { Call, Verb } from '../calls.ts';
import { advisory, inGroup, required, type Written } from '../case.ts';
import { Unmet } from '../check.ts';
import { CONTRACT } from '../sentences.ts';

const STAKE = 200n;
const NOT_ITS_OWN = 'a call without its right signature is refused';

interface Forgery extends Pick<Written, 'id' | 'title' | 'because'> {
  /** How the call is made; it may depend on the call and the time. */
  wish: Wish | ((call: Call, now: number) => Wish);
  verb?: Exclude<Verb, 'rollback'>;
}

/** A call whose signature is not the right one is refused, and moves nothing. */
const forgery = ({ id, title, because, wish, verb = 'debit' }: Forgery) =>
  required({
    id,
    title,
    because,
    harmless: true,
    ...CONTRACT.failClosed,
    async run({ calls, now, refuses }) {
      const call = calls[verb](STAKE);
      await refuses(call, typeof wish === 'function' ? wish(call, now()) : wish, NOT_ITS_OWN);
    },
  });

/** A balance call in other bytes than usual, rightly signed, is accepted. */
const rewritten = (id: string, title: string, rewrite: (json: string, call: Call) => string) =>
  required({
    id,
    title,
    harmless: true,
    ...CONTRACT.rawBytes,
    because:
      'The body is parsed first and written again for the check, or read as text in another encoding: keep the raw bytes as they arrive and verify those.',
    async run({ calls, accepts }) {
      const call = calls.balance();
      const bytes = rewrite(JSON.stringify(call), call);
      await accepts(call, { bytes }, 'a signature over the bytes as they are is accepted');
    },
  });

const TOLERANT = 'The comparison takes more than the one form, for instance because it decodes what was sent.';
const OPTIONAL = 'The check runs only when there is something to check.';
const PARTIAL = 'Only a part of the signature is compared, or the comparison ends with the shorter of the two.';

const forgeries = [
  forgery({
    id: 'signature-missing',
    title: 'A debit without a signature is refused',
    because: OPTIONAL,
    wish: { signature: () => undefined },
  }),
  forgery({
    id: 'signature-empty',
    title: 'A debit with an empty signature is refused',
    because: OPTIONAL,
    wish: { signature: () => '' },
  }),
  forgery({
    id: 'signature-wrong',
    title: 'A debit with a signature that differs in its last digit is refused',
    because: 'The signature is never compared, its verdict is only logged, or only its beginning counts.',
    wish: { signature: (right) => right.slice(0, -1) + otherDigit(right.slice(-1)) },
  }),
  forgery({
    id: 'signature-wrong-first-digit',
    title: 'A debit with a signature that differs in its first digit is refused',
    because: PARTIAL,
    wish: { signature: (right) => otherDigit(right.slice(0, 1)) + right.slice(1) },
  }),
  forgery({
    id: 'signature-truncated',
    title: 'A debit with half of its signature is refused',
    because: PARTIAL,
    wish: { signature: (right) => right.slice(0, 32) },
  }),
  forgery({
    id: 'signature-extended',
    title: 'A debit with more digits after its signature is refused',
    because: PARTIAL,
    wish: { signature: (right) => `${right}00` },
  }),
  forgery({
    id: 'signature-uppercase',
    title: 'A debit with its signature in upper case is refused',
    because: TOLERANT,
    wish: { signature: (right) => right.toUpperCase() },
  }),
  forgery({
    id: 'signature-base64',
    title: 'A debit with its signature in base64 is refused',
    because: TOLERANT,
    wish: { signature: (right) => Buffer.from(right, 'hex').toString('base64') },
  }),
  forgery({
    id: 'signature-not-hex',
    title: 'A debit with 64 characters that are no hex digits is refused',
    because: 'Decoding them gives no bytes, and nothing is compared with nothing.',
    wish: { signature: () => 'z'.repeat(64) },
  }),
  forgery({
    id: 'signature-other-secret',
    title: 'A debit signed with another secret is refused',
    because: 'The signature is looked for but not verified, or verified with more secrets than this one.',
    wish: { secret: 'not-the-secret-that-was-agreed-upon' },
  }),
  forgery({
    id: 'signature-empty-secret',
    title: 'A debit signed with an empty secret is refused',
    because: 'The secret is not configured, and one that is absent counts as empty.',
    wish: { secret: '' },
  }),
  forgery({
    id: 'signature-without-secret',
    title: 'A debit with a plain SHA-256 in place of the HMAC is refused',
    because: 'The digest is made without the secret, so that anybody can make it.',
    wish: {
      signature: (_, { timestamp, body }) => createHash('sha256').update(`${timestamp}.`).update(body).digest('hex'),
    },
  }),
  forgery({
    id: 'signature-body-only',
    title: 'A debit whose signature covers the body without the timestamp is refused',
    because: 'The timestamp is left out of what is verified, so that an old call can be sent again under a new time.',
    wish: { signature: (_, { body, mac }) => mac(body) },
  }),
  forgery({
    id: 'signature-other-timestamp',
    title: 'A debit sent under another timestamp than the signed one is refused',
    because: 'The timestamp is left out of what is verified, so that an old call can be sent again under a new time.',
    wish: (_, now) => ({ headers: { 'x-pp-timestamp': String(now - 1) } }),
  }),
  forgery({
    id: 'signature-without-dot',
    title: 'A debit whose signature joins timestamp and body without the dot is refused',
    because: 'More ways of signing are tolerated than the one agreed upon, each another way to forge.',
    wish: {
      signature: (_, { timestamp, body, mac }) => mac(Buffer.concat([Buffer.from(timestamp), body])),
    },
  }),
  forgery({
    id: 'signature-body-changed',
    title: 'A debit whose amount was changed after signing is refused',
    because: 'The signature is verified over something else than the body, such as the transaction_id alone.',
    wish: (call) => ({ signs: JSON.stringify({ ...call, amount: '0' }) }),
  }),
  forgery({
    id: 'signature-request-id-changed',
    title: 'A credit whose request id was changed after signing is refused',
    because: 'Only some of the fields are verified.',
    verb: 'credit',
    wish: (call) => ({ signs: JSON.stringify({ ...call, request_id: 'another-request' }) }),
  }),
  forgery({
    id: 'signature-of-compact-body',
    title: 'A debit that was signed in compact form and sent with spaces is refused',
    because:
      'The body is parsed and written again before it is verified, so that the bytes that arrive are not what counts.',
    wish: (call) => ({ bytes: JSON.stringify(call, null, 2), signs: JSON.stringify(call) }),
  }),
  forgery({
    id: 'signature-of-sorted-body',
    title: 'A debit that was signed with its keys in another order is refused',
    because: 'The fields are put into an order of their own before they are verified.',
    wish: (call) => ({ signs: JSON.stringify(Object.fromEntries(Object.entries(call).sort())) }),
  }),
  forgery({
    id: 'signature-of-another-call',
    title: "A debit with a balance call's signature is refused",
    because: 'Signatures are remembered as good, or verified without the body.',
    wish: (call) => ({
      signs: JSON.stringify({ ...call, transaction_type: 'balance', action_type: 'balance', amount: '0' }),
    }),
  }),
  required({
    id: 'signature-of-accepted-call',
    harmless: true,
    title: 'A debit with the signature of a call that was accepted before it is refused',
    ...CONTRACT.failClosed,
    because: 'Signatures that were right once are remembered, without the body that they were right for.',
    async run({ calls, now, accepts, refuses }) {
      const timestamp = String(now());
      const seen = calls.balance();
      await accepts(seen, { timestamp });
      await refuses(calls.debit(STAKE), { timestamp, signs: JSON.stringify(seen) }, NOT_ITS_OWN);
    },
  }),
  forgery({
    id: 'signature-wrong-on-credit',
    title: 'A credit with a wrong signature is refused',
    because: 'Each path has its own check, and this one has none.',
    verb: 'credit',
    wish: { secret: 'not-the-secret-that-was-agreed-upon' },
  }),
  forgery({
    id: 'signature-wrong-on-balance',
    title: 'A balance call with a wrong signature is refused',
    because: 'Balances are thought harmless, and tell everybody what a player has.',
    verb: 'balance',
    wish: { secret: 'not-the-secret-that-was-agreed-upon' },
  }),
  required({
    id: 'signature-wrong-on-rollback',
    title: 'A rollback with a wrong signature is refused, and the right one still works',
    ...CONTRACT.failClosed,
    because: 'Each path has its own check, and this one has none.',
    async run({ calls, accepts, refuses, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit);
      await refuses(calls.rollback(debit), { secret: 'not-the-secret-that-was-agreed-upon' });
      await accepts(calls.rollback(debit));
      await balanceIs(before, 'the rollback that was rightly signed gives the stake back');
    },
  }),
];

const rewrites = [
  rewritten('raw-spaces', 'A body with spaces and line ends is verified as it arrives', (_, call) =>
    JSON.stringify(call, null, 2),
  ),
  rewritten('raw-newline', 'A body with a line end after it is verified as it arrives', (json) => `${json}\n`),
  rewritten('raw-crlf', 'A body with tabs and carriage returns is verified as it arrives', (_, call) =>
    JSON.stringify(call, null, '\t').replaceAll('\n', '\r\n'),
  ),
  rewritten('raw-key-order', 'A body with its keys in another order is verified as it arrives', (_, call) =>
    JSON.stringify(Object.fromEntries(Object.entries(call).reverse())),
  ),
  rewritten('raw-escaped-letters', 'A body with letters as \\u escapes is verified as it arrives', (json) =>
    json.replaceAll('balance', '\\u0062alance'),
  ),
  rewritten('raw-escaped-slashes', 'A body with \\/ for a slash is verified as it arrives', (_, call) =>
    JSON.stringify({ ...call, transaction_id: `${call.transaction_id}/1` }).replaceAll('/', '\\/'),
  ),
  rewritten('raw-non-ascii', 'A body with letters beyond ASCII is verified as it arrives', (_, call) =>
    JSON.stringify({ ...call, transaction_id: `${call.transaction_id}-é-ñ` }),
  ),
  rewritten('raw-escaped-non-ascii', 'A body with escaped letters beyond ASCII is verified as it arrives', (_, call) =>
    JSON.stringify({ ...call, transaction_id: `${call.transaction_id}-é` }).replaceAll('é', '\\u00E9'),
  ),
  required({
    id: 'raw-spaces-debit',
    title: 'A debit with spaces in its body is verified as it arrives, and takes the stake',
    ...CONTRACT.rawBytes,
    because: 'Each path has its own check, and this one verifies a body that was written again.',
    async run({ calls, accepts, balance, balanceIs }) {
      const before = await balance();
      const debit = calls.debit(STAKE);
      await accepts(debit, { bytes: ` ${JSON.stringify(debit, null, 1)} ` });
      await balanceIs(before - STAKE, 'the stake was taken');
    },
  }),
];

export const signatureCases = inGroup('signature', [
  required({
    id: 'signature-right',
    harmless: true,
    title: 'A call with its right signature is accepted',
    ...CONTRACT.formula,
    because:
      'Timestamp and body are joined in another way, the digest is not lowercase hex, or the secret is decoded first.',
    async run({ calls, accepts }) {
      await accepts(calls.balance(), {}, 'a rightly signed call is accepted');
    },
  }),
  ...forgeries,
  ...rewrites,
  required({
    id: 'signature-next-beside',
    harmless: true,
    title: 'A call that carries x-pp-signature-next as well is accepted',
    ...CONTRACT.nextSignature,
    because: 'Headers that are not known are refused, or the coming signature is verified with the present secret.',
    async run({ calls, accepts }) {
      const next = createHash('sha256').update(calls.newWord()).digest('hex');
      await accepts(calls.balance(), { headers: { 'x-pp-signature-next': next } });
    },
  }),
  advisory({
    id: 'signature-not-told',
    harmless: true,
    title: 'A refusal does not tell what the signature should have been',
    ...CONTRACT.failClosed,
    because: 'A message that helps with debugging also signs whatever a stranger sends.',
    async run({ calls, send }) {
      let right = '';
      const answer = await send(calls.balance(), {
        signature(it) {
          right = it;
          return '0'.repeat(64);
        },
      });
      const told = [answer.text, JSON.stringify(answer.arrival)].some((text) => text.toLowerCase().includes(right));
      if (told) throw new Unmet('a refusal without the right signature', 'the right signature in the reply', answer);
    },
  }),
]);

const otherDigit = (digit: string): string => (digit === '0' ? '1' : '0');
