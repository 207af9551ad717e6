import { send } from '../support/player.ts';
import { cookieOf, ownPage, PASSWORD, signedIn, signIn } from '../support/signed-in.ts';
import { ADMIN_TOKEN, openWorld, type World } from '../support/world.ts';

/** How the provider's people come into Provider Admin, and who is kept out. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const session = (headers: Record<string, string>, method = 'GET') =>
  send<{ data: object; detail: string }>(`${world.url}/api/admin/v1/session`, method, undefined, headers);
const asToken = { authorization: `Bearer ${ADMIN_TOKEN}` };
const update = (name: string, change: object, headers: Record<string, string> = asToken) =>
  send<{ data: { password: string | null }; detail: string }>(
    `${world.url}/api/admin/v1/users/${name}`,
    'PATCH',
    change,
    headers,
  );
const account = (name: string) =>
  world.provider.services.adminUsers.create({ name, role: 'support', password: PASSWORD });

describe('signing in', () => {
  test('gives a cookie that no script reads, that no other site sends, and that speaks for the person', async () => {
    await account('olga');
    const got = await signIn(world, 'Olga ');
    expect([got.status, got.body.data]).toEqual([200, { name: 'olga', role: 'support', by_token: false }]);
    expect(got.headers.get('set-cookie')).toMatch(
      /^provider_admin=[0-9a-f]{64}; Path=\/api\/admin; HttpOnly; SameSite=Strict$/,
    );
    expect((await session({ cookie: cookieOf(got) })).body.data).toEqual(got.body.data);
  });

  test('is not needed with ADMIN_TOKEN, which is the admin `token`', async () => {
    const { body } = await session(asToken);
    expect(body.data).toEqual({ name: 'token', role: 'admin', by_token: true });
  });

  test('with a wrong password and with no such name is refused alike', async () => {
    await account('present');
    const [wrong, nobody] = [await signIn(world, 'present', 'x'), await signIn(world, 'absent', 'x')];
    for (const got of [wrong, nobody]) {
      expect([got.status, got.body.detail]).toEqual([401, 'The name or the password is wrong']);
      expect(got.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('a session', () => {
  test('ends by signing out, and the cookie is taken away', async () => {
    const cookie = await signedIn(world, 'viewer');
    const out = await session(ownPage(cookie), 'DELETE');
    expect(out.headers.get('set-cookie')).toBe(
      'provider_admin=; Path=/api/admin; HttpOnly; SameSite=Strict; Max-Age=0',
    );
    expect((await session({ cookie })).status).toBe(401);
    expect((await session(asToken, 'DELETE')).status).toBe(200);
    expect((await session(asToken)).status).toBe(200);
  });

  test('ends an hour after it was used, and each use prolongs it', async () => {
    const cookie = await signedIn(world, 'viewer');
    for (let n = 0; n < 3; n += 1) {
      world.time.advance(59 * MINUTE);
      expect((await session({ cookie })).status).toBe(200);
    }
    world.time.advance(61 * MINUTE);
    const { status, body } = await session({ cookie });
    expect([status, body.detail]).toEqual([401, 'The session has ended; sign in again']);
  });

  test('ends after twelve hours, however much it is used', async () => {
    const cookie = await signedIn(world, 'viewer');
    const statuses: number[] = [];
    for (let n = 0; n < 26; n += 1) {
      world.time.advance(HOUR / 2);
      statuses.push((await session({ cookie })).status);
    }
    expect(statuses.indexOf(401)).toBe(23);
  });

  test.each([
    ['disabled', { disabled: true }],
    ['given another role', { role: 'viewer' }],
    ['given a new password', { password: 'another long password' }],
  ])('ends when its account is %s', async (what, change) => {
    const name = `ends-${what.replaceAll(' ', '-')}`;
    await account(name);
    const cookies = [cookieOf(await signIn(world, name)), cookieOf(await signIn(world, name))];
    expect((await update(name, { role: 'support', disabled: false })).status).toBe(200);
    for (const cookie of cookies) expect((await session({ cookie })).status).toBe(200);
    expect((await update(name, change)).status).toBe(200);
    for (const cookie of cookies) expect((await session({ cookie })).status).toBe(401);
  });
});
