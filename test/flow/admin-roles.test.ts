import { type Operation, operations } from '../../generated/server/operations.ts';
import { allows, ROLES } from '../../src/domain/roles.ts';
import { isChange } from '../../src/http/audited.ts';
import { send } from '../support/player.ts';
import { ownPage, signedIn } from '../support/signed-in.ts';
import { ADMIN_TOKEN, openWorld, type World } from '../support/world.ts';

/** Who may do what in Provider Admin, and that no other page does it in their name. Every admin operation is asked. */

let world: World;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  for (const role of ROLES) cookies[role] = await signedIn(world, role);
});
afterAll(() => world.close());

const inAdmin = operations.filter(({ contractPath }) => contractPath.startsWith('/api/admin/'));
const ofStaff = inAdmin.filter(({ security }) => security === 'admin');
/** Signing out ends the session that the others need. */
const asked = ofStaff.filter(({ operationId }) => operationId !== 'signOut');
const changing = asked.filter(({ method }) => method !== 'get');
const named = (list: readonly Operation[]): [string, Operation][] => list.map((one) => [one.operationId, one]);

/** Asks for something that is not there, with a body that is none: whoever is let in hears 400, 404 or that it is so. */
const ask = ({ contractPath, method }: Operation, headers: Record<string, string>) =>
  send<{ detail: string }>(
    world.url + contractPath.replaceAll(/\{\w+\}/g, 'nothing'),
    method.toUpperCase(),
    method === 'get' || method === 'delete' ? undefined : '[]',
    headers,
  );

test('only signing in is open to everybody', () => {
  expect(inAdmin.filter(({ security }) => security !== 'admin').map(({ operationId }) => operationId)).toEqual([
    'signIn',
  ]);
});

test("a viewer changes nothing but their password; operators, secrets, limits, users and the end of a round are an admin's", () => {
  const least = (role: string) => ofStaff.filter((one) => one.role === role).map(({ operationId }) => operationId);
  expect(ofStaff.filter((one) => one.role === 'viewer' && isChange(one))).toMatchObject([
    { operationId: 'changePassword' },
    { operationId: 'signOut' },
  ]);
  expect(least('admin')).toEqual(
    expect.arrayContaining([
      ...['createOperator', 'updateOperator', 'announceSecret', 'withdrawSecret', 'activateSecret', 'resealSecrets'],
      ...['setLimits', 'listUsers', 'createUser', 'getUser', 'updateUser', 'resolveRound'],
    ]),
  );
  expect(least('support')).toEqual(
    expect.arrayContaining(['startDiagnosis', 'createKey', 'revokeKey', 'assignGames', 'removeGames', 'uploadArt']),
  );
});

test.each(named(asked))('%s is for whose role is enough, and for nobody else', async (_, operation) => {
  for (const role of ROLES) {
    const { status, body } = await ask(operation, ownPage(cookies[role] ?? ''));
    if (operation.role && allows(role, operation.role))
      expect([role, [401, 403].includes(status)]).toEqual([role, false]);
    else
      expect([role, status, body.detail]).toEqual([
        role,
        403,
        expect.stringMatching(new RegExp(`^This needs the role ${operation.role}; ${role}-\\w+ has the role ${role}$`)),
      ]);
  }
});

describe("what is changed in somebody's name", () => {
  const cookie = () => cookies.admin ?? '';
  const origin = () => world.url;

  test.each([
    ['from another site', () => ({ ...ownPage(cookie()), 'sec-fetch-site': 'cross-site' }), /another origin/],
    [
      'from another host of this site',
      () => ({ ...ownPage(cookie()), 'sec-fetch-site': 'same-site' }),
      /another origin/,
    ],
    ['typed into the address bar', () => ({ ...ownPage(cookie()), 'sec-fetch-site': 'none' }), /another origin/],
    [
      'from another origin, by an older browser',
      () => ({ cookie: cookie(), 'x-provider-admin': '1', origin: 'https://evil.example' }),
      /another origin/,
    ],
    [
      'from a page without an origin',
      () => ({ cookie: cookie(), 'x-provider-admin': '1', origin: 'null' }),
      /another origin/,
    ],
    ['without saying where it comes from', () => ({ cookie: cookie(), 'x-provider-admin': '1' }), /names none/],
    [
      'by a form, which has no header',
      () => ({ cookie: cookie(), 'sec-fetch-site': 'same-origin' }),
      /x-provider-admin: 1/,
    ],
  ])('is refused %s', async (_what, headers, reason) => {
    for (const operation of changing) {
      const { status, body } = await ask(operation, headers());
      expect([operation.operationId, status, body.detail]).toEqual([
        operation.operationId,
        403,
        expect.stringMatching(reason),
      ]);
    }
  });

  test('is taken from the page itself, as each browser says so; a token needs to say nothing', async () => {
    for (const headers of [
      ownPage(cookie()),
      { cookie: cookie(), 'x-provider-admin': '1', origin: origin() },
      { authorization: `Bearer ${ADMIN_TOKEN}` },
      { authorization: `Bearer ${ADMIN_TOKEN}`, 'sec-fetch-site': 'cross-site', cookie: cookies.viewer ?? '' },
    ]) {
      for (const operation of changing) expect((await ask(operation, headers)).status).not.toBe(403);
    }
  });

  test('is refused by a wrong token, whoever has signed in', async () => {
    for (const operation of changing) {
      const { status } = await ask(operation, { ...ownPage(cookie()), authorization: 'Bearer guessed' });
      expect([operation.operationId, status]).toEqual([operation.operationId, 401]);
    }
  });

  test('and reading needs none of it', async () => {
    const { status } = await send(`${world.url}/api/admin/v1/operators`, 'GET', undefined, { cookie: cookie() });
    expect(status).toBe(200);
  });
});

test('nobody disables their own account or changes its role', async () => {
  const cookie = await signedIn(world, 'admin', 'alone');
  const change = (body: object) =>
    send<{ detail: string }>(`${world.url}/api/admin/v1/users/alone`, 'PATCH', body, ownPage(cookie));
  for (const body of [{ disabled: true }, { role: 'viewer' }]) {
    const got = await change(body);
    expect([got.status, got.body.detail]).toEqual([409, expect.stringMatching(/^Nobody disables their own account/)]);
  }
  expect((await change({ role: 'admin', disabled: false })).status).toBe(200);
  expect((await change({ password: 'a new one for myself' })).status).toBe(200);
  expect((await change({ disabled: false })).status).toBe(401);
});
