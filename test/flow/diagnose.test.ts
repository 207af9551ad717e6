import { createHash, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { components } from '../../generated/server/types.ts';
import { findBrowser } from '../../src/services/diagnostics/find-browser.ts';
import { play, send } from '../support/player.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';

/** The go-live checklist, judged with a test player, and the certificate that an activation can demand. */

type Diagnosis = components['schemas']['Diagnosis'];

const TESTER = 'tester';
let folder: string;
let world: World;
let operator: TestOperator;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provider-diagnose-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  world = await openWorld();
  operator = await world.operator();
  await world.fund(TESTER, '1000.00');
});
afterEach(() => world.close());

const desk = () => staff(world);
const diagnose = (...words: string[]) => desk().type('diagnose', operator.id, '--player', TESTER, ...words);
const admin = <D = unknown>(method: string, path: string, body?: object) =>
  send<{ data: D; detail: string }>(`${world.url}/api/admin/v1${path}`, method, body, {
    authorization: `Bearer ${ADMIN_TOKEN}`,
  });
const diagnoses = (id = operator.id) => `/operators/${id}/diagnoses`;
const start = (wish: object = {}) => admin<Diagnosis>('POST', diagnoses(), { player_id: TESTER, ...wish });
const look = (id: string) => admin<Diagnosis>('GET', `${diagnoses()}/${id}`);

async function endOf(id: string): Promise<Diagnosis> {
  return eventually(
    'the diagnosis ends',
    async () => {
      const { data } = (await look(id)).body;
      return data.report.state !== 'running' && data;
    },
    60_000,
  );
}

/** Players come on both devices, which shows as much as a browser would. */
async function playersCome() {
  for (const device of ['desktop', 'mobile'])
    await (await play(world, operator, { external_player_id: `on-${device}`, device })).init();
}

const balances = async () =>
  Object.fromEntries((await world.books()).players.map(({ player_id, balance }) => [player_id, balance]));
const verdicts = ({ report }: Diagnosis) => Object.fromEntries(report.points.map(({ id, verdict }) => [id, verdict]));

test('balance, debit, credit and rollback callbacks pass diagnostics, and so do the other points of the checklist', async () => {
  await playersCome();
  const [json, junit, html] = ['json', 'junit', 'html'].map((kind) => join(folder, `report.${kind}`));
  const files = ['--report-json', `${json}`, '--report-junit', `${junit}`, '--report-html', `${html}`];
  const { status, out, err } = await diagnose('--expect-catalog', 'vs20doghouse,tidepool', ...files, '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const { report, certificate }: Diagnosis = JSON.parse(out);
  expect(report.points.map(({ title }) => title)).toEqual(checklist());
  expect(report.points.map(({ verdict }) => verdict)).toEqual(['passed', 'not-applicable', ...Array(8).fill('passed')]);
  for (const { evidence } of report.points) expect(evidence.join()).not.toBe('');
  expect(report.balance).toBe('The player has what they had: 1000.00 USD.');

  const written = readFileSync(`${json}`);
  expect(JSON.parse(written.toString())).toEqual(report);
  const said = JSON.parse(certificate?.text ?? '');
  expect(said).toMatchObject({
    operator_id: operator.id,
    contract_sha256: (await send<{ contract_sha256: string }>(`${world.url}/health`, 'GET')).body.contract_sha256,
    report_sha256: createHash('sha256').update(written).digest('hex'),
  });
  expect(said.points).toHaveLength(10);
  const { public_keys } = (await admin<{ public_keys: string[] }>('GET', '/certificate-keys')).body.data;
  const signature = Buffer.from(certificate?.signature ?? '', 'base64');
  expect(verify(null, Buffer.from(certificate?.text ?? ''), public_keys[0] ?? '', signature)).toBe(true);

  expect(readFileSync(`${junit}`, 'utf8')).toContain('tests="10" failures="0" skipped="1"');
  expect(readFileSync(`${html}`, 'utf8')).toContain('9 points passed, 1 does not apply');
});

/** The go-live list of the brief. */
function checklist(): string[] {
  const { description } = JSON.parse(readFileSync('generated/downloads/openapi.json', 'utf8')).info;
  const [, list = ''] = String(description).split('## Go-live checklist');
  return [...(list.split('##')[0]?.matchAll(/^- (.+)$/gm) ?? [])].map(([, line = '']) => line);
}

test('a diagnosis touches the named player only, and leaves nothing behind', async () => {
  await world.fund('somebody', '50.00');
  const other = await play(world, operator, { external_player_id: 'somebody' });
  const before = await balances();
  const { data } = (await start()).body;
  const { report } = await endOf(data.diagnosis_id);
  expect(await balances()).toEqual(before);
  expect((await other.init()).status).toBe(200);
  const named = (await world.books()).calls.map(
    ({ raw_body }) => /"player_id":"([^"]*)"/.exec(raw_body)?.[1] ?? TESTER,
  );
  // The tester asks for players that nobody is, too.
  expect(named.filter((id) => id !== TESTER && !/^wc-|^somebody$/.test(id))).toEqual([]);
  const keys = await desk().json<{ label: string; revoked_at: string | null }[]>('key', 'list', operator.id);
  expect(keys.filter(({ revoked_at }) => revoked_at === null)).toHaveLength(1);
  expect(keys.find(({ label }) => label.includes(report.diagnosis_id))?.revoked_at).toEqual(expect.any(String));
  const shown = JSON.stringify(report) + world.logged.join('');
  expect(shown).not.toMatch(/ppop_\w|mgc_\w|whsec_/);
  expect((await start()).status).toBe(202);
});

test('launch_url is opened on a desktop and a mobile browser where one is installed, and else judged by what players opened', async () => {
  const installed = findBrowser({ browserPath: undefined, programPath: process.env.PATH ?? '' });
  const words = installed ? ['--browser', installed] : [];
  operator = await world.operator({ id: 'demo-house', walletMode: 'internal' });
  const { points } = (JSON.parse((await diagnose('--json', ...words)).out) as Diagnosis).report;
  const point = points.find(({ id }) => id === 'browser');
  if (!installed) {
    expect(point).toMatchObject({ verdict: 'not-shown', remedy: expect.stringContaining('Install Chromium') });
    return;
  }
  expect(point).toMatchObject({ verdict: 'passed', pictures: [{ name: 'desktop' }, { name: 'mobile' }] });
  expect(point?.evidence.join('\n')).toMatch(
    /desktop 1280x720: ".+session opened[\s\S]*mobile \d{3}x\d{3}: ".+session opened/,
  );
  const close = points.find(({ id }) => id === 'return-flow');
  expect(close?.evidence.at(-1)).toContain(`pressing Close goes to ${world.url}/docs`);
}, 90_000);

describe('half way', () => {
  /** The wallet takes its time, so that a diagnosis is still at it when somebody has seen money move. */
  async function startUnhurried() {
    const fault = { match: { leg: 'debit' }, act: { delay_ms: 200 } };
    expect((await send(`${world.walletUrl}/__control/faults`, 'POST', fault)).status).toBe(200);
    return start();
  }

  test('a stop ends it at once, puts the money right and closes what it opened', async () => {
    const { data } = (await startUnhurried()).body;
    await eventually('the money has moved', async () => (await balances())[TESTER] !== '1000.00');
    const stopping = await admin<Diagnosis>('DELETE', `${diagnoses()}/${data.diagnosis_id}`);
    expect(stopping.status).toBe(200);
    const ended = await endOf(data.diagnosis_id);
    expect(ended.report).toMatchObject({ state: 'stopped', verdict: 'failed' });
    expect(ended).toMatchObject({ certificate: null, no_certificate: 'the diagnosis did not finish' });
    expect(verdicts(ended)).toMatchObject({ health: 'passed', callbacks: 'not-run', 'return-flow': 'not-run' });
    expect((await balances())[TESTER]).toBe('1000.00');
    const keys = await desk().json<{ revoked_at: string | null }[]>('key', 'list', operator.id);
    expect(keys.filter(({ revoked_at }) => revoked_at === null)).toHaveLength(1);
    expect((await admin<Diagnosis>('DELETE', `${diagnoses()}/${data.diagnosis_id}`)).body.data).toEqual(ended);
    expect((await start()).status).toBe(202);
  });

  test('a server that stops ends it as well', async () => {
    const { data } = (await startUnhurried()).body;
    await eventually('the money has moved', async () => (await balances())[TESTER] !== '1000.00');
    await world.restart();
    expect((await look(data.diagnosis_id)).body.data.report.state).toBe('stopped');
    expect((await balances())[TESTER]).toBe('1000.00');
  });

  test('what a server leaves that dies is ended by whoever looks', async () => {
    const { data } = (await start()).body;
    await admin('DELETE', `${diagnoses()}/${data.diagnosis_id}`);
    await endOf(data.diagnosis_id);
    const game = await play(world, operator, { external_player_id: TESTER });
    await game.init();
    // As the server that died has left it.
    const { key_id, key } = await world.provider.services.adminKeys.create(operator.id, 'left');
    const left = { state: 'running' as const, key_id, session_id: game.session_id };
    await world.provider.db.updateTable('diagnoses').set(left).execute();
    expect((await start()).body.detail).toBe(
      `A diagnosis of ${operator.id} is running already; wait for it, or stop it`,
    );
    world.time.advance(31_000);
    const lost = (await look(data.diagnosis_id)).body.data;
    expect(lost).toMatchObject({
      report: { state: 'lost', verdict: 'failed' },
      no_certificate: 'the server that ran it died',
    });
    const asked = await send(`${world.url}/api/provider/v1/games`, 'GET', undefined, { 'x-provider-api-key': key });
    expect(asked.status).toBe(401);
    expect((await game.init()).status).toBe(401);
  });
});

/** Two servers on one PostgreSQL, which the embedded database cannot have. */
const onPostgres = process.env.TEST_DATABASE_URL ? test : test.skip;

onPostgres('one that runs on a server is looked at and stopped on any other', async () => {
  const there = (await world.another()).url;
  const here = world.url;
  const { data } = (await start()).body;
  world.url = there;
  expect((await look(data.diagnosis_id)).body.data.report.state).toBe('running');
  expect((await start()).body.detail).toContain('is running already');
  expect((await admin('DELETE', `${diagnoses()}/${data.diagnosis_id}`)).status).toBe(200);
  const ended = await endOf(data.diagnosis_id);
  world.url = here;
  expect(ended.report.state).toBe('stopped');
  expect((await balances())[TESTER]).toBe('1000.00');
});

test('--watch tells of each point that changes, until everything passes', async () => {
  operator = await world.operator({ id: 'demo-house', walletMode: 'internal' });
  await playersCome();
  await desk().json('operator', 'deactivate', operator.id);
  const watching = diagnose('--watch', '1');
  await eventually('the first diagnosis ends', async () => {
    const rows = await world.provider.db.selectFrom('diagnoses').select('state').execute();
    return rows.some(({ state }) => state === 'finished');
  });
  await desk().json('operator', 'activate', operator.id);
  const { status, err } = await watching;
  expect(status).toBe(0);
  const told = (id: string) => err.split('\n').filter((line) => line.includes(`  ${id}`));
  expect(told('operator-active')).toEqual([
    'FAILED          operator-active: demo-house is inactive',
    'passed          operator-active',
  ]);
  expect(told('health')).toHaveLength(1);
});

describe('refused in a sentence', () => {
  const refused = async (wish: object, status: number, detail: string) =>
    expect(await start(wish)).toMatchObject({ status, body: { detail } });

  test('while the player plays, and while another one runs', async () => {
    const game = await play(world, operator, { external_player_id: TESTER });
    await game.init();
    await refused({}, 409, `${TESTER} has vs20doghouse open; close it, or name a player whom no person plays as`);
    await game.close();
    const { data } = (await start()).body;
    await refused({}, 409, `A diagnosis of ${operator.id} is running already; wait for it, or stop it`);
    await admin('DELETE', `${diagnoses()}/${data.diagnosis_id}`);
  });

  test('in production without --yes, or with a program to run', async () => {
    await world.close();
    world = await openWorld({ env: { APP_ENV: 'production', GAME_BASE_URL: 'https://games.invalid' } });
    operator = await world.operator({ walletUrl: 'https://wallet.invalid' });
    expect((await diagnose()).err).toBe(
      `provider: This is production: a diagnosis of operator-a plays as tester and moves their money at the operator's wallet, and back; say yes to it (--yes)\n`,
    );
    expect((await diagnose('--yes', '--browser', '/bin/true')).err).toContain(
      'set BROWSER_PATH where the server is started',
    );
    const { status, out } = await diagnose('--yes', '--json');
    expect(status).toBe(1);
    const reasons = (JSON.parse(out) as Diagnosis).report.points.map(({ reason }) => reason);
    expect(reasons[1]).toBe('https://games.invalid cannot be trusted or reached: the host name is not known to DNS');
    expect(reasons[6]).toMatch(/^Nothing answers HTTP at https:\/\/wallet\.invalid: /);
  });

  test('words that do not fit', async () => {
    expect((await diagnose('--return-url', 'ftp://lobby.example.com')).err).toContain(
      'return_url must be an https URL',
    );
    expect(await diagnose('--return-url', 'nonsense')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--return-url'),
    });
    expect(await diagnose('--expect-catalog', './nowhere.txt')).toMatchObject({ status: 2 });
    expect(await diagnose('--report-json', '/nowhere/x.json')).toMatchObject({ status: 2 });
    expect(await diagnose('--watch', 'often')).toMatchObject({ status: 2 });
    expect(await desk().type('diagnose', 'nobody', '--player', 'x')).toMatchObject({
      status: 1,
      err: 'provider: There is no operator nobody\n',
    });
  });
});

test('an operator of demo money has no wallet to judge, and gets no certificate', async () => {
  operator = await world.operator({ id: 'demo-house', walletMode: 'internal' });
  await playersCome();
  const { status, out } = await diagnose('--json');
  const ended: Diagnosis = JSON.parse(out);
  expect(status).toBe(0);
  expect(verdicts(ended)).toMatchObject({
    signature: 'not-applicable',
    callbacks: 'not-applicable',
    idempotency: 'not-applicable',
  });
  expect(ended.no_certificate).toBe('wallet_mode internal plays for demo money, which nothing is certified for');
});

test('a catalog that lacks what is expected is told of, with the remedy', async () => {
  operator = await world.operator({ id: 'small', catalog: ['vs20doghouse'], walletMode: 'internal' });
  const { out } = await diagnose('--expect-catalog', 'doghouse,tidepool');
  expect(out).toContain('FAILED  Operator catalog contains the expected games.');
  expect(out).toContain('reason    The catalog lacks tidepool');
  expect(out).toContain('provider catalog assign small SYMBOL');
});
