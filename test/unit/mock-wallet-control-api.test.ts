import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { envelope, OPERATOR, openWorld, SECRET, signed, type World } from '../support/mock-wallet.ts';

const document = parse(readFileSync(new URL('../../mock-wallet/control-openapi.yaml', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'control', ...document });

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

/** Asks, and holds the reply to the document. */
async function ask(method: string, path: string, body?: unknown) {
  const got = await world.control(method, path, body);
  const [template] = Object.keys(document.paths).filter((known) =>
    new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(
      `/__control/${path.split('?')[0]}`,
    ),
  );
  const responses = document.paths[template ?? '']?.[method.toLowerCase()]?.responses;
  const response = responses?.[got.status] ?? responses?.['4XX'];
  const described = response?.$ref ? document.components.responses[response.$ref.split('/').at(-1)] : response;
  const [[type, { schema }] = ['', { schema: undefined }]] = Object.entries<{ schema?: object }>(
    described?.content ?? {},
  );
  expect(got.headers.get('content-type')?.split(';')[0]).toBe(type);
  if (type === 'application/json') {
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"control#/')));
    expect({ path, errors: validate(got.body) ? null : validate.errors }).toEqual({ path, errors: null });
  }
  return got;
}

const bet = (n: number, fields = {}) =>
  world.call(envelope('debit', { transaction_id: `d${n}`, amount: '0.10', ...fields }));

describe('the document', () => {
  test('is served as it is written', async () => {
    expect((await ask('GET', 'openapi.json')).body).toEqual(document);
  });

  test('every operation of it is answered', async () => {
    const paths = Object.entries<object>(document.paths);
    const answered = await Promise.all(
      paths.flatMap(([path, methods]) =>
        Object.keys(methods).map(async (method) => {
          if (path.endsWith('/events')) return [];
          const { status } = await ask(method.toUpperCase(), path.slice('/__control/'.length).replace(/\{\w+\}/, '77'));
          return [status];
        }),
      ),
    );
    expect(new Set(answered.flat())).toEqual(new Set([200, 400, 404]));
  });
});

describe('faults', () => {
  test('are listed, added in front, replaced and removed', async () => {
    const added = { name: 'late', match: { leg: 'debit' }, act: { delay_ms: 1 }, times: 2 };
    expect((await ask('POST', 'faults', added)).body.faults).toEqual([
      { id: 'f1', seen: 0, acted: 0, spent: false, ...added },
    ]);
    await ask('POST', 'faults', { act: { status: 500, apply: true }, match: { leg: 'credit' } });
    await bet(1);
    expect((await ask('GET', 'faults')).body.faults).toMatchObject([
      { id: 'f2', seen: 0 },
      { id: 'f1', seen: 1, acted: 1 },
    ]);
    expect((await ask('DELETE', 'faults/f1')).body.faults).toMatchObject([{ id: 'f2' }]);
    expect((await ask('DELETE', 'faults/f1')).status).toBe(404);
    expect((await ask('PUT', 'faults', { faults: [added, added] })).body.faults).toMatchObject([
      { id: 'f3' },
      { id: 'f4' },
    ]);
    expect((await ask('DELETE', 'faults')).body).toEqual({ faults: [] });
    expect((await bet(2)).status).toBe(200);
  });

  test.each<[unknown, string]>([
    [{}, 'the body needs act'],
    [{ act: {} }, 'act must have at least 1 field'],
    [{ act: { dleay_ms: 5 } }, 'act has no field dleay_ms; it knows delay_ms, apply,'],
    [{ act: { delay_ms: '5' } }, 'act.delay_ms must be of type integer or object'],
    [{ act: { delay_ms: -1 } }, 'act.delay_ms must be at least 0'],
    [{ act: { delay_ms: { from: 1 } } }, 'act.delay_ms needs to'],
    [{ act: { connection: 'reset' } }, 'act needs apply, to say whether the call has its effect'],
    [{ act: { status: 500 } }, 'act needs apply'],
    [{ act: { connection: 'explode', apply: true } }, 'act.connection must be one of reset, close, hang'],
    [{ act: { connection: 'reset', apply: true, status: 500 } }, 'act: status does not go with the rest of it'],
    [{ act: { reject: { error: 'x' }, body: 'y' } }, 'act: body does not go with the rest of it'],
    [{ act: { reject: {} } }, 'act.reject needs error'],
    [
      { act: { stale: true }, match: { leg: 'bet' } },
      'match.leg must be written like ^(balance|debit|credit|rollback)$',
    ],
    [
      { act: { stale: true }, match: { leg: ['debit', 'bet'] } },
      'match.leg[1] must be one of balance, debit, credit, rollback',
    ],
    [{ act: { stale: true }, match: { probability: 2 } }, 'match.probability must be at most 1'],
    [{ act: { stale: true }, match: { seed: 2 } }, 'match has seed, which needs probability'],
    [{ act: { stale: true }, times: 0 }, 'times must be at least 1'],
    [{ act: { stale: true }, once: true }, 'the body has no field once; it knows name, match, act, times, for_ms'],
    [[], 'the body must be of type object'],
  ])('%j is refused, and the message names the place', async (fault, message) => {
    const { status, body } = await ask('POST', 'faults', fault);
    expect([status, body.error]).toEqual([400, 'bad_request']);
    expect(body.message).toContain(message);
    expect((await ask('GET', 'faults')).body.faults).toEqual([]);
  });

  test('one that is wrong among several is named, and none is taken', async () => {
    const { body } = await ask('PUT', 'faults', { faults: [{ act: { stale: true } }, { act: { delay_ms: 1.5 } }] });
    expect(body.message).toBe('faults[1].act.delay_ms must be of type integer or object');
    expect((await ask('GET', 'faults')).body.faults).toEqual([]);
  });
});

describe('scenarios', () => {
  test('are listed and applied by name, in front of the others or in their place', async () => {
    const { scenarios } = (await ask('GET', 'scenarios')).body as { scenarios: { name: string; faults: object[] }[] };
    const [one] = scenarios.filter(({ name }) => name === 'credit-500-thrice');
    await world.fault({ act: { delay_ms: 1 } });
    const applied = await ask('POST', 'scenario', { name: 'credit-500-thrice' });
    expect(applied.body.faults).toMatchObject([{ ...one?.faults[0], scenario: 'credit-500-thrice' }, { id: 'f1' }]);
    const alone = await ask('POST', 'scenario', { name: 'credit-500-thrice', replace: true });
    expect(alone.body.faults).toHaveLength(one?.faults.length ?? 0);
  });

  test.each(['nowhere', '../control-openapi', 'credit-500-thrice.yaml'])('%s is none', async (name) => {
    const { status, body } = await ask('POST', 'scenario', { name });
    expect([status, body.error]).toEqual([404, 'not_found']);
    expect(body.message).toContain('credit-500-thrice');
  });
});

describe('calls', () => {
  test('are filtered by player, verb, verdict and transaction, and paged', async () => {
    await world.player('player-2', '10.00');
    await bet(1);
    await bet(2, { player_id: 'player-2' });
    await world.call(envelope('rollback', { transaction_id: 'r1', original_transaction_id: 'd1' }));
    await world.post('/debit', '{"player_id":"player-1"}', { 'x-pp-signature': 'x' });
    const ids = async (query: string) => {
      const { calls } = (await ask('GET', `calls?${query}`)).body as { calls: { id: number }[] };
      return calls.map(({ id }) => id);
    };
    expect(await ids('')).toEqual([1, 2, 3, 4]);
    expect(await ids('player=player-1')).toEqual([1, 3, 4]);
    expect(await ids('player=player-1&verb=debit&verdict=valid')).toEqual([1]);
    expect(await ids('verdict=invalid_signature')).toEqual([4]);
    expect(await ids('transaction=d1')).toEqual([1, 3]);
    const last = (await ask('GET', 'calls?limit=2&player=player-1')).body as {
      calls: { id: number }[];
      calls_before: number;
    };
    expect([last.calls.map(({ id }) => id), last.calls_before]).toEqual([[3, 4], 3]);
    expect(await ids(`limit=2&player=player-1&before=${last.calls_before}`)).toEqual([1]);
  });

  test.each(['limit=0', 'limit=1001', 'limit=x', 'verb=bet', 'players=player-1'])('?%s is refused', async (query) => {
    const { status, body } = await ask('GET', `calls?${query}`);
    expect(status).toBe(400);
    expect(body.message).toMatch(/limit|verb|players/);
  });

  test('one of them, or a sentence when it is not kept', async () => {
    await bet(1);
    expect((await ask('GET', 'calls/1')).body).toMatchObject({ id: 1, status: 200, check: { failed_at: null } });
    expect((await ask('GET', 'calls/2')).body.message).toBe('There is no call 2, or it is no longer kept');
  });

  test('as JSON lines', async () => {
    await bet(1);
    await bet(2);
    const lines = (await ask('GET', 'calls.jsonl?verb=debit')).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).transaction_id)).toEqual(['d1', 'd2']);
  });

  test('with the headers of their replies', async () => {
    await world.fault({ match: { nth: 2 }, act: { redirect: 'https://example.com/', body: 'gone', apply: false } });
    await world.fault({ match: { nth: 3 }, act: { connection: 'reset', apply: true } });
    const plain = await bet(1);
    const redirected = { body: 'x', method: 'POST', redirect: 'manual' } as const;
    await fetch(`${world.url}/debit`, redirected);
    await expect(bet(3)).rejects.toThrow();
    const { calls } = (await ask('GET', 'calls')).body as { calls: { reply_headers: object }[] };
    expect(calls.map(({ reply_headers }) => reply_headers)).toEqual([
      { 'content-type': 'application/json', 'content-length': `${plain.text.length}` },
      { 'content-type': 'application/json', 'content-length': '4', location: 'https://example.com/' },
      null,
    ]);
  });

  test('as HAR 1.2, which never holds the secret', async () => {
    await world.fault({ match: { nth: 2 }, act: { connection: 'reset', apply: true } });
    await bet(1);
    await expect(bet(2)).rejects.toThrow();
    const { text, body } = await ask('GET', 'calls.har');
    const raw = JSON.stringify(envelope('debit', { transaction_id: 'd1', amount: '0.10' }));
    expect(body).toMatchObject({
      log: {
        version: '1.2',
        creator: { name: expect.any(String), version: expect.any(String) },
        entries: [
          {
            startedDateTime: world.now.toISOString(),
            request: { method: 'POST', url: `${world.url}/debit`, bodySize: raw.length, postData: { text: raw } },
            response: { status: 200, statusText: 'OK', content: { mimeType: 'application/json' } },
            timings: { send: 0, receive: 0 },
            _id: 1,
            _signature: { verdict: 'valid' },
          },
          { response: { status: 0 }, _fault: { id: 'f1' } },
        ],
      },
    });
    expect(text).not.toContain(SECRET);
  });
});

describe('books', () => {
  test('come in pages', async () => {
    for (const id of ['a', 'b', 'c']) await world.player(id, '1');
    for (let n = 1; n <= 5; n += 1) await bet(n);
    const names = (body: object) =>
      (body as { players: { player_id: string }[] }).players.map((player) => player.player_id);
    const state = (await ask('GET', 'state?limit=2')).body;
    expect([names(state), state.players_after]).toEqual([['a', 'b'], 'b']);
    expect(state).toMatchObject({
      operator_id: OPERATOR,
      transactions: [{ transaction_id: 'd4' }, { transaction_id: 'd5' }],
      transactions_before: 4,
      calls: [{ id: 4 }, { id: 5 }],
      calls_before: 4,
    });
    const players = (await ask('GET', `players?after=${state.players_after}`)).body;
    expect([names(players), players.players_after]).toEqual([['c', 'player-1'], null]);
    const older = (await ask('GET', `transactions?limit=2&before=${state.transactions_before}`)).body;
    expect(older).toMatchObject({
      transactions: [{ transaction_id: 'd2' }, { transaction_id: 'd3' }],
      transactions_before: 2,
    });
    expect((await ask('GET', 'players/player-1')).body).toMatchObject({ operator_id: OPERATOR, balance: '9.50' });
    expect((await ask('GET', 'players/nobody')).status).toBe(404);
  });

  test('transactions of one player, or of one debit and what undid it', async () => {
    await world.player('player-2', '1');
    await bet(1);
    await bet(2, { player_id: 'player-2' });
    await world.call(envelope('rollback', { transaction_id: 'r1', original_transaction_id: 'd1' }));
    const ids = async (query: string) =>
      ((await ask('GET', `transactions?${query}`)).body.transactions as { transaction_id: string }[]).map(
        (t) => t.transaction_id,
      );
    expect(await ids('player=player-2')).toEqual(['d2']);
    expect(await ids('transaction=d1')).toEqual(['d1', 'r1']);
  });

  test('are reset, except for what is to stay', async () => {
    await world.fault({ act: { delay_ms: 1 } });
    await bet(1);
    await ask('POST', 'reset', { keep: ['players', 'faults'] });
    const { players, transactions, calls } = await world.state();
    expect([players, transactions, calls]).toMatchObject([[{ balance: '9.90' }], [], []]);
    expect((await ask('GET', 'faults')).body.faults).toHaveLength(1);
    await ask('POST', 'reset');
    expect(await world.state()).toMatchObject({ players: [], transactions: [], calls: [] });
    expect((await ask('GET', 'faults')).body.faults).toEqual([]);
    expect((await ask('POST', 'reset', { keep: ['secrets'] })).body.message).toContain('keep[0] must be one of faults');
  });
});

describe('who may ask', () => {
  /** A request with these headers, whatever fetch would make of them. */
  const status = (method: string, path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = httpRequest(world.url + path, { method, headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      asked.on('error', reject);
      asked.end(/^P/.test(method) ? '{}' : undefined);
    });
  const port = () => new URL(world.url).port;

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('%s is a local name', async (name) => {
    expect(await status('GET', '/__control/state', { host: `${name}:${port()}` })).toBe(200);
  });

  test.each(['wallet.example.com', 'localhost.example.com', '127.0.0.1.nip.io'])(
    'a host named %j is refused, since a name can be made to lead here',
    async (name) => {
      for (const path of ['state', 'events', 'openapi.json'])
        expect(await status('GET', `/__control/${path}`, { host: name })).toBe(403);
    },
  );

  test('a host named at the start is answered', async () => {
    const other = await openWorld({ host: '0.0.0.0' });
    const { status: code } = await fetch(`${other.url.replace('127.0.0.1', '0.0.0.0')}/__control/state`);
    await other.close();
    expect(code).toBe(200);
  });

  test.each(['https://evil.example.com', 'http://localhost:1', 'null', 'https://localhost'])(
    'a page of %s may not write',
    async (origin) => {
      const host = `localhost:${port()}`;
      for (const [method, path] of [
        ['POST', 'players'],
        ['PUT', 'faults'],
        ['DELETE', 'faults'],
        ['POST', 'reset'],
      ])
        expect(await status(method ?? '', `/__control/${path}`, { host, origin })).toBe(403);
      expect(await world.balanceOf('player-1')).toBe('10.00');
    },
  );

  test("the wallet's own page may", async () => {
    const host = `localhost:${port()}`;
    expect(await status('DELETE', '/__control/faults', { host, origin: `http://${host}` })).toBe(200);
  });

  test('the wallet itself answers under any name', async () => {
    const body = JSON.stringify(envelope('balance'));
    const headers = { ...signed(body, world.now), host: 'wallet.example.com', 'content-length': `${body.length}` };
    const code = await new Promise((resolve) => {
      httpRequest(`${world.url}/balance`, { method: 'POST', headers }, (reply) => resolve(reply.statusCode)).end(body);
    });
    expect(code).toBe(200);
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['GET', 'nothing', 404],
    ['GET', 'calls/x', 400],
    ['PATCH', 'faults', 405],
    ['POST', 'state', 405],
  ])('%s %s: %d', async (method, path, status) => {
    const got = await world.control(method, path);
    expect([got.status, got.body.success]).toEqual([status, false]);
    if (status === 405) expect(got.headers.get('allow')).toBe(path === 'state' ? 'GET' : 'GET, PUT, POST, DELETE');
  });

  test('a body that is no JSON, or too long', async () => {
    expect((await world.post('/__control/faults', '{')).body.message).toBe('The body is not JSON');
    expect((await world.post('/__control/faults', ' '.repeat(65_537))).status).toBe(413);
  });
});
