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

describe('a name that is guessed at', () => {
  const guess = async (name: string, password = 'guessed') => {
    const { status, headers } = await signIn(world, name, password);
    return [status, headers.get('retry-after')];
  };
  /** So many seconds, or a second less: the clock runs on. */
  const wait = (seconds: number) => [429, expect.stringMatching(new RegExp(`^(${seconds}|${seconds - 1})$`))];

  test.each(['known', 'unknown'])(
    'has to wait after three failures, twice as long each time: one that is %s',
    async (name) => {
      if (name === 'known') await account(name);
      for (let n = 0; n < 4; n += 1) expect(await guess(name)).toEqual([401, null]);
      for (const seconds of [15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]) {
        expect(await guess(name)).toEqual(wait(seconds));
        expect(await guess(name, PASSWORD)).toEqual(wait(seconds));
        world.time.advance((seconds + 1) * 1000);
        expect(await guess(name)).toEqual([401, null]);
      }
    },
  );

  test('gets in with its password once it has waited, and starts afresh', async () => {
    await account('patient');
    for (let n = 0; n < 4; n += 1) await guess('patient');
    expect((await guess('patient', PASSWORD))[0]).toBe(429);
    world.time.advance(16_000);
    expect(await guess('patient', PASSWORD)).toEqual([200, null]);
    for (let n = 0; n < 3; n += 1) expect(await guess('patient')).toEqual([401, null]);
    expect(await guess('patient', PASSWORD)).toEqual([200, null]);
  });

  test('is let in at once by another admin, with a new password', async () => {
    await account('helped');
    for (let n = 0; n < 5; n += 1) await guess('helped');
    const { body } = await update('helped', { make_password: true });
    expect(await guess('helped', body.data.password ?? '')).toEqual([200, null]);
  });

  test('is not guessed faster by guessing all at once, nor does another name wait for it', async () => {
    await account('besieged');
    await account('bystander');
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => guess('besieged', `guess ${n}`)));
    expect(guesses.filter(([status]) => status === 401)).toHaveLength(4);
    expect(await guess('bystander', PASSWORD)).toEqual([200, null]);
  });

  test('is forgotten after a day', async () => {
    for (let n = 0; n < 5; n += 1) await guess('yesterday');
    world.time.advance(25 * HOUR);
    for (let n = 0; n < 4; n += 1) expect(await guess('yesterday')).toEqual([401, null]);
  });
});

describe("one's own password", () => {
  const NEW = 'another long password';
  const change = (headers: Record<string, string>, password = PASSWORD, new_password = NEW) =>
    send<{ data: object; detail: string }>(
      `${world.url}/api/admin/v1/session`,
      'PATCH',
      { password, new_password },
      headers,
    );

  test('is changed by who knows it: this session goes on, every other one ends', async () => {
    const cookie = await signedIn(world, 'viewer', 'changing');
    const elsewhere = cookieOf(await signIn(world, 'changing'));
    const { status, body } = await change(ownPage(cookie));
    expect([status, body.data]).toEqual([200, { name: 'changing', role: 'viewer', by_token: false }]);
    expect((await session({ cookie })).status).toBe(200);
    expect((await session({ cookie: elsewhere })).status).toBe(401);
    expect((await signIn(world, 'changing')).status).toBe(401);
    expect((await signIn(world, 'changing', NEW)).status).toBe(200);
  });

  test('is not guessed by who found a session open, nor tried by a wrong new one', async () => {
    const cookie = await signedIn(world, 'viewer', 'borrowed');
    expect((await change(ownPage(cookie), PASSWORD, 'too short')).status).toBe(400);
    for (let n = 0; n < 4; n += 1) {
      const { status, body } = await change(ownPage(cookie), `guess ${n}`);
      expect([status, body.detail]).toEqual([409, 'The present password is wrong']);
    }
    const { status, headers } = await change(ownPage(cookie));
    expect([status, headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^1[45]$/)]);
    world.time.advance(16_000);
    expect((await change(ownPage(cookie))).status).toBe(200);
    expect((await signIn(world, 'borrowed', 'a guess')).status).toBe(401);
  });

  test('is changed once when two want to change it at once', async () => {
    const cookie = await signedIn(world, 'viewer', 'twice');
    const replies = await Promise.all([1, 2].map((n) => change(ownPage(cookie), PASSWORD, `${NEW} ${n}`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = replies.findIndex(({ status }) => status === 200) + 1;
    expect((await signIn(world, 'twice', `${NEW} ${first}`)).status).toBe(200);
  });

  test('is something that ADMIN_TOKEN does not have', async () => {
    const { status, body } = await change(asToken);
    expect([status, body.detail]).toEqual([409, expect.stringContaining('ADMIN_TOKEN has no account')]);
  });
});

test('a disabled account hears what a wrong password hears', async () => {
  await account('gone');
  await update('gone', { disabled: true });
  const { status, body } = await signIn(world, 'gone');
  expect([status, body.detail]).toEqual([401, 'The name or the password is wrong']);
});

test('an unknown name costs the server the work of a known one', async () => {
  await account('timed');
  const took = async (name: string) => {
    const times: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const from = performance.now();
      await signIn(world, `${name}${name === 'timed' ? '' : n}`, 'wrong');
      times.push(performance.now() - from);
    }
    return Math.min(...times);
  };
  const [known, unknown] = [await took('timed'), await took('untimed')];
  // Without the work it would be a tenth.
  expect(unknown).toBeGreaterThan(known / 3);
});

test('outside development the cookie is sent over https alone', async () => {
  const staging = await openWorld({ env: { APP_ENV: 'staging' } });
  try {
    await staging.provider.services.adminUsers.create({ name: 'olga', role: 'viewer', password: PASSWORD });
    expect((await signIn(staging, 'olga')).headers.get('set-cookie')).toMatch(/; SameSite=Strict; Secure$/);
  } finally {
    await staging.close();
  }
});

test('what is stored opens nothing: neither the password nor the cookie is in the database', async () => {
  const cookie = await signedIn(world, 'viewer', 'stored');
  const { db } = world.provider;
  const user = await db.selectFrom('admin_users').selectAll().where('name', '=', 'stored').executeTakeFirstOrThrow();
  expect(user.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  const sessions = await db.selectFrom('admin_sessions').selectAll().where('name', '=', 'stored').execute();
  expect(sessions.map(({ session_hash }) => Buffer.from(session_hash).toString('hex'))).not.toContain(
    cookie.split('=')[1],
  );
});
