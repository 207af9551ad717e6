import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, openBadServer, type Seen } from './bad-server.ts';
import type { Call, Failure, Reply } from './protocol.ts';
import { leaked } from './story.ts';
import type { Testee } from './testee.ts';
import { differs, type Part, partOf, shown, unlike, type Verdict } from './verdict.ts';

const KEY = 'ppop_operator-a_0123456789abcdef0123456789abcdef';
const AGENT = /^casino-provider-client-[a-z]+\/\d+\.\d+\.\d+/;

/** One call to a server that answers badly, or oddly, and what must come of it. */
interface Case {
  name: string;
  answer: Answer;
  call?: Call['operation'];
  args?: Call['args'];
  client?: Partial<Call['client']>;
  kinds?: readonly Failure['kind'][];
  /** Of the error or, where no kinds are named, of the value. */
  tells?: object;
  /** How many requests arrive; one unless told. */
  requests?: number;
  /** There may be one more: some languages' HTTP itself repeats a GET that was answered with not one byte. */
  isRepeatedBelow?: true;
  /** What is wrong with what arrived. */
  sent?: (seen: Seen[]) => string | undefined;
}

const json = (res: ServerResponse, status: number, body: unknown, headers = {}) => {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const html = '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>';
const catalog = { success: true, data: { operator_id: 'operator-a', items: [], total: 0 } };
const health = { success: true, status: 'ok', version: '1.0.0', contract_sha256: 'ab'.repeat(32) };
const refusal = { success: false, detail: 'The limit of this key is reached', request_id: 'r1' };
const launch = { call: 'createLaunchUrl', args: { symbol: 'vs20doghouse', external_player_id: 'p' } } as const;
const LATE_MS = 700;

/** Answers with these, one request after another; the last goes on. */
const inTurn =
  (...answers: Answer[]): Answer =>
  (res, nth) =>
    (answers[nth - 1] ?? answers.at(-1))?.(res, nth);
const well: Answer = (res) => json(res, 200, catalog);
const busy =
  (status: number, headers = {}): Answer =>
  (res) =>
    json(res, status, refusal, headers);
const reset: Answer = (res) => void res.socket?.resetAndDestroy();

const onlyHeader = (name: string, value: string) => (seen: Seen[]) => {
  const sent = Object.entries(seen[0]?.headers ?? {}).filter(([, text]) => `${text}`.includes(KEY));
  if (sent.length !== 1 || sent[0]?.[0] !== name || sent[0]?.[1] !== value)
    return `the key was sent as ${sent.map(([name]) => name).join(' and ') || 'nothing'}, not as ${name} alone`;
  const agent = seen[0]?.headers['user-agent'];
  return AGENT.test(agent ?? '') ? undefined : `the user agent is ${agent}`;
};

const CASES: Case[] = [
  { name: 'a slow server', answer: () => {}, client: { timeout_ms: LATE_MS }, kinds: ['timeout'] },
  {
    name: 'a server that sends a byte now and then',
    answer: async (res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      while (!res.destroyed) {
        res.write(' ');
        await delay(100);
      }
    },
    client: { timeout_ms: LATE_MS },
    kinds: ['timeout'],
  },
  {
    name: 'HTML instead of JSON',
    answer: (res) => json(res, 200, html, { 'content-type': 'text/html' }),
    kinds: ['unreadable'],
  },
  { name: 'HTML that says it is JSON', answer: (res) => json(res, 200, html), kinds: ['unreadable'] },
  {
    name: 'HTML with 502',
    answer: (res) => json(res, 502, html, { 'content-type': 'text/html' }),
    kinds: ['refused'],
    tells: { status: 502 },
  },
  {
    name: 'a 500 without a body',
    answer: (res) => void res.writeHead(500).end(),
    kinds: ['refused'],
    tells: { status: 500 },
  },
  {
    name: 'a 500 without a body, but with a request id',
    answer: (res) => void res.writeHead(500, { 'x-request-id': 'r7' }).end(),
    kinds: ['refused'],
    tells: { status: 500, request_id: 'r7' },
  },
  { name: 'a 200 without a body', answer: (res) => json(res, 200, ''), kinds: ['unreadable'] },
  {
    name: 'a truncated body',
    answer: (res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      res.write(JSON.stringify(catalog).slice(0, 40), () => res.socket?.destroySoon());
    },
    kinds: ['network', 'unreadable'],
  },
  {
    name: 'JSON that is cut short',
    answer: (res) => json(res, 200, JSON.stringify(catalog).slice(0, 40)),
    kinds: ['unreadable'],
  },
  ...['null', '[]', '"ok"', '{"success":true}', '{"success":true,"data":[]}'].map((body) => ({
    name: `the body ${body}`,
    answer: (res: ServerResponse) => json(res, 200, body),
    kinds: ['unreadable'] as const,
  })),
  { name: 'a connection that is reset', answer: reset, kinds: ['network'], isRepeatedBelow: true },
  {
    name: 'a redirect, which would take the key along',
    answer: inTurn((res) => json(res, 302, '', { location: '/elsewhere' }), well),
    kinds: ['refused'],
    tells: { status: 302 },
  },
  {
    name: 'a refusal with more than is known',
    answer: (res) => json(res, 418, { ...refusal, hint: { a: 1 } }),
    kinds: ['refused'],
    tells: { status: 418, detail: refusal.detail, request_id: 'r1' },
  },
  {
    name: 'an unknown field',
    answer: (res) => json(res, 200, { ...catalog, more: [{}], data: { ...catalog.data, more: 1 } }),
    tells: catalog,
  },
  {
    name: 'an enumeration value that is not known',
    answer: (res) => json(res, 200, { ...health, status: 'degraded' }),
    call: 'getHealth',
    tells: { success: true, version: '1.0.0' },
  },
  {
    name: 'the key goes in the preferred header',
    answer: well,
    tells: catalog,
    sent: onlyHeader('x-provider-api-key', KEY),
  },
  {
    name: 'the key as a bearer token',
    answer: well,
    tells: catalog,
    client: { credential: 'bearer' },
    sent: onlyHeader('authorization', `Bearer ${KEY}`),
  },
  {
    name: 'the key in the compatible header',
    answer: well,
    tells: catalog,
    client: { credential: 'x-api-key' },
    sent: onlyHeader('x-api-key', KEY),
  },
  {
    name: 'a base URL that ends in a slash and has a path',
    answer: well,
    tells: catalog,
    client: { base_url: '/at/some/path/' },
    sent: (seen) =>
      seen[0]?.url === '/at/some/path/api/provider/v1/games' ? undefined : `the path was ${seen[0]?.url}`,
  },
  {
    name: 'busy, then well: asked again',
    answer: inTurn(busy(503), busy(502), well),
    client: { retries: 2 },
    requests: 3,
    tells: catalog,
  },
  {
    name: 'reset, then well: asked again',
    answer: inTurn(reset, well),
    client: { retries: 1 },
    requests: 2,
    tells: catalog,
  },
  {
    name: 'busy as often as it is asked',
    answer: busy(503),
    client: { retries: 2 },
    requests: 3,
    kinds: ['refused'],
    tells: { status: 503, detail: refusal.detail },
  },
  {
    name: 'too many requests: asked again when it is time',
    answer: inTurn(busy(429, { 'retry-after': '1' }), well),
    client: { retries: 1 },
    requests: 2,
    tells: catalog,
  },
  {
    name: 'a 404 is not asked again',
    answer: busy(404),
    client: { retries: 2 },
    kinds: ['refused'],
    tells: { status: 404 },
  },
  {
    name: 'a launch is not asked again when the server is busy',
    ...launch,
    answer: busy(503),
    client: { retries: 3 },
    kinds: ['refused'],
    tells: { status: 503 },
  },
  { name: 'nor when the connection is reset', ...launch, answer: reset, client: { retries: 3 }, kinds: ['network'] },
  {
    name: 'artwork that is HTML',
    call: 'getGameArt',
    args: { symbol: 'vs20doghouse' },
    answer: (res) => json(res, 200, html, { 'content-type': 'text/html' }),
    kinds: ['unreadable'],
  },
];

/** Calls to servers that answer badly: each ends in the client's own error, none in a crash or a hang. */
export async function judgeBadInput(testee: Testee): Promise<Part> {
  const verdicts: Verdict[] = [await withoutNetwork(testee)];
  for (const it of CASES) {
    const fault = await faultOf(testee, it);
    verdicts.push({ name: it.name, ...(fault !== undefined && { fault }) });
  }
  return partOf('bad input', verdicts);
}

const clientFor = (url: string, wish: Partial<Call['client']> = {}): Call['client'] => ({
  api_key: KEY,
  timeout_ms: 10_000,
  retries: 0,
  ...wish,
  base_url: url + (wish.base_url ?? ''),
});

async function withoutNetwork(testee: Testee): Promise<Verdict> {
  const closed = await openBadServer(() => {});
  await closed.close();
  const reply = await testee.ask({ op: 'call', client: clientFor(closed.url), operation: 'listGames', args: {} });
  const fault = unlike(reply, ['network']) ?? leaked(reply, KEY);
  return { name: 'nothing listens', ...(fault !== undefined && { fault }) };
}

async function faultOf(testee: Testee, it: Case): Promise<string | undefined> {
  const { answer, call: operation = 'listGames', args = {}, requests = 1 } = it;
  const server = await openBadServer(answer);
  try {
    const reply = await testee.ask({ op: 'call', client: clientFor(server.url, it.client), operation, args });
    const { seen } = server;
    const repeated = it.isRepeatedBelow && seen.length === requests + 1;
    if (seen.length !== requests && !repeated)
      return `${seen.length} requests arrived, not ${requests}: ${shown(reply)}`;
    return it.sent?.(seen) ?? leaked(reply, KEY) ?? outcomeDiffers(it, reply);
  } finally {
    await server.close();
  }
}

function outcomeDiffers({ kinds, tells = {} }: Case, reply: Reply): string | undefined {
  if (kinds) return unlike(reply, kinds) ?? ('error' in reply ? differs(tells, reply.error, new Map()) : undefined);
  return 'value' in reply ? differs(tells, reply.value, new Map()) : `it failed: ${shown(reply.error)}`;
}
