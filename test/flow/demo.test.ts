import { gameOf } from '../support/player.ts';
import { openWorld, type World } from '../support/world.ts';

/** Whoever looks at a title tries it: for demo money, without an operator, a key or a wallet. */

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { DEMO_OPERATOR: 'visitors' } });
});
afterAll(() => world.close());

const BROWSER = { accept: 'text/html,*/*;q=0.8' };
const titlePage = async (slug: string) => (await fetch(`${world.url}/games/${slug}`)).text();
const tryOut = (slug: string, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/games/${slug}/demo`, { method: 'POST', redirect: 'manual', headers });

const OFFER = 'action="/games/doghouse/demo"';

test('without the operator there is no demo round, and the page offers none', async () => {
  expect(await titlePage('doghouse')).not.toContain(OFFER);
  const refused = await tryOut('doghouse');
  expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ success: false })]);
  expect((await tryOut('none')).status).toBe(404);
});

test('a browser is told so on a page', async () => {
  const replies = [
    await tryOut('doghouse', BROWSER),
    await tryOut('none', BROWSER),
    await fetch(`${world.url}/games/none`, { headers: BROWSER }),
  ];
  expect(replies.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [403, 'text/html; charset=utf-8'],
    [404, 'text/html; charset=utf-8'],
    [404, 'text/html; charset=utf-8'],
  ]);
  for (const reply of replies) expect(await reply.text()).toMatch(/<h1>.+<\/h1>/);
});

test('an operator with a wallet of its own offers none: nobody plays there without its leave', async () => {
  const own = await openWorld({ env: { DEMO_OPERATOR: 'visitors' } });
  try {
    await own.operator({ id: 'visitors' });
    expect(await (await fetch(`${own.url}/games/doghouse`)).text()).not.toContain(OFFER);
    expect((await fetch(`${own.url}/games/doghouse/demo`, { method: 'POST' })).status).toBe(403);
  } finally {
    await own.close();
  }
});

describe('with an operator of demo money', () => {
  beforeAll(async () => {
    await world.operator({ id: 'visitors', walletMode: 'internal', catalog: ['vs20doghouse'] });
  });

  test('a press of the button leads to the game, which settles a round that no wallet hears of', async () => {
    const page = await titlePage('doghouse');
    expect(page).toContain(OFFER);
    expect(page).not.toMatch(/mgckey|ppop_/);
    const { status, headers } = await tryOut('doghouse', BROWSER);
    expect([status, headers.get('cache-control')]).toEqual([303, 'no-store']);
    const way = new URL(headers.get('location') ?? '', world.url);
    expect(`${way.origin}${way.pathname}`).toBe(`${world.url}/gs2c/html5Game.do`);
    const game = gameOf(world, way.searchParams.get('mgckey') ?? '');
    const opened = (await game.init()).body.data;
    expect(opened).toMatchObject({ balance: '1000.00', return_url: `${world.url}/games/doghouse` });
    expect((await game.spin()).body.data.round).toMatchObject({ state: 'settled' });
    expect((await world.books()).calls).toEqual([]);
  });

  test('each visitor is a new player', async () => {
    const balanceOf = async () => {
      const way = new URL((await tryOut('doghouse')).headers.get('location') ?? '', world.url);
      const game = gameOf(world, way.searchParams.get('mgckey') ?? '');
      await game.spin();
      return (await game.init()).body.data.session_id;
    };
    expect(await balanceOf()).not.toBe(await balanceOf());
  });

  test('a title outside the catalog cannot be tried', async () => {
    expect(await titlePage('moonharbor')).not.toContain('/demo"');
    expect((await tryOut('moonharbor')).status).toBe(403);
  });

  test('nor can any while the operator is not active', async () => {
    const { adminOperators } = world.provider.services;
    await adminOperators.update('visitors', { status: 'inactive' });
    expect(await titlePage('doghouse')).not.toContain(OFFER);
    expect((await tryOut('doghouse')).status).toBe(403);
    await adminOperators.update('visitors', { status: 'active' });
    expect((await tryOut('doghouse')).status).toBe(303);
  });

  test('from one address there are only so many a minute, and a browser is told so on a page', async () => {
    let refused = await tryOut('doghouse', BROWSER);
    for (let tries = 0; refused.status === 303 && tries < 40; tries += 1) refused = await tryOut('doghouse', BROWSER);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.text()).toContain('Too many demo rounds from this address; wait a minute');
    expect((await tryOut('doghouse')).headers.get('content-type')).toContain('application/json');
  });
});
