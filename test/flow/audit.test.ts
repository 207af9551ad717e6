import { operations } from '../../generated/server/operations.ts';
import type { components } from '../../generated/server/types.ts';
import { isChange } from '../../src/http/audited.ts';
import { adminStory, STORY_SECRET } from '../support/admin-story.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { send } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { ownPage, PASSWORD, signedIn } from '../support/signed-in.ts';
import { ADMIN_TOKEN, openWorld, type World } from '../support/world.ts';

/** What staff change is written down: all of it, once, with who it was, and without a secret. */

type Entry = components['schemas']['AuditEntry'];
type Page = { items: Entry[]; next: string | null };

let chance: RiggedRandom;
let wallet: FaultWallet;
let world: World;
let story: ReturnType<typeof adminStory>;
const admin = { name: 'olga', cookie: '' };
const asToken = { authorization: `Bearer ${ADMIN_TOKEN}` };

beforeAll(async () => {
  chance = rigRandom();
  wallet = await openFaultWallet();
  world = await openWorld({ random: chance.random });
  admin.cookie = await signedIn(world, 'admin', admin.name);
  story = adminStory({ world, chance, wallet, admin });
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});

async function pageOf(query: Record<string, string>): Promise<Page> {
  const url = `${world.url}/api/admin/v1/audit?${new URLSearchParams(query)}`;
  return (await send<{ data: Page }>(url, 'GET', undefined, asToken)).body.data;
}

const entries = async (query: Record<string, string> = {}) => (await pageOf({ limit: '200', ...query })).items;

const changing = operations.filter(isChange);

/** What the entries say, beside who, the operation and its request. */
const WRITTEN: Record<string, Partial<Entry>> = {
  createOperator: { operator_id: 'audited', target: {}, before: null },
  updateOperator: {
    operator_id: 'audited',
    before: { wallet_deadline_ms: 5000 },
    after: { wallet_deadline_ms: 20_000, wallet_secret: '[hidden]', force: false, require_certificate: false },
  },
  withdrawSecret: { operator_id: 'audited', target: {}, before: null, after: null },
  resealSecrets: { operator_id: null, target: {} },
  setLimits: { target: { currency: 'EUR' }, after: { least_stake: '0.10', most_stake: null, most_win: null } },
  createKey: { target: { key_id: expect.stringMatching(/^[0-9a-f]{12}$/) }, after: { label: 'lobby' } },
  updateGame: { operator_id: null, target: { symbol: 'vs20new' }, before: { title: 'New' }, after: { title: 'Newer' } },
  uploadArt: { after: { media_type: 'image/png', bytes: expect.any(Number) } },
  startDiagnosis: { target: { diagnosis_id: expect.stringMatching(/^[0-9a-f]{32}$/) } },
  resolveRound: {
    operator_id: 'audited',
    target: { round_id: expect.stringMatching(/^[0-9a-f]{32}:0$/) },
    why: 'ticket 4711, with the key [hidden]',
    before: { state: 'MANUAL', version: expect.any(Number) },
    after: { state: 'SETTLED', version: expect.any(Number) },
  },
  redeliverCall: {
    operator_id: 'audited',
    target: {
      transaction_id: expect.stringMatching(/:doSpin:0:2:credit$/),
      round_id: expect.stringMatching(/^[0-9a-f]{32}:0$/),
    },
    why: 'with the key [hidden]',
    before: { state: 'MANUAL', attempts: 2 },
    after: { state: 'CREDIT_PENDING', attempts: 3 },
  },
  createUser: { target: { name: 'ivo' }, after: { name: 'ivo', role: 'viewer', password: '[hidden]' } },
  updateUser: { before: { role: 'viewer' }, after: { role: 'support', password: '[hidden]', make_password: false } },
  changePassword: { before: null, after: { password: '[hidden]', new_password: '[hidden]' } },
  signIn: { target: { name: 'olga' }, after: { name: 'olga', password: '[hidden]' } },
};

test.each(changing.map(({ operationId }) => operationId))('%s leaves one entry, which names who', async (operation) => {
  const known = new Set((await entries()).map(({ audit_id }) => audit_id));
  const step = story[operation];
  if (!step) throw new Error(`test/support/admin-story.ts has no step ${operation}; give it one`);
  expect((await step()).status).toBeLessThan(300);
  const written = (await entries()).filter(({ audit_id }) => !known.has(audit_id));
  const own = written.filter(({ request_id }) => request_id === operation);
  expect(own).toEqual([expect.objectContaining({ who: 'olga', operation, ...WRITTEN[operation] })]);
});

test('what a viewer reads leaves none', async () => {
  const before = await entries();
  const asked = await send(`${world.url}/api/admin/v1/game-lookup`, 'POST', { names: ['doghouse'] }, asToken);
  expect(asked.status).toBe(200);
  expect(await entries()).toEqual(before);
});

test('no entry has a secret, a password or a cookie in it', async () => {
  const written = JSON.stringify(await entries());
  for (const secret of [STORY_SECRET, PASSWORD, ADMIN_TOKEN, admin.cookie.split('=')[1] ?? '', 'ppop_'])
    expect(written).not.toContain(secret);
});

test('what was refused is not written down', async () => {
  const before = await entries();
  const post = (body: object, headers: Record<string, string>) =>
    send(`${world.url}/api/admin/v1/operators`, 'POST', body, headers);
  const viewer = ownPage(await signedIn(world, 'viewer', 'vera'));
  const refused = [
    await post({ operator_id: 'audited' }, asToken),
    await post({ operator_id: 'NOT ONE' }, asToken),
    await post({ operator_id: 'of-a-viewer' }, viewer),
    await post({ operator_id: 'of-nobody' }, {}),
  ];
  expect(refused.map(({ status }) => status)).toEqual([409, 400, 403, 401]);
  expect((await entries()).filter(({ who }) => who !== 'vera')).toEqual(before);
});

test('ADMIN_TOKEN is written down as `token`', async () => {
  await send(`${world.url}/api/admin/v1/operators`, 'POST', { operator_id: 'by-machine' }, asToken);
  expect(await entries({ operator_id: 'by-machine' })).toMatchObject([{ who: 'token', operation: 'createOperator' }]);
});

test('it is read a page at a time, newest first, each entry once', async () => {
  const all = await entries();
  expect(all.length).toBeGreaterThan(20);
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  const pages: Entry[] = [];
  for (let page = await pageOf({ limit: '7' }); ; page = await pageOf({ limit: '7', after: page.next ?? '' })) {
    pages.push(...page.items);
    if (page.next === null) break;
  }
  expect(pages).toEqual(all);
});

test('it is filtered by who, operation, operator and time', async () => {
  const all = await entries();
  const middle = all[10]?.at ?? '';
  const kept = async (query: Record<string, string>, keeps: (entry: Entry) => boolean) => {
    const expected = all.filter(keeps);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(await entries(query)).toEqual(expected);
  };
  await kept({ who: 'token' }, ({ who }) => who === 'token');
  await kept({ operation: 'signIn' }, ({ operation }) => operation === 'signIn');
  await kept({ operator_id: 'audited' }, ({ operator_id }) => operator_id === 'audited');
  await kept({ from: middle }, ({ at }) => at >= middle);
  await kept({ to: middle }, ({ at }) => at < middle);
  await kept({ who: 'olga', operator_id: 'audited' }, (one) => one.who === 'olga' && one.operator_id === 'audited');
});
