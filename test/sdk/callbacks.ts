import { createHmac } from 'node:crypto';
import type { Check, Parse } from './protocol.ts';
import type { Testee } from './testee.ts';
import { differs, type Part, partOf, shown, unlike } from './verdict.ts';

const SECRET = 'whsec_of_the_callbacks';
const NOW = 1_781_627_400;

const CALLBACK = {
  operator_id: 'operator-a',
  player_id: 'Jörg 🎰',
  session_id: 'session-token',
  game_symbol: 'vs20doghouse',
  currency: 'USD',
  request_id: '7d8a3996269f4cf3bb9f5aa6f65de3c1',
  action_type: 'doSpin',
};

const VERBS: Record<Parse['verb'], Record<string, string>> = {
  balance: { transaction_id: 's:balance:0:0:balance', transaction_type: 'balance', amount: '0.00' },
  debit: { transaction_id: 's:doSpin:0:1:debit', transaction_type: 'debit', amount: '999999999999999.9999' },
  credit: { transaction_id: 's:doSpin:0:2:credit', transaction_type: 'credit', amount: '0.10' },
  rollback: {
    transaction_id: 's:doSpin:0:1:rollback',
    transaction_type: 'rollback',
    amount: '2.00',
    original_transaction_id: 's:doSpin:0:1:debit',
  },
};

/** A callback as it comes to an operator, with what of it is wrong. */
interface Sent {
  name: string;
  verb?: Parse['verb'];
  /** Over or beside the fields of a callback of that verb; or another body. */
  fields?: object;
  body?: string | Buffer;
  headers?: Record<string, string | undefined>;
  secrets?: string[];
  check?: Check;
}

const debit = JSON.stringify({ ...CALLBACK, ...VERBS.debit });

const SENT: Sent[] = [
  ...(Object.keys(VERBS) as Parse['verb'][]).map((verb) => ({ name: `a ${verb}`, verb })),
  {
    name: 'spaces, escapes and another order of the fields',
    body: ` {"amount" : "1.00",${debit.slice(1)} \r\n`.replace('doSpin"', '\\u0064oSpin"'),
  },
  {
    name: 'a field and an action that are not known',
    fields: { jackpot_id: { a: [1] }, action_type: 'doSomethingNew' },
  },
  { name: 'signed with the second of two secrets', secrets: ['whsec_the_former', SECRET] },
  { name: 'with a signature for the coming secret beside', headers: { 'x-pp-signature-next': 'a'.repeat(64) } },
  { name: 'no signature', headers: { 'X-PP-Signature': undefined }, check: 'signature_missing' },
  { name: 'no timestamp', headers: { 'X-PP-Timestamp': undefined }, check: 'timestamp_missing' },
  { name: 'a signature in upper case', headers: { 'X-PP-Signature': 'A'.repeat(64) }, check: 'signature_malformed' },
  { name: 'signed with another secret', secrets: ['whsec_another'], check: 'signature_mismatch' },
  {
    name: 'signed for the coming secret only',
    headers: { 'X-PP-Signature': 'a'.repeat(64) },
    check: 'signature_mismatch',
  },
  { name: 'an old timestamp', headers: { 'X-PP-Timestamp': `${NOW - 301}` }, check: 'timestamp_stale' },
  { name: 'a timestamp ahead', headers: { 'X-PP-Timestamp': `${NOW + 301}` }, check: 'timestamp_stale' },
  { name: 'a timestamp in milliseconds', headers: { 'X-PP-Timestamp': `${NOW}000` }, check: 'timestamp_malformed' },
  { name: 'a body that is no JSON', body: '{"operator_id":', check: 'body_unreadable' },
  { name: 'a body that is an array', body: '[]', check: 'body_unreadable' },
  { name: 'an empty body', body: '', check: 'body_unreadable' },
  {
    name: 'a body that is not UTF-8',
    body: Buffer.from(debit.replace('Jörg', 'J?rg')).map((byte) => (byte === 63 ? 0xf6 : byte)) as Buffer,
    check: 'body_unreadable',
  },
  { name: 'a body without amount', fields: { amount: undefined }, check: 'body_unreadable' },
  { name: 'an amount that is a number', fields: { amount: 2 }, check: 'body_unreadable' },
  { name: 'no request id in the header', headers: { 'X-PP-Request-Id': undefined }, check: 'request_id_mismatch' },
  { name: 'another request id in the header', headers: { 'X-PP-Request-Id': 'another' }, check: 'request_id_mismatch' },
  { name: 'a credit at the path of debits', fields: { transaction_type: 'credit' }, check: 'type_mismatch' },
];

/** Callbacks as a wallet gets them, right and wrong, given to the parser that verifies first. */
/** Everybody can sign with an empty secret, such as a variable that was not set: the list is refused, whatever was signed. */
const UNUSABLE: Record<string, string[]> = {
  'no secret': [],
  'an empty secret': [''],
  'an empty secret beside the right one': [SECRET, ''],
};

export async function judgeCallbacks(testee: Testee): Promise<Part> {
  const judged = Object.entries(UNUSABLE).map(async ([name, secrets]) => {
    const fault = await acceptedWith(testee, secrets);
    return { name, ...(fault !== undefined && { fault }) };
  });
  const verdicts = SENT.map(async ({ name, verb = 'debit', check, ...sent }) => {
    const fields = { ...CALLBACK, ...VERBS[verb], ...sent.fields };
    const body = Buffer.from((sent.body ?? JSON.stringify(fields)) as string);
    const headers = headersOf(body, sent.headers ?? {});
    const secrets = sent.secrets ?? [SECRET];
    const body_base64 = body.toString('base64');
    const reply = await testee.ask({ op: 'parse', secrets, verb, headers, body_base64, now: `${NOW}` });
    const fault = check === undefined ? parsedDiffers(fields, sent.body, reply) : refusedDiffers(check, reply);
    return { name, ...(fault !== undefined && { fault }) };
  });
  return partOf('callbacks', await Promise.all([...verdicts, ...judged]));
}

async function acceptedWith(testee: Testee, secrets: string[]): Promise<string | undefined> {
  const { 'X-PP-Signature': signature = '', ...headers } = headersOf(Buffer.from(debit), {}, secrets[0] ?? '');
  const received = { secrets, body_base64: Buffer.from(debit).toString('base64'), now: `${NOW}` };
  const replies = [
    await testee.ask({ op: 'verify', timestamp: `${NOW}`, signature, ...received }),
    await testee.ask({ op: 'parse', verb: 'debit', headers: { ...headers, 'X-PP-Signature': signature }, ...received }),
  ];
  return replies.map((reply) => unlike(reply, ['misuse']) ?? unnamed(reply)).find((fault) => fault !== undefined);
}

const unnamed = (reply: Reply): string | undefined =>
  'error' in reply && !/secret/i.test(reply.error.message) ? `"${reply.error.message}" names no secret` : undefined;

type Reply = Awaited<ReturnType<Testee['ask']>>;

function parsedDiffers(fields: object, body: Sent['body'], reply: Reply): string | undefined {
  if (!('value' in reply)) return `it failed: ${shown(reply.error)}`;
  const { jackpot_id: _, ...known } = fields as Record<string, unknown>;
  return differs(body === undefined ? known : CALLBACK, reply.value, new Map());
}

function refusedDiffers(check: Check, reply: Reply): string | undefined {
  const fault = unlike(reply, ['unverified']);
  if (fault !== undefined || !('error' in reply)) return fault;
  return reply.error.check === check ? undefined : `the check is ${reply.error.check}, not ${check}`;
}

/** The headers of a callback, signed over the timestamp that is sent, in the spelling of a framework that capitalises. */
function headersOf(
  body: Buffer,
  wrong: Record<string, string | undefined>,
  secret: string = SECRET,
): Record<string, string> {
  const timestamp = wrong['X-PP-Timestamp'] ?? `${NOW}`;
  const signature = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  const headers = {
    'Content-Type': 'application/json',
    'X-PP-Request-Id': CALLBACK.request_id,
    'X-PP-Timestamp': timestamp,
    'X-PP-Signature': signature,
    ...wrong,
  };
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
