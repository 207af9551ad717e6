import { createHmac } from 'node:crypto';
import sharp from 'sharp';
import { gameOf, launch, send } from '../support/player.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';
import { exampleUnder } from './brief.ts';

// What the brief says in one sentence each, shown one by one. clauses.yaml names these tests, and those of test/flow and
// test/unit that show the rest.

let world: World;
let operator: TestOperator;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator({ catalog: ['vs20doghouse', 'vs9amberwick'] });
});
afterAll(() => world.close());

type Game = { symbol: string; slug: string; thumbnail_url: string; launch_path: string };
type Catalog = { success: boolean; data: { total: number; operator_id: string; items: Game[] } };
type Link = Record<'symbol' | 'slug' | 'operator_id' | 'currency' | 'session_id' | 'launch_url' | 'expires_at', string>;

const withKey = (key: string) => ({ 'x-provider-api-key': key });
const list = (headers: Record<string, string>, query = '') =>
  send<Catalog>(`${world.url}/api/provider/v1/games${query}`, 'GET', undefined, headers);
const launchUrl = (body: object, { key }: TestOperator = operator) =>
  send<Link & { detail: string }>(`${world.url}/api/provider/v1/launch-url`, 'POST', body, withKey(key));

describe('the operator API key', () => {
  test('is accepted in x-provider-api-key, as a bearer token and in x-api-key, and resolves the operator', async () => {
    for (const headers of [
      withKey(operator.key),
      { authorization: `Bearer ${operator.key}` },
      { 'x-api-key': operator.key },
    ]) {
      const { status, body } = await list(headers);
      expect([status, body.data.operator_id]).toEqual([200, operator.id]);
    }
  });

  test('alone names the operator: another operator_id that is sent changes nothing', async () => {
    const other = await world.operator();
    expect((await list(withKey(operator.key), `?operator_id=${other.id}`)).body.data.operator_id).toBe(operator.id);
    const wish = { symbol: 'vs20doghouse', external_player_id: 'p', operator_id: other.id };
    expect((await launchUrl(wish)).body.operator_id).toBe(operator.id);
  });
});

describe('the catalog', () => {
  test('and launch have the same allowlist: a game outside is hidden from one and denied on the other', async () => {
    const { body } = await list(withKey(operator.key));
    expect(body.data).toMatchObject({ total: 2, operator_id: operator.id });
    expect(body.data.items.map(({ symbol }) => symbol).sort()).toEqual(['vs20doghouse', 'vs9amberwick']);
    const outside = await send(
      `${world.url}/api/provider/v1/games/vs5pocketorchard`,
      'GET',
      undefined,
      withKey(operator.key),
    );
    expect(outside.status).toBe(404);
    expect((await launchUrl({ symbol: 'vs5pocketorchard', external_player_id: 'p' })).status).toBe(403);
    expect((await launchUrl({ symbol: 'vs9amberwick', external_player_id: 'p' })).status).toBe(200);
  });

  test('returns one title by symbol or slug, as the list has it', async () => {
    const { items } = (await list(withKey(operator.key))).body.data;
    for (const item of items) {
      for (const name of [item.symbol, item.slug]) {
        const got = await send(`${world.url}/api/provider/v1/games/${name}`, 'GET', undefined, withKey(operator.key));
        expect([got.status, got.body]).toEqual([200, { success: true, data: item }]);
      }
    }
  });

  test('has launch paths at which the title has its page', async () => {
    for (const { launch_path } of (await list(withKey(operator.key))).body.data.items) {
      const page = await fetch(`${world.url}${launch_path}`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    }
  });
});

describe('a launch', () => {
  test('needs one game identifier, symbol or slug', async () => {
    const player = { external_player_id: 'p' };
    expect(await launchUrl(player)).toMatchObject({ status: 400, body: { detail: 'symbol or slug is required' } });
    for (const name of [{ symbol: 'vs20doghouse' }, { slug: 'doghouse' }]) {
      const { status, body } = await launchUrl({ ...player, ...name });
      expect([status, body.symbol, body.slug]).toEqual([200, 'vs20doghouse', 'doghouse']);
    }
  });

  test('needs the stable player identifier of the operator platform', async () => {
    const { status, body } = await launchUrl({ symbol: 'vs20doghouse' });
    expect([status, body.detail]).toEqual([400, 'external_player_id is required']);
  });

  test('may name the coin to begin with', async () => {
    for (const coin of ['0.01', '0.10']) {
      const { mgckey } = await launch(world, operator, { coin, external_player_id: `player of ${coin}` });
      expect((await gameOf(world, mgckey).init()).body.data.coin).toBe(coin);
    }
  });

  test('returns a URL that opens in a browser and is not logged', async () => {
    const { launch_url, mgckey } = await launch(world, operator, { external_player_id: 'short' });
    const page = await fetch(launch_url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(world.logged.join('\n')).not.toContain(mgckey);
  });
});

describe('the artwork', () => {
  const artwork = (symbol: string, accept = '*/*') =>
    fetch(`${world.url}/api/provider/v1/game-art/${symbol}`, { headers: { accept } });

  test('is public, and an SVG with the title when nothing is uploaded', async () => {
    const reply = await artwork('vs9amberwick');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await reply.text()).toMatch(/^<svg[\s\S]*Amberwick/);
  });

  test('is the uploaded picture, as WebP, PNG or JPEG', async () => {
    const colour = { width: 60, height: 40, channels: 3, background: '#0a5' } as const;
    const uploaded = await fetch(`${world.url}/api/admin/v1/games/doghouse/art`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'image/png' },
      body: new Uint8Array(await sharp({ create: colour }).png().toBuffer()),
    });
    expect(uploaded.status).toBe(200);
    for (const type of ['webp', 'png', 'jpeg']) {
      const reply = await artwork('vs20doghouse', `image/${type}`);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, `image/${type}`]);
      expect(await sharp(await reply.arrayBuffer()).metadata()).toMatchObject({ format: type, width: 60, height: 40 });
    }
    expect((await artwork('vs20doghouse')).headers.get('content-type')).toMatch(/^image\/(webp|png|jpeg)$/);
  });

  test('is what the catalog names as thumbnail and thumbnail_url', async () => {
    for (const { thumbnail_url, ...item } of (await list(withKey(operator.key))).body.data.items) {
      expect(item).toMatchObject({ thumbnail: { url: thumbnail_url, symbol: item.symbol, slug: item.slug } });
      expect((await fetch(thumbnail_url)).status).toBe(200);
    }
  });
});

describe('a callback', () => {
  test('has the headers, the signature and the fields of the brief, below the wallet_base_url', async () => {
    await world.fund('player-callback', '1000.00');
    const { mgckey, session_id } = await launch(world, operator, { external_player_id: 'player-callback' });
    expect((await gameOf(world, mgckey).spin()).body.data.round).toMatchObject({ state: 'settled' });
    const calls = (await world.books()).calls.filter(({ raw_body }) => raw_body.includes(session_id));
    const debit = calls.find(({ path }) => path === '/debit');
    const body = JSON.parse(debit?.raw_body ?? '{}') as Record<string, string>;
    const shown = exampleUnder('Callback requestjson') as Record<string, string>;
    const { request_id = '', transaction_id, ...fixed } = body;
    expect(Object.keys(body)).toEqual(Object.keys(shown));
    expect(transaction_id).toBe(shown.transaction_id?.replace('session-token', session_id));
    expect({ ...shown, ...fixed }).toEqual({ ...shown, player_id: 'player-callback', session_id });
    for (const { headers, raw_body } of calls) {
      const timestamp = headers['x-pp-timestamp'] ?? '';
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'x-pp-request-id': JSON.parse(raw_body).request_id,
        'x-pp-timestamp': expect.stringMatching(/^\d{10}$/),
        'x-pp-signature': createHmac('sha256', WALLET_SECRET).update(`${timestamp}.${raw_body}`).digest('hex'),
      });
    }
    expect(request_id).toMatch(/^[0-9a-f]{32}$/);
  });
});
