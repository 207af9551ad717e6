import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { type Json, objectOf } from '../../codegen/json.ts';
import { type Operation, operationsOf, resolved, securityOf } from '../../codegen/operations.ts';
import { gameOf, launch } from '../support/player.ts';
import { ownPage, signedIn } from '../support/signed-in.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';
import { replyFaults } from './schema-faults.ts';

// The flow tests tell of refusals as one player or operator meets them. Here the contract asks: whatever it says an
// operation may refuse, that operation does refuse, in the one shape there is for it.

const contract = await loadContract(path.resolve(import.meta.dirname, '../../openapi.yaml'));
const faults = replyFaults(contract);
const operations = operationsOf(contract, 'paths');
const declaring = (status: string): [string, Operation][] =>
  operations.filter(({ node }) => status in objectOf(node.responses)).map((operation) => [operation.id, operation]);
const isRuntime = ([, { path: at }]: [string, Operation]) => at.startsWith('/api/runtime/');

let world: World;
let operator: TestOperator;
let mgckey: string;
/** The cookie of an account with this role. */
let viewer: string;
let slowWallet: Awaited<ReturnType<typeof openSlowWallet>> | undefined;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
  viewer = await signedIn(world, 'viewer');
  await signedIn(world, 'viewer', 'olga');
  ({ mgckey } = await launch(world, operator));
});
afterAll(async () => {
  slowWallet?.server.close().closeAllConnections();
  await world.close();
});

const DAY = { from: '2026-06-16T00:00:00.000Z', to: '2026-06-17T00:00:00.000Z' };
const MANIFEST = { kind: 'reconciliation', ...DAY, rounds: 0, calls: 0, totals: [], files: [] };

/** Bodies that are taken, by operation. */
const BODIES: Record<string, object> = {
  createLaunchUrl: { symbol: 'vs20doghouse', external_player_id: 'player-1' },
  initGame: {},
  spin: { action_id: 'a1', coin: '0.10' },
  getRound: { action_id: 'a1' },
  getHistory: {},
  closeGame: {},
  createOperator: { operator_id: 'operator-a' },
  updateOperator: { status: 'active' },
  announceSecret: {},
  setLimits: { least_stake: '0.10', most_stake: null, most_win: null },
  assignGames: { all: true },
  removeGames: { symbols: ['vs20doghouse'] },
  createKey: {},
  createGame: { symbol: 'vs20doghouse', slug: 'doghouse', title: 'Twice', maths: 'vs20doghouse' },
  updateGame: { slug: 'vs8tidepool' },
  lookUpGames: { names: ['vs20doghouse'] },
  resolveRound: { as: 'settled', why: 'the operator confirmed it' },
  redeliverCall: { why: 'the wallet is back' },
  signManifest: { ...MANIFEST, operator_id: 'operator-a' },
  reconcile: DAY,
  startDiagnosis: { player_id: 'player-1' },
  signIn: { name: 'olga', password: 'not hers at all' },
  changePassword: { password: 'the present one', new_password: 'quite another one' },
  createUser: { name: 'olga', role: 'viewer' },
  updateUser: { role: 'viewer' },
};

interface Wish {
  path?: Record<string, string>;
  query?: string;
  /** Sent as it is; without it, the body that the operation takes. */
  raw?: string | Uint8Array;
  body?: object;
  headers?: Record<string, string>;
  method?: string;
  /** Whether to say who calls. */
  anonymous?: boolean;
}

/** Calls an operation as its caller should, but for what the test wishes otherwise. */
async function call(operation: Operation, wish: Wish = {}) {
  const names: Record<string, string> = {
    symbol: 'vs20doghouse',
    slug: 'doghouse',
    operator_id: operator.id,
    key_id: operator.keyId,
    round_id: `${'0'.repeat(32)}:0`,
    transaction_id: `${'0'.repeat(32)}:doSpin:0:1:debit`,
    diagnosis_id: '0'.repeat(32),
    currency: 'USD',
    format: 'webp',
    file: 'rounds.csv',
    name: 'olga',
  };
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => wish.path?.[name] ?? names[name] ?? '');
  const json =
    BODIES[operation.id] &&
    JSON.stringify({ ...(isRuntime(['', operation]) && { mgckey }), ...BODIES[operation.id], ...wish.body });
  const [mediaType] = Object.keys(objectOf(resolved(contract, operation.node.requestBody).content));
  const body = wish.raw ?? json;
  const reply = await fetch(`${world.url}${url}${wish.query ?? ''}`, {
    method: wish.method ?? operation.method.toUpperCase(),
    headers: {
      ...(mediaType && { 'content-type': mediaType }),
      ...(!wish.anonymous && CREDENTIALS[securityOf(contract, operation)]()),
      ...wish.headers,
    },
    ...(body !== undefined && mediaType && { body: body as string }),
  });
  const text = await reply.text();
  const isJson = reply.headers.get('content-type')?.startsWith('application/json');
  return {
    status: reply.status,
    headers: reply.headers,
    mediaType: 'application/json',
    body: isJson ? (JSON.parse(text) as Json) : text,
  };
}

const CREDENTIALS = {
  operator: () => ({ 'x-provider-api-key': operator.key }),
  admin: () => ({ authorization: `Bearer ${ADMIN_TOKEN}` }),
  none: () => ({}),
};

/** Calls, and expects the one shape of errors: as the contract says, and naming the request as its header does. */
async function refused(operation: Operation, status: number, wish: Wish = {}) {
  const reply = await call(operation, wish);
  expect([operation.id, reply.status, reply.body]).toEqual([
    operation.id,
    status,
    expect.objectContaining({ success: false }),
  ]);
  expect(objectOf(reply.body as Json).request_id).toBe(reply.headers.get('x-request-id'));
  expect(faults(operation.id, reply)).toBeNull();
  return reply;
}

test.each(declaring('401').filter((entry) => !isRuntime(entry)))(
  '%s refuses who does not say who calls: 401',
  async (_, operation) => {
    await refused(operation, 401, { anonymous: true });
    const [name, value] =
      securityOf(contract, operation) === 'admin' ? ['authorization', 'Bearer guessed'] : ['x-api-key', 'guessed'];
    await refused(operation, 401, { anonymous: true, headers: { [name]: value } });
  },
);

test.each(declaring('401').filter(isRuntime))('%s refuses an unknown launch link: 401', async (_, operation) => {
  await refused(operation, 401, { body: { mgckey: 'never-made' } });
});

test.each(declaring('410'))('%s refuses a launch link that a newer one replaced: 410', async (_, operation) => {
  const { mgckey: old } = await launch(world, operator, { external_player_id: 'twice' });
  await launch(world, operator, { external_player_id: 'twice' });
  await refused(operation, 410, { body: { mgckey: old } });
});

const A_DAY = '?from=2026-06-16T00:00:00Z&to=2026-06-17T00:00:00Z';

const NOT_AS_DECLARED: Record<string, Wish> = {
  listGames: { query: '?limit=0' },
  getGame: { path: { symbol: 'x'.repeat(65) } },
  getGameArt: { path: { symbol: 'x'.repeat(65) } },
  listOperators: { query: '?limit=0' },
  listAllGames: { query: '?limit=0' },
  getGameRecord: { path: { symbol: 'x'.repeat(65) } },
  getArtRecord: { path: { symbol: 'x'.repeat(65) } },
  uploadArt: { raw: 'not a picture' },
  getArtPicture: { path: { format: 'gif' } },
  getUser: { path: { name: 'Not-A-Name' } },
  listAudit: { query: '?limit=0' },
};
test.each(declaring('400'))('%s refuses a request that is not as declared: 400', async (_, operation) => {
  const withBody = operation.node.requestBody !== undefined;
  await refused(
    operation,
    400,
    NOT_AS_DECLARED[operation.id] ?? (withBody ? { raw: '[]' } : { path: { operator_id: 'UPPER' } }),
  );
});

test.each(declaring('404').filter((entry) => !isRuntime(entry)))(
  '%s refuses what there is not: 404',
  async (_, operation) => {
    const nothing = { symbol: 'nothing', slug: 'nothing', operator_id: 'nobody', key_id: 'none', name: 'nobody' };
    const raw = operation.id === 'uploadArt' && (await import('sharp')).default;
    const picture =
      raw &&
      (await raw({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
        .webp()
        .toBuffer());
    await refused(operation, 404, {
      path: nothing,
      ...(operation.id === 'getDashboard' && { query: `${A_DAY}&operator_id=nobody` }),
      ...(operation.id === 'getReconciliationFile' && { query: A_DAY }),
      body: operation.id === 'createLaunchUrl' ? { symbol: 'nothing' } : {},
      ...(picture && { raw: picture }),
    });
  },
);

test.each(declaring('404').filter(isRuntime))('%s refuses a round that never was: 404', async (_, operation) => {
  await refused(operation, 404);
});

test.each(declaring('413'))('%s refuses a body that is too large: 413', async (_, operation) => {
  const size = operation.id === 'uploadArt' ? 8 * 1024 * 1024 : 64 * 1024;
  await refused(operation, 413, { raw: new Uint8Array(size + 1).fill(32) });
});

test.each(declaring('415'))('%s refuses a body of another type: 415', async (_, operation) => {
  await refused(operation, 415, { raw: 'coin=0.10', headers: { 'content-type': 'text/plain' } });
});

test.each(declaring('304'))('%s sends nothing again to who holds it: 304', async (_, operation) => {
  const etag = (await call(operation)).headers.get('etag') ?? '';
  const reply = await call(operation, { headers: { 'if-none-match': etag } });
  expect([reply.status, reply.body, reply.headers.get('etag')]).toEqual([304, '', etag]);
});

const isAdmin = ([, operation]: [string, Operation]) => securityOf(contract, operation) === 'admin';
test.each(declaring('403').filter(isAdmin))('%s refuses whose role is not enough: 403', async (_, operation) => {
  // Of what every role may do, the page of another origin.
  const from = operation.node['x-role'] === 'viewer' ? 'cross-site' : 'same-origin';
  const headers = { ...ownPage(viewer), 'sec-fetch-site': from };
  const reply = await refused(operation, 403, { anonymous: true, headers });
  expect(reply.body).toMatchObject({ detail: expect.stringMatching(/has the role viewer$|another origin/) });
});

test.each(declaring('429').filter(([, { id }]) => id === 'signIn'))(
  '%s refuses who has failed too often: 429',
  async (_, operation) => {
    const wish = { body: { name: 'guessed-at' } };
    for (let n = 0; n < 4; n += 1) await refused(operation, 401, wish);
    const reply = await refused(operation, 429, wish);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(10);
  },
);

const OF_OPERATORS = declaring('403').filter(([, operation]) => securityOf(contract, operation) === 'operator');
test.each(OF_OPERATORS)('%s refuses an inactive operator: 403', async (_, operation) => {
  const { key } = await world.operator({ active: false });
  const reply = await refused(operation, 403, { headers: { 'x-provider-api-key': key } });
  expect(reply.body).toMatchObject({ detail: 'Operator is not active' });
});

test('a spin is refused when the operator lost the game meanwhile: 403', async () => {
  const other = await world.operator({ catalog: ['vs20doghouse'] });
  const { mgckey: key } = await launch(world, other);
  await world.provider.services.adminCatalog.remove(other.id, { all: true });
  const { status, body } = await gameOf(world, key).spin();
  expect([status, body.detail]).toEqual([403, 'Game is not enabled for this operator']);
});

test.each(['createOperator', 'createGame', 'updateGame', 'createUser'])(
  '%s refuses a name that is taken: 409',
  async (id) => {
    await refused(operationOf(id), 409);
  },
);

test('while a round is open, another wallet URL, another coin and another action are refused: 409', async () => {
  const wallet = await openSlowWallet();
  slowWallet = wallet;
  const slow = await world.operator({ walletUrl: wallet.url });
  const { mgckey: key } = await launch(world, slow);
  const spinning = gameOf(world, key).spin({ action_id: 'first' });
  await wallet.asked;
  const wishes = [{ action_id: 'first', coin: '0.01' }, { action_id: 'second' }];
  for (const wish of wishes) await refused(operationOf('spin'), 409, { body: { mgckey: key, ...wish } });
  const elsewhere = { path: { operator_id: slow.id }, body: { wallet_base_url: 'http://127.0.0.1:9' } };
  await refused(operationOf('updateOperator'), 409, elsewhere);
  wallet.refuse();
  expect((await spinning).body.data.round).toMatchObject({ action_id: 'first', state: 'rejected' });
});

const PATHS = [...new Map(operations.map((operation) => [operation.path, operation]))];
test.each(PATHS)('%s refuses other methods and names its own: 405', async (at, operation) => {
  const own = operations.filter((one) => one.path === at).map(({ method }) => method.toUpperCase());
  const reply = await refused(operation, 405, { method: 'OPTIONS' });
  expect(reply.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(own));
});

const operationOf = (id: string): Operation => operations.find((operation) => operation.id === id) as Operation;

/** A wallet that lets its callers wait until it refuses them all. */
async function openSlowWallet() {
  const waiting: ServerResponse[] = [];
  let refusing = false;
  const say = (response: ServerResponse) => {
    response.writeHead(402, { 'content-type': 'application/json' });
    response.end('{"success":false,"error":"insufficient_funds","message":"Insufficient funds"}');
  };
  const server = createServer((_, response) => {
    if (refusing) say(response);
    else waiting.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: once(server, 'request'),
    refuse() {
      refusing = true;
      waiting.forEach(say);
    },
    server,
  };
}
