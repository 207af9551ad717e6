import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { type Json, listOf, objectOf, textOf } from '../../codegen/json.ts';
import { type Operation, operationsOf, resolved } from '../../codegen/operations.ts';
import { type HttpOptions, makeHttpApp } from '../../src/http/http-app.ts';
import { makeLaunch } from '../../src/services/launch.ts';
import type { OperatorDirectory } from '../../src/services/operator-directory.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';
import { curlUnder } from './brief.ts';
import { valueAt } from './pointer.ts';
import { replyFaults } from './schema-faults.ts';

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const faults = replyFaults(contract);
const operations = operationsOf(contract, 'paths').filter(({ internal }) => !internal);
const webhooks = operationsOf(contract, 'webhooks');
const BASE_URL = String(valueAt(contract, '/servers/0/url'));
/** The request id of every example. */
const REQUEST_ID = String(valueAt(contract, '/components/headers/RequestId/example'));

let world: World;
let operator: TestOperator;
const extra: Server[] = [];

beforeAll(async () => {
  world = await openWorld({ env: { GAME_BASE_URL: BASE_URL } });
  operator = await world.operator({ catalog: ['vs20doghouse'] });
});
afterAll(async () => {
  for (const server of extra) server.close().closeAllConnections();
  await world.close();
});

const exampleAt = (node: Json | undefined): Json | undefined =>
  objectOf(objectOf(resolved(contract, node).content)['application/json']).example;

const replyExample = (operationId: string, status: string): Json | undefined =>
  exampleAt(objectOf(operations.find(({ id }) => id === operationId)?.node.responses)[status]);

/** Sends the request that the examples of an operation make: its path, its query, its headers and its body. */
async function execute(operationId: string, change: Change = {}) {
  const { method, path: template, node } = operations.find(({ id }) => id === operationId) as Operation;
  const parameters = listOf(node.parameters).map((parameter) => resolved(contract, parameter));
  const named = (place: string) =>
    parameters.filter((parameter) => parameter.in === place).map((p) => [textOf(p.name), String(p.example)]);
  const values = { ...Object.fromEntries(named('path')), ...change.path };
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const example = exampleAt(node.requestBody);
  const reply = await fetch(`${change.base ?? world.url}${url}?${new URLSearchParams(named('query'))}`, {
    method: method.toUpperCase(),
    headers: {
      ...Object.fromEntries(named('header')),
      ...(example !== undefined && { 'content-type': 'application/json' }),
      'x-provider-api-key': operator.key,
      'x-request-id': REQUEST_ID,
      ...change.headers,
    },
    ...(example !== undefined && { body: JSON.stringify({ ...objectOf(example), ...change.body }) }),
  });
  return received(reply);
}

interface Change {
  base?: string;
  path?: Record<string, string>;
  headers?: Record<string, string>;
  /** Undefined takes a field away. */
  body?: Record<string, unknown>;
}

async function received(reply: Response) {
  const mediaType = (reply.headers.get('content-type') ?? '').replace(/;.*/, '');
  const body: unknown = mediaType === 'application/json' ? await reply.json() : await reply.text();
  return { status: reply.status, mediaType, body, headers: reply.headers };
}

test.each(operations.map(({ id }) => id))(
  'the request that the contract shows is answered as it says: %s',
  async (id) => {
    const reply = await execute(id);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-request-id')).toBe(REQUEST_ID);
    expect(faults(id, reply)).toBeNull();
  },
);

test.each(['listGames', 'getGame'])(
  'the catalog reply that the contract shows is what the server sends: %s',
  async (id) => {
    expect((await execute(id)).body).toEqual(replyExample(id, '200'));
  },
);

test('the launch reply that the contract shows is what the server sends, alike at the top level and in data', async () => {
  const { body } = await execute('createLaunchUrl');
  const { data: shown, ...top } = objectOf(replyExample('createLaunchUrl', '200'));
  const made = {
    session_id: expect.any(String),
    launch_url: expect.stringMatching(
      /^https:\/\/casinoproviders\.net\/gs2c\/html5Game\.do\?symbol=vs20doghouse&mgckey=\S+$/,
    ),
    expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
  };
  expect(body).toEqual({ ...top, ...made, data: { ...objectOf(shown), ...made } });
  const { success: _, data, ...link } = objectOf(body as Json);
  expect(data).toEqual(link);
});

test('the health reply that the contract shows has the fields that the server sends', async () => {
  const shown = objectOf(replyExample('getHealth', '200'));
  const { contract_sha256: _, ...fixed } = shown;
  expect((await execute('getHealth')).body).toEqual({
    ...fixed,
    contract_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe('the error that the contract shows is what the server sends', () => {
  const show = (name: string) => exampleAt({ $ref: `#/components/responses/${name}` });

  test('BadRequest', async () => {
    const reply = await execute('createLaunchUrl', { body: { symbol: undefined } });
    expect([reply.status, reply.body]).toEqual([400, show('BadRequest')]);
  });

  test('Unauthorized', async () => {
    const reply = await execute('listGames', { headers: { 'x-provider-api-key': 'ppop_operator-a_REPLACE_ME' } });
    expect([reply.status, reply.body]).toEqual([401, show('Unauthorized')]);
  });

  test('Forbidden', async () => {
    const { key } = await world.operator({ active: false });
    const reply = await execute('listGames', { headers: { 'x-provider-api-key': key } });
    expect([reply.status, reply.body]).toEqual([403, show('Forbidden')]);
  });

  test('GameNotFound', async () => {
    const reply = await execute('getGame', { path: { symbol: 'vs99nothing' } });
    expect([reply.status, reply.body]).toEqual([404, show('GameNotFound')]);
  });

  test('UnsupportedMediaType', async () => {
    const reply = await execute('createLaunchUrl', { headers: { 'content-type': 'text/plain' } });
    expect([reply.status, reply.body]).toEqual([415, show('UnsupportedMediaType')]);
  });

  test('TooManyRequests', async () => {
    const base = await serve({ keyRateLimit: 1 });
    for (const id of ['listGames', 'getGame', 'createLaunchUrl']) {
      const replies = await Promise.all([1, 2, 3].map(() => execute(id, { base })));
      const reply = replies.find(({ status }) => status === 429);
      expect([reply?.body, reply?.headers.get('retry-after')]).toEqual([show('TooManyRequests'), '1']);
    }
  });

  test('Misconfigured', async () => {
    const { services, db } = world.provider;
    const launch = makeLaunch({
      db,
      clock: world.time.clock,
      random: (bytes) => randomBytes(bytes),
      gameBaseUrl: undefined,
      appEnv: 'production',
      directory: {} as OperatorDirectory,
    });
    const reply = await execute('createLaunchUrl', { base: await serve({ services: { ...services, launch } }) });
    expect([reply.status, reply.body]).toEqual([500, show('Misconfigured')]);
  });

  test('OtherError', async () => {
    const listGames = async () => {
      throw new Error('on purpose');
    };
    const reply = await execute('listGames', {
      base: await serve({ services: { ...world.provider.services, listGames } }),
    });
    expect([reply.status, reply.body]).toEqual([500, show('OtherError')]);
  });

  test('a database that does not answer', async () => {
    const health = { version: '', contractSha256: '', databaseAnswers: async () => false };
    const reply = await execute('getHealth', { base: await serve({ health }) });
    expect([reply.status, reply.body]).toEqual([503, replyExample('getHealth', '503')]);
  });
});

/** Serves this world's services with another setting, on a port of its own. */
async function serve(change: Partial<HttpOptions>): Promise<string> {
  const app = makeHttpApp({
    services: world.provider.services,
    random: (bytes) => randomBytes(bytes),
    health: { version: '', contractSha256: '', databaseAnswers: async () => true },
    adminToken: ADMIN_TOKEN,
    secureCookies: false,
    contract: JSON.parse(readFileSync(new URL('../../generated/server/contract.json', import.meta.url), 'utf8')),
    validateReplies: true,
    keyRateLimit: 1000,
    logFault: () => {},
    watchRequest: () => {},
    metricsText: async () => '',
    ...change,
  });
  const server = createServer(app);
  extra.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the wallet call that the contract shows is answered by the mock wallet as it says', () => {
  /** Signs an example as PP_Platform does, in the test's own words. */
  async function call(verb: string, example: Json | undefined) {
    const body = JSON.stringify(example);
    const timestamp = String(Math.floor(world.time.clock().getTime() / 1000));
    const signature = createHmac('sha256', WALLET_SECRET).update(`${timestamp}.${body}`).digest('hex');
    const reply = await fetch(`${world.walletUrl}/${verb}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-pp-request-id': textOf(objectOf(example).request_id),
        'x-pp-timestamp': timestamp,
        'x-pp-signature': signature,
      },
      body,
    });
    return received(reply);
  }

  test('debit, to the letter: done, and refused for want of funds', async () => {
    const { requestBody, responses } = objectOf(webhooks.find(({ path: verb }) => verb === 'debit')?.node);
    const example = exampleAt(requestBody);
    await world.fund(textOf(objectOf(example).player_id), '1.99');
    const refused = await call('debit', example);
    expect([refused.status, refused.body]).toEqual([402, exampleAt(objectOf(responses)['4XX'])]);
    await world.fund(textOf(objectOf(example).player_id), '999.90');
    const done = await call('debit', example);
    expect([done.status, done.body]).toEqual([200, exampleAt(objectOf(responses)['200'])]);
    expect(await call('debit', example)).toMatchObject({ status: 200, body: done.body });
  });

  test.each(webhooks)('$path', async ({ id, path: verb, node }) => {
    const player = `player of ${verb}`;
    const shown = objectOf(exampleAt(node.requestBody));
    const undoes = verb === 'rollback' && { original_transaction_id: 'a debit that never came' };
    const example = { ...shown, player_id: player, transaction_id: `executed ${verb}`, ...undoes };
    const unknown = await call(verb, example);
    expect(unknown).toMatchObject({ status: 404, body: { success: false, error: 'unknown_player' } });
    expect(faults(id, unknown)).toBeNull();

    await world.fund(player, '999.90');
    const done = await call(verb, example);
    expect(done).toMatchObject({
      status: 200,
      body: { success: true, currency: 'USD', transaction_id: `executed ${verb}` },
    });
    expect(faults(id, done)).toBeNull();
  });
});

test.each(['List gamesbash', 'Launch requestbash', 'Fetch artworkbash'])(
  'the curl command of the brief works: %s',
  async (label) => {
    const { method, url, headers, body } = curlUnder(label);
    const { 'x-provider-api-key': placeholder, ...others } = headers;
    const reply = await fetch(url.replace(BASE_URL, world.url), {
      method,
      headers: { ...others, ...(placeholder && { 'x-provider-api-key': operator.key }) },
      ...(body && { body }),
    });
    expect(reply.status).toBe(200);
  },
);
