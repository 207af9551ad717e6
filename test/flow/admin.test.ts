import { play, send } from '../support/player.ts';
import { clientOf, refusalOf } from '../support/sdk.ts';
import { staff } from '../support/terminal.ts';
import { ADMIN_TOKEN, openWorld, WALLET_SECRET, type World } from '../support/world.ts';

/** What the provider's staff do with the `provider` command, and what the operators notice of it. */

let world: World;
let desk: ReturnType<typeof staff>;

beforeAll(async () => {
  world = await openWorld();
  desk = staff(world);
});
afterAll(() => world.close());

const CREATE = ['operator', 'create'];

describe('operators', () => {
  test('one is created inactive, with a wallet secret made and shown once', async () => {
    const made = await desk.json<{ wallet_secret: string }>(...CREATE, 'op-made', '--currency', 'EUR');
    expect(made).toMatchObject({ operator_id: 'op-made', status: 'inactive', currency: 'EUR', wallet_base_url: null });
    expect(made.wallet_secret).toMatch(/^[0-9a-f]{64}$/);
    const shown = await desk.json('operator', 'show', 'op-made');
    expect(shown).toMatchObject({ operator_id: 'op-made', wallet_secret_set: true });
    expect(JSON.stringify(shown)).not.toContain(made.wallet_secret);
  });

  test('--activate makes it active at once; a secret that was given is not shown', async () => {
    const words = [
      '--wallet-url',
      world.walletUrl,
      '--wallet-secret',
      WALLET_SECRET,
      '--wallet-mode',
      'callback',
      '--activate',
    ];
    const { status, out, err } = await desk.type(...CREATE, 'op-given', ...words, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ status: 'active', wallet_mode: 'callback', wallet_secret: null });
    expect(out).not.toContain(WALLET_SECRET);
  });

  test.each(['s', 'x'.repeat(31)])(
    'a wallet secret under 32 characters is taken, with a warning (%s)',
    async (secret) => {
      const id = `op-short-${secret.length}`;
      const { status, out, err } = await desk.type(...CREATE, id, '--wallet-secret', secret, '--json');
      expect(status).toBe(0);
      expect(JSON.parse(out).operator_id).toBe(id);
      expect(err).toMatch(/^warning: .*fewer than 32 characters/);
      expect((await desk.type('operator', 'wallet', id, '--secret', 'x'.repeat(32))).err).toBe('');
      expect((await desk.type('operator', 'wallet', id, '--secret', 'short')).err).toMatch(/^warning: /);
    },
  );

  test('activating what is active is no error, and so with the other way', async () => {
    await desk.json(...CREATE, 'op-twice');
    for (const [verb, status] of [
      ['activate', 'active'],
      ['deactivate', 'inactive'],
    ] as const) {
      for (const _twice of [1, 2]) expect(await desk.json('operator', verb, 'op-twice')).toMatchObject({ status });
    }
  });

  test('they are listed, for people and as JSON', async () => {
    await desk.json(...CREATE, 'op-listed');
    const all = await desk.json<{ operator_id: string }[]>('operator', 'list');
    expect(all.map(({ operator_id }) => operator_id)).toContain('op-listed');
    const { out } = await desk.type('operator', 'list');
    expect(out.split('\n')[0]).toMatch(/^OPERATOR +STATUS +CURRENCY +WALLET$/);
    expect(out).toMatch(/^op-listed +inactive +USD +-$/m);
  });

  test.each([
    ['one that exists', [...CREATE, 'op-taken'], 'provider: The operator op-taken exists already\n'],
    ['one that does not', ['operator', 'show', 'op-nobody'], 'provider: There is no operator op-nobody\n'],
    [
      'a currency that is none',
      [...CREATE, 'op-x', '--currency', 'XXQ'],
      'provider: currency XXQ is not an ISO 4217 currency code\n',
    ],
    [
      'a wallet that is no URL',
      [...CREATE, 'op-x', '--wallet-url', 'ftp://a'],
      'provider: wallet_base_url must be an http or https URL\n',
    ],
    [
      'a wallet with a query',
      [...CREATE, 'op-x', '--wallet-url', 'http://a/?b'],
      'provider: wallet_base_url must be without user name, query and fragment\n',
    ],
    [
      'a return origin with a path',
      [...CREATE, 'op-x', '--return-origin', 'https://a/b'],
      'provider: allowed_return_origins: https://a/b is not an origin; write it as https://lobby.example.com\n',
    ],
  ])('refused with the reason: %s', async (_what, words, err) => {
    await desk.type(...CREATE, 'op-taken');
    expect(await desk.type(...words)).toEqual({ status: 1, out: '', err });
    expect((await desk.type('operator', 'show', 'op-x')).status).toBe(1);
  });

  test.each(['Op', 'a b', '-a', 'a_b', 'a'.repeat(64)])('an id that cannot be one: %s', async (id) => {
    const { status, err } = await desk.type(...CREATE, '--', id);
    expect(status).toBe(1);
    expect(err).toMatch(/^provider: operator_id /);
  });
});

describe('catalogs', () => {
  test('games are assigned by symbol or slug, taken away, and listed', async () => {
    await desk.json(...CREATE, 'op-cat');
    expect(await desk.json('catalog', 'assign', 'op-cat', 'doghouse', 'vs1brassbell', 'vs20doghouse')).toEqual({
      operator_id: 'op-cat',
      symbols: ['vs1brassbell', 'vs20doghouse'],
      changed: 2,
    });
    expect(await desk.json('catalog', 'assign', 'op-cat', 'vs20doghouse')).toMatchObject({ changed: 0 });
    expect(await desk.json('catalog', 'remove', 'op-cat', 'doghouse')).toMatchObject({
      symbols: ['vs1brassbell'],
      changed: 1,
    });
    expect((await desk.type('catalog', 'list', 'op-cat')).out).toBe('vs1brassbell\n');
    const all = await desk.json<{ symbols: string[] }>('catalog', 'assign', 'op-cat', '--all');
    expect(all.symbols.length).toBeGreaterThanOrEqual(12);
  });

  test('when one name is unknown, none is assigned', async () => {
    await desk.json(...CREATE, 'op-whole');
    const { status, err } = await desk.type('catalog', 'assign', 'op-whole', 'vs20doghouse', 'vs99nothing', 'nor-this');
    expect({ status, err }).toEqual({
      status: 1,
      err: 'provider: There is no game vs99nothing, nor-this; nothing was changed\n',
    });
    expect(await desk.json('catalog', 'list', 'op-whole')).toMatchObject({ symbols: [] });
  });
});

test('a key is shown once, listed without its secret, and revoked at once', async () => {
  await desk.json(...CREATE, 'op-key', '--activate');
  const made = await desk.json<{ key: string; key_id: string }>('key', 'create', 'op-key', '--label', 'lobby');
  const client = await clientOf(world, made);
  expect((await client.listGames()).data.operator_id).toBe('op-key');
  const listed = await desk.json('key', 'list', 'op-key');
  expect(listed).toMatchObject([{ key_id: made.key_id, label: 'lobby', revoked_at: null }]);
  expect(JSON.stringify(listed)).not.toContain(made.key);

  const revoked = await desk.json<{ revoked_at: string }>('key', 'revoke', 'op-key', made.key_id);
  expect(await refusalOf(client.listGames())).toMatchObject({
    status: 401,
    detail: 'Missing or invalid API key',
  });
  world.time.advance(60_000);
  expect(await desk.json('key', 'revoke', 'op-key', made.key_id)).toMatchObject({ revoked_at: revoked.revoked_at });
  expect(await desk.type('key', 'revoke', 'op-key', 'nothing')).toMatchObject({
    status: 1,
    err: 'provider: Operator op-key has no key nothing\n',
  });
});

describe('games', () => {
  const NEW = ['--slug', 'my-game', '--title', 'My <Game> & more', '--maths', 'vs5pocketorchard'];

  test('one is created with the lines and the return of its maths, edited, assigned and played', async () => {
    const made = await desk.json('game', 'create', 'vs5mygame', ...NEW);
    expect(made).toMatchObject({
      symbol: 'vs5mygame',
      slug: 'my-game',
      lines: 5,
      maths: 'vs5pocketorchard',
      live_catalog_enabled: true,
    });
    const model = await desk.json<{ rtp: number }>('game', 'show', 'vs5pocketorchard');
    expect(made.rtp).toBe(model.rtp);
    const edited = await desk.json('game', 'edit', 'my-game', '--title', 'My Game', '--browsers', 'chrome', 'safari');
    expect(edited).toEqual({ ...made, title: 'My Game', certified_browsers: ['chrome', 'safari'] });

    const operator = await world.operator({ catalog: ['vs5mygame'] });
    await world.fund('player-new', '10.00');
    const game = await play(world, operator, { symbol: 'my-game', external_player_id: 'player-new' });
    expect((await game.spin({ coin: '0.10' })).body.data.round).toMatchObject({ state: 'settled', stake: '0.50' });
  });

  test('one claims the features that its maths play, and has the figures of its maths; no one can claim others', async () => {
    const games = `${world.url}/api/admin/v1/games`;
    const token = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const made = await desk.json(
      'game',
      'create',
      'vs25moon',
      '--slug',
      'moon',
      '--title',
      'M',
      '--maths',
      'vs25moonharbor',
    );
    expect(made).toMatchObject({
      features: { bonus: false, collect: false, free_spins: true, buy_feature: false, special_bet: true },
      special_bet_profile: { option: 'spring-tide', stake_coins: 35, price: 1.4, rtp: made.rtp },
      volatility: expect.any(Number),
      hit_rate: expect.any(Number),
      most_win: expect.any(Number),
    });
    const refused = await send(
      `${games}/vs25moon`,
      'PATCH',
      { features: { ...Object(made.features), bonus: true } },
      token,
    );
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining('features')]);
  });

  test('one that is not live is as if outside every catalog, until it is live again', async () => {
    const operator = await world.operator({ catalog: ['vs9amberwick'] });
    const client = await clientOf(world, operator);
    await desk.json('game', 'edit', 'vs9amberwick', '--live', 'off');
    expect((await client.listGames()).data.total).toBe(0);
    expect(await refusalOf(client.getGame({ symbol: 'vs9amberwick' }))).toMatchObject({ status: 404 });
    const launched = client.createLaunchUrl({ symbol: 'vs9amberwick', external_player_id: 'p1' });
    expect(await refusalOf(launched)).toMatchObject({ status: 403 });
    await desk.json('game', 'edit', 'vs9amberwick', '--live', 'on');
    expect((await client.listGames()).data.total).toBe(1);
  });

  test.each([
    [
      'a symbol that is taken',
      ['create', 'vs20doghouse', '--slug', 'other', '--title', 'T', '--maths', 'vs20doghouse'],
      /would share a name/,
    ],
    [
      'a slug that is taken',
      ['create', 'vs1x', '--slug', 'doghouse', '--title', 'T', '--maths', 'vs20doghouse'],
      /would share a name/,
    ],
    ['a slug that is a symbol', ['edit', 'vs1brassbell', '--slug', 'vs20doghouse'], /would share a name/],
    [
      'maths that are not there',
      ['create', 'vs1x', '--slug', 'x', '--title', 'T', '--maths', 'none'],
      /no maths model none/,
    ],
    ['a game that is not there', ['edit', 'vs1x', '--title', 'T'], /Game not found/],
    ['a slug in capitals', ['edit', 'vs1brassbell', '--slug', 'ABC'], /slug must match/],
  ])('refused with the reason: %s', async (_what, words, reason) => {
    const { status, out, err } = await desk.type('game', ...words);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(reason);
  });

  test('they are listed', async () => {
    expect((await desk.json<unknown[]>('game', 'list')).length).toBeGreaterThanOrEqual(12);
    expect((await desk.type('game', 'list')).out).toMatch(/^vs20doghouse +doghouse +The Dog House +20 +96\.51$/m);
  });
});

test('the admin side takes nothing that the contract does not name', async () => {
  const headers = { authorization: 'Bearer admin-token-of-the-tests' };
  const body = { operator_id: 'op-strict', is_admin: true };
  expect((await send(`${world.url}/api/admin/v1/operators`, 'POST', body, headers)).status).toBe(400);
  expect((await send(`${world.url}/api/admin/v1/operators/op-strict`, 'GET', undefined, headers)).status).toBe(404);
});
