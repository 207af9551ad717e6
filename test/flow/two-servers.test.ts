import { randomUUID } from 'node:crypto';
import { gameOf, play, send } from '../support/player.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** Two servers on one PostgreSQL, which the embedded database cannot have. */
const onPostgres = process.env.TEST_DATABASE_URL ? describe : describe.skip;

onPostgres('two servers on one database', () => {
  let world: World;
  let operator: TestOperator;
  let urls: [string, string];

  beforeAll(async () => {
    world = await openWorld();
    urls = [world.url, (await world.another()).url];
    operator = await world.operator();
  });
  afterAll(() => world.close());

  const statusAt = async (url: string, key: string) =>
    (await send(`${url}/api/provider/v1/games`, 'GET', undefined, { 'x-provider-api-key': key })).status;

  test('a revoked key is refused at once on the server that took it, and within a second on the other', async () => {
    const { adminKeys } = world.provider.services;
    const { key, key_id } = await adminKeys.create(operator.id, undefined);
    for (const url of urls) expect(await statusAt(url, key)).toBe(200);
    await adminKeys.revoke(operator.id, key_id);
    const revoked = performance.now();
    expect(await statusAt(urls[0], key)).toBe(401);
    await eventually('the other server refuses it', async () => (await statusAt(urls[1], key)) === 401);
    expect(performance.now() - revoked).toBeLessThan(1000);
  });

  test('the same spin at both, twenty times at once, is one round with one debit', async () => {
    const player_id = randomUUID();
    await world.fund(player_id, '1000.00');
    const { mgckey, session_id } = await play(world, operator, { external_player_id: player_id });
    const action_id = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        gameOf({ url: urls[index % 2 === 0 ? 0 : 1] }, mgckey).spin({ action_id }),
      ),
    );
    expect(new Set(replies.map(({ status, body }) => `${status} ${JSON.stringify(body.data.round)}`)).size).toBe(1);
    const moved = (await world.books()).transactions.filter(({ transaction_id }) =>
      transaction_id.startsWith(session_id),
    );
    expect(moved.filter(({ type }) => type === 'debit')).toHaveLength(1);
  });

  test('a launch at one is refreshed at the other', async () => {
    const first = await play(world, operator, { external_player_id: 'wanderer' });
    const second = await play({ url: urls[1] }, operator, { external_player_id: 'wanderer' });
    expect(second.session_id).toBe(first.session_id);
    expect((await first.init()).status).toBe(410);
    expect((await gameOf({ url: urls[0] }, second.mgckey).init()).status).toBe(200);
  });
});
