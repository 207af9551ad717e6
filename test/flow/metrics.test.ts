import { randomUUID } from 'node:crypto';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play, send } from '../support/player.ts';
import { eventually } from '../support/test-time.ts';
import { ADMIN_TOKEN, openWorld, type TestOperator, type World } from '../support/world.ts';

/** What the person on duty sees: Prometheus' numbers, and the lines of the log that belong together. */

let world: World;
let wallet: FaultWallet;
let operator: TestOperator;

beforeAll(async () => {
  wallet = await openFaultWallet();
  world = await openWorld({ walletDeadlineMs: 250 });
  operator = await world.operator({ walletUrl: wallet.url });
});
afterAll(async () => {
  await world.close();
  await wallet.close();
});
beforeEach(() => {
  wallet.forget();
  world.logged.length = 0;
});

const scrape = (token = ADMIN_TOKEN) =>
  fetch(`${world.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });

/** Every number at its name and labels, as Prometheus would read it. */
async function numbers(): Promise<Record<string, number>> {
  const lines = (await (await scrape()).text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

const newGame = () => play(world, operator, { external_player_id: randomUUID() });
const attempts = (leg: string, answer: string) =>
  `provider_wallet_attempts_total{operator_id="${operator.id}",leg="${leg}",class="${answer}"}`;
const logged = (event: string) => world.logged.map((line) => JSON.parse(line)).filter((entry) => entry.event === event);

test('are Prometheus text for whoever has the admin token, and for nobody else', async () => {
  const reply = await scrape();
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await reply.text()).toMatch(
    /^# HELP provider_.*^# TYPE provider_rounds gauge$.*^nodejs_eventloop_lag_seconds /ms,
  );
  expect((await fetch(`${world.url}/metrics`)).status).toBe(401);
  expect((await scrape('another')).status).toBe(401);
  expect((await scrape(operator.key)).status).toBe(401);
  expect((await send(`${world.url}/metrics`, 'POST')).status).toBe(405);
});

test('a spin counts its wallet calls and its request', async () => {
  const game = await newGame();
  const before = await numbers();
  expect((await game.spin()).status).toBe(200);
  const after = await eventually('the spin is counted', async () => {
    const now = await numbers();
    return now['provider_http_requests_total{operation="spin",status="200"}'] === 1 && now;
  });
  expect((after[attempts('debit', 'OK')] ?? 0) - (before[attempts('debit', 'OK')] ?? 0)).toBe(1);
  const seconds = 'provider_http_request_duration_seconds_count{operation="spin"}';
  expect((after[seconds] ?? 0) - (before[seconds] ?? 0)).toBe(1);
  const walletSeconds = `provider_wallet_attempt_duration_seconds_count{operator_id="${operator.id}"}`;
  expect(after[walletSeconds]).toBe(wallet.calls('debit', 'credit', 'rollback', 'balance').length);
});

test('a round that waits for its wallet grows old until it ends', async () => {
  const game = await newGame();
  wallet.will('debit', 'reset after', 'reset after', 'reset after');
  wallet.will('rollback', ...Array.from({ length: 40 }, () => 'fails before' as const));
  world.time.impatient = true;
  const action_id = randomUUID();
  await game.spin({ action_id });
  await eventually('the rollback waits', async () => {
    world.time.advance(20);
    return wallet.calls('rollback').length > 0;
  });
  world.time.advance(5000);
  const waiting = await numbers();
  expect(waiting).toMatchObject({
    'provider_rounds{state="ROLLBACK_PENDING"}': 1,
    'provider_rounds{state="MANUAL"}': 0,
  });
  expect(waiting.provider_oldest_pending_age_seconds).toBeGreaterThanOrEqual(5);
  expect(waiting.provider_wallet_retries_total).toBeGreaterThanOrEqual(2);
  expect(waiting[attempts('debit', 'UNKNOWN')]).toBe(3);

  wallet.forget();
  await eventually('the round is rolled back', async () => {
    world.time.advance(30_000);
    return (await game.round(action_id)).body.data.round?.state === 'rolled_back';
  });
  world.time.impatient = false;
  world.time.advance(5000);
  expect(await numbers()).toMatchObject({
    'provider_rounds{state="ROLLBACK_PENDING"}': 0,
    provider_oldest_pending_age_seconds: 0,
    provider_background_work: 0,
  });
  expect(logged('settlement')).toContainEqual(
    expect.objectContaining({ level: 'warn', to: 'RETRY', class: 'UNKNOWN' }),
  );
});

test('the id of a spin finds its request, its attempts and the ids that the wallet was given', async () => {
  const { mgckey } = await newGame();
  const id = `spin-${randomUUID()}`;
  wallet.will('debit', 'reset after');
  const spin = { mgckey, action_id: randomUUID(), coin: '0.10' };
  await send(`${world.url}/api/runtime/spin`, 'POST', spin, { 'x-request-id': id });
  const [request] = await eventually('the request is logged', async () => {
    const found = logged('request').filter(({ request_id }) => request_id === id);
    return found.length > 0 && found;
  });
  expect(request).toMatchObject({ level: 'info', operation: 'spin', status: 200, ms: expect.any(Number) });
  const tries = logged('wallet-attempt').filter(({ request_id, leg }) => request_id === id && leg === 'debit');
  expect(tries).toMatchObject([
    { attempt: 1, class: 'UNKNOWN', operator_id: operator.id, ms: expect.any(Number) },
    { attempt: 2, class: 'OK' },
  ]);
  const sent = wallet.calls('debit').map(({ call }) => call);
  expect(tries.map((entry) => [entry.wallet_request_id, entry.transaction_id])).toEqual(
    sent.map(({ request_id, transaction_id }) => [request_id, transaction_id]),
  );
});

test('an operator that calls is named in the line of its request', async () => {
  await send(`${world.url}/api/provider/v1/games`, 'GET', undefined, {
    'x-api-key': operator.key,
    'x-request-id': 'mine',
  });
  const find = async () => logged('request').find(({ request_id }) => request_id === 'mine');
  expect(await eventually('the request is logged', find)).toMatchObject({
    operation: 'listGames',
    operator_id: operator.id,
  });
});
