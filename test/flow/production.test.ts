import { expectError } from '../support/errors.ts';
import { askToLaunch, send } from '../support/player.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** Production and staging: what is configured wrongly, what is asked too often, and what is gone. */

const LIMIT = 3;
let world: World;
const newOperator = () => world.operator({ walletUrl: 'https://wallet.example.com' });
const games = ({ key }: TestOperator) =>
  send(`${world.url}/api/provider/v1/games`, 'GET', undefined, { 'x-provider-api-key': key });

describe('without a usable GAME_BASE_URL', () => {
  afterEach(() => world.close());

  test.each([
    ['staging', 'that is missing', {}],
    ['production', 'that is not https', { GAME_BASE_URL: 'http://games.example.com' }],
  ])('%s answers 500 to a launch for one %s, and serves the rest', async (APP_ENV, _what, env) => {
    world = await openWorld({ env: { APP_ENV, KEY_RATE_LIMIT: String(LIMIT), ...env } });
    const operator = await newOperator();
    expectError(await askToLaunch(world, operator), 500, `GAME_BASE_URL must be a valid https URL in ${APP_ENV}`);
    expect((await send(`${world.url}/health`, 'GET')).body).toMatchObject({ success: true, status: 'ok' });
    expect((await games(operator)).status).toBe(200);
  });
});

describe('with an https GAME_BASE_URL', () => {
  beforeAll(async () => {
    const env = { APP_ENV: 'production', GAME_BASE_URL: 'https://games.example.com/', KEY_RATE_LIMIT: String(LIMIT) };
    world = await openWorld({ env });
  });
  afterAll(() => world.close());

  test('links and artwork are at that URL', async () => {
    const operator = await newOperator();
    expect((await askToLaunch(world, operator)).body.launch_url).toMatch(
      /^https:\/\/games\.example\.com\/gs2c\/html5Game\.do\?symbol=vs20doghouse&mgckey=/,
    );
    expect(JSON.stringify((await games(operator)).body)).toContain('"thumbnail_url":"https://games.example.com/api/');
  });

  test('a return_url and a wallet are https, without exception', async () => {
    const operator = await newOperator();
    const local = { return_url: 'http://localhost:8080/' };
    expectError(await askToLaunch(world, operator, local), 400, 'return_url must be an https URL');
    await expect(world.operator({ walletUrl: 'http://wallet.example.com' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('an operator that plays for demo money is taken, with a warning', async () => {
    const { adminOperators } = world.provider.services;
    const made = await adminOperators.create({ operator_id: 'demo', wallet_mode: 'internal' });
    expect(made.warnings).toEqual([expect.stringContaining('demo money')]);
    expect((await adminOperators.update('demo', { status: 'active' })).warnings).toEqual(made.warnings);
  });

  test('429 with Retry-After for one key too many times in a second; another key is not held up', async () => {
    const operator = await newOperator();
    const replies = await Promise.all(Array.from({ length: LIMIT * 4 }, () => games(operator)));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const got of refused) {
      expectError(got, 429, /^Too many requests for this key/);
      expect(got.headers.get('retry-after')).toBe('1');
    }
    expect((await games(await newOperator())).status).toBe(200);
  });

  test('without its database: 503 for health, 500 without the cause for the rest, and the cause in the log', async () => {
    const operator = await newOperator();
    await world.loseDatabase();
    expectError(await send(`${world.url}/health`, 'GET'), 503, 'The database does not answer');
    const got = await games(operator);
    expectError(got, 500, 'The server failed; the request id finds the cause in its log');
    expect(world.logged.join('\n')).toContain(`"request_id":"${got.body.request_id}"`);
  });
});
