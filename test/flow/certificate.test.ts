import { makeCertifying } from '../../src/services/diagnostics/certifying.ts';
import { play, send } from '../support/player.ts';
import { staff, type Typed } from '../support/terminal.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';

/** The certificate of conformance that an activation can demand, and until when it holds. One diagnosis is made. */

const SECRETS_KEY = '0f'.repeat(32);
const ANOTHER_KEY = 'a1'.repeat(32);
let world: World;
let operator: TestOperator;
let refusedBefore: string;
let diagnosed: Typed;

const desk = () => staff(world);
const activate = () => desk().type('operator', 'activate', operator.id, '--require-certificate');
const refusal = async () => (await activate()).err;
const catalogStatus = async () =>
  (await send(`${world.url}/api/provider/v1/games`, 'GET', undefined, { 'x-provider-api-key': operator.key })).status;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
  await world.fund('tester', '1000.00');
  for (const device of ['desktop', 'mobile'])
    await (await play(world, operator, { external_player_id: device, device })).init();
  await desk().json('operator', 'deactivate', operator.id);
  refusedBefore = await refusal();
  diagnosed = await desk().type('diagnose', operator.id, '--player', 'tester', '--watch', '1');
}, 90_000);
afterAll(() => world.close());
beforeEach(() => desk().json('operator', 'deactivate', operator.id));

test('an operator is certified while it is inactive, and activated by that', async () => {
  expect(refusedBefore).toBe(
    'provider: operator-a was not activated. There is no certificate of conformance for operator-a; run provider diagnose operator-a --player ID until its points pass\n',
  );
  expect(diagnosed.status).toBe(0);
  expect(diagnosed.err).toMatch(/^FAILED +operator-active: operator-a is inactive$/m);
  expect(diagnosed.out).toMatch(
    /Certificate issued[^\n]*\nActivate it now: provider operator activate operator-a --require-certificate\n$/,
  );
  expect(await catalogStatus()).toBe(403);
  const { out } = await desk().type('operator', 'certificate', operator.id);
  expect(out).toMatch(
    /^operator +operator-a\nissued +\d{4}-[^ ]+ in development\ncontract +openapi\.json [0-9a-f]{64}\nwallet +http:[\s\S]*\nIt holds\.\n$/,
  );
  expect((await activate()).status).toBe(0);
  expect(await catalogStatus()).toBe(200);
});

test('the diagnoses of an operator are listed in short', async () => {
  const list = (id: string) =>
    send<{ data: object[]; detail: string }>(`${world.url}/api/admin/v1/operators/${id}/diagnoses`, 'GET', undefined, {
      authorization: `Bearer ${ADMIN_TOKEN}`,
    });
  const { body } = await list(operator.id);
  const text = { diagnosis_id: expect.any(String), started_at: expect.any(String), ended_at: expect.any(String) };
  expect(body.data).toEqual([{ ...text, player_id: 'tester', state: 'finished', verdict: 'failed', certified: true }]);
  expect((await list('nobody')).status).toBe(404);
});

test('it ends with a later diagnosis that fails, and not with one that was stopped', async () => {
  expect((await desk().type('diagnose', operator.id, '--player', 'nobody')).status).toBe(1);
  const failed = `A later diagnosis of operator-a, of ${world.time.clock().toISOString().slice(0, 10)}, failed: The first balance call was answered with HTTP 404 and "unknown_player": is the player one of this wallet?`;
  expect(await refusal()).toBe(`provider: operator-a was not activated. ${failed}; diagnose again\n`);
  expect((await desk().type('operator', 'certificate', operator.id)).out).toContain(`It does not hold: ${failed}`);
  const later = world.provider.db.updateTable('diagnoses').where('certificate', 'is', null);
  await later.set({ state: 'stopped' }).execute();
  expect((await activate()).status).toBe(0);
  await world.provider.db.deleteFrom('diagnoses').where('certificate', 'is', null).execute();
});

test('it ends with the wallet URL that it is of', async () => {
  await desk().json('operator', 'wallet', operator.id, '--url', 'http://127.0.0.1:9');
  expect(await refusal()).toBe(
    `provider: operator-a was not activated. The certificate of operator-a is of another wallet URL: ${world.walletUrl}, and now it is http://127.0.0.1:9; diagnose again\n`,
  );
  const patch = { status: 'active', require_certificate: true, wallet_base_url: world.walletUrl };
  expect((await change(patch)).status).toBe(200);
  await desk().json('operator', 'deactivate', operator.id);
  const elsewhere = await change({ ...patch, wallet_base_url: 'http://127.0.0.1:9' });
  expect([elsewhere.status, elsewhere.body.detail]).toEqual([409, expect.stringContaining('of another wallet URL')]);
});

test('it ends with the contract, and is of one environment', async () => {
  const words = await resign({ contract_sha256: 'ab'.repeat(32) });
  expect(await refusal()).toMatch(
    /the SHA-256 of openapi\.json began with (ab){8}, and begins with [0-9a-f]{16}; diagnose again\n$/,
  );
  await resign({ app_env: 'staging', contract_sha256: words.contract_sha256 });
  expect(await refusal()).toMatch(/was issued in staging, and this is development; diagnose here\n$/);
  await resign({ app_env: 'development' });
  expect((await activate()).status).toBe(0);
});

test('it ends with SECRETS_KEY, once the former one is gone', async () => {
  await world.restart({ SECRETS_KEY: ANOTHER_KEY, OTHER_SECRETS_KEYS: SECRETS_KEY });
  expect((await activate()).status).toBe(0);
  await desk().json('secret', 'reseal');
  expect((await activate()).status).toBe(0);
  await world.restart({ SECRETS_KEY: ANOTHER_KEY });
  expect(await refusal()).toContain('was not signed with a key of this server: SECRETS_KEY has changed');
  await world.restart({ SECRETS_KEY, OTHER_SECRETS_KEYS: ANOTHER_KEY });
  expect((await activate()).status).toBe(0);
});

test('it ends with the wallet secret that it is of, whichever way that is changed', async () => {
  await desk().json('secret', 'rotate', operator.id);
  expect((await activate()).status).toBe(0);
  await desk().json('secret', 'activate', operator.id);
  expect(await refusal()).toMatch(/is of another wallet secret than the present one; diagnose again\n$/);
});

test('a text that was changed does not hold, and only an activation can require one', async () => {
  await world.provider.db.updateTable('diagnoses').set({ certificate: '{}' }).execute();
  expect(await refusal()).toContain('was not signed with a key of this server');
  const { status, body } = await change({ require_certificate: true });
  expect([status, body.detail]).toEqual([400, 'require_certificate goes with status active']);
});

const change = (body: object) =>
  send<{ detail: string }>(`${world.url}/api/admin/v1/operators/${operator.id}`, 'PATCH', body, {
    authorization: `Bearer ${ADMIN_TOKEN}`,
  });

/** Puts other words into the stored certificate, and a right signature under them. Returns those that were there. */
async function resign(words: object): Promise<Record<string, string>> {
  const { db } = world.provider;
  const { certificate } = await db.selectFrom('diagnoses').select('certificate').executeTakeFirstOrThrow();
  const before = JSON.parse(certificate ?? '');
  const text = JSON.stringify({ ...before, ...words });
  const { signature } = makeCertifying([Buffer.from(SECRETS_KEY, 'hex')]).sign(text);
  await db.updateTable('diagnoses').set({ certificate: text, signature }).execute();
  return before;
}
