import type { components } from '../../generated/server/types.ts';
import { send } from '../support/player.ts';
import { ownPage, signedIn } from '../support/signed-in.ts';
import { openWorld, type World } from '../support/world.ts';

/** What staff find out before they assign games or create one. */

type Model = components['schemas']['MathsModel'];

let world: World;
let cookie: string;

beforeAll(async () => {
  world = await openWorld();
  cookie = await signedIn(world, 'viewer');
});
afterAll(() => world.close());

const ask = <Data>(method: string, path: string, body?: object) =>
  send<{ data: Data }>(`${world.url}/api/admin/v1${path}`, method, body, ownPage(cookie));

test('a list of names is looked up, by symbol and by slug, and nothing is written down', async () => {
  const names = ['vs20doghouse', 'tidepool', 'vs99nothing', 'vs20doghouse', ' vs8tidepool'];
  const { status, body } = await ask('POST', '/game-lookup', { names });
  expect([status, body.data]).toEqual([
    200,
    {
      known: [
        { name: 'vs20doghouse', symbol: 'vs20doghouse' },
        { name: 'tidepool', symbol: 'vs8tidepool' },
      ],
      unknown: ['vs99nothing', ' vs8tidepool'],
    },
  ]);
  const audit = await ask<{ items: { operation: string }[] }>('GET', '/audit');
  expect(audit.body.data.items.map(({ operation }) => operation)).not.toContain('lookUpGames');
});

test('the models are listed with the figures that a game of each has', async () => {
  const { data } = (await ask<Model[]>('GET', '/maths')).body;
  const model = data.find(({ maths }) => maths === 'vs8tidepool');
  const game = (await ask<Record<string, unknown>>('GET', '/games/vs8tidepool')).body.data;
  expect(game).toMatchObject({ ...model });
  expect(data.length).toBeGreaterThanOrEqual(12);
});
