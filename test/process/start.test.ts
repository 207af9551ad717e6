import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Demo } from '../../src/cli/command-line.ts';
import { send } from '../support/player.ts';
import { demoOf, freshEnvironment, npm, READY, type Started } from '../support/process.ts';

const run = promisify(execFile);

let env: Awaited<ReturnType<typeof freshEnvironment>>;
let started: Started | undefined;
beforeEach(async () => {
  env = await freshEnvironment();
});
afterEach(async () => {
  started?.kill();
  rmSync(env.DATA_DIR, { recursive: true, force: true });
});

const start = async (more: Record<string, string> = {}): Promise<Demo> => {
  started = npm(['start'], { ...env, ...more });
  await started.until(READY);
  await started.until('game-art');
  return demoOf(env.DATA_DIR);
};

const stop = async () => {
  started?.child.kill('SIGTERM');
  return started?.ended;
};

async function playOneRound(demo: Demo, actionId: string): Promise<{ balance: string }> {
  const key = { 'x-provider-api-key': demo.api_key };
  const wish = { symbol: 'vs20doghouse', external_player_id: demo.player_id };
  const { body } = await send<{ launch_url: string }>(`${demo.base_url}/api/provider/v1/launch-url`, 'POST', wish, key);
  const mgckey = new URL(body.launch_url).searchParams.get('mgckey');
  const spin = { mgckey, action_id: actionId, coin: '0.10' };
  const got = await send<{ data: { balance: string; round: { state: string } } }>(
    `${demo.base_url}/api/runtime/spin`,
    'POST',
    spin,
  );
  expect(got.body.data.round.state).toBe('settled');
  return got.body.data;
}

const balanceOf = async (demo: Demo) => {
  const reply = await fetch(`${demo.wallet_base_url}/__control/state`);
  const { players }: { players: { player_id: string; balance: string }[] } = JSON.parse(await reply.text());
  return players.find((player) => player.player_id === demo.player_id)?.balance;
};

test('the printed curl commands work when pasted, and demo.json is for its owner only', async () => {
  const demo = await start();
  expect(demo).toEqual({
    base_url: `http://localhost:${env.PORT}`,
    operator_id: 'operator-a',
    api_key: expect.stringMatching(/^ppop_operator-a_/),
    admin_token: expect.any(String),
    admin_name: 'admin',
    admin_password: expect.stringMatching(/^[0-9a-z]{5}(-[0-9a-z]{5}){3}$/),
    wallet_base_url: `http://127.0.0.1:${env.WALLET_PORT}`,
    wallet_secret: expect.any(String),
    player_id: 'player-129001',
  });
  expect(statSync(join(env.DATA_DIR, 'demo.json')).mode & 0o777).toBe(0o600);
  expect(await balanceOf(demo)).toBe('1000.00');

  expect(started?.printed()).toContain(`${demo.base_url}/admin  admin / ${demo.admin_password}\n`);
  const signIn = { name: demo.admin_name, password: demo.admin_password };
  expect((await send(`${demo.base_url}/api/admin/v1/session`, 'POST', signIn)).status).toBe(200);

  const commands = started?.printed().match(/^curl (?:.*\\\n)*.*$/gm) ?? [];
  expect(commands).toHaveLength(4);
  for (const command of commands) {
    const { stdout } = await run('bash', ['-c', command.replace('curl', 'curl -sS --fail-with-body')]);
    expect(stdout).toMatch(/^(\{"success":true|<svg )/);
  }
});

test('a second start keeps the key, the rounds and the money', async () => {
  const first = await start();
  const { balance } = await playOneRound(first, 'before');
  expect(await stop()).toEqual({ code: 0, signal: null });

  const second = await start();
  expect(second).toEqual(first);
  expect(await balanceOf(second)).toBe(balance);
  expect(await playOneRound(second, 'before')).toMatchObject({ balance });
});

test('a password that somebody gave the admin stays, and is printed nowhere', async () => {
  const demo = await start();
  const asToken = { authorization: `Bearer ${demo.admin_token}` };
  const change = { password: 'of my own choice' };
  expect((await send(`${demo.base_url}/api/admin/v1/users/admin`, 'PATCH', change, asToken)).status).toBe(200);
  await stop();
  const again = await start();
  expect(again).toEqual({ ...demo, admin_password: null });
  expect(started?.printed()).toContain('admin / the password it was given');
  const signIn = { name: 'admin', ...change };
  expect((await send(`${again.base_url}/api/admin/v1/session`, 'POST', signIn)).status).toBe(200);
});

test('a killed server leaves its data whole and its folder free', async () => {
  const first = await start();
  const { balance } = await playOneRound(first, 'before');
  started?.kill();
  await started?.ended;
  const second = await start();
  expect(await balanceOf(second)).toBe(balance);
});

test('a second process on the same data folder is refused with the reason', async () => {
  await start();
  const other = npm(['start'], { ...env, PORT: '0', WALLET_PORT: '0' });
  expect((await other.ended).code).toBe(1);
  expect(other.printed()).toContain(env.DATA_DIR);
});

test('a start waits for a holder that is draining', async () => {
  const first = await start();
  const draining = started;
  draining?.child.kill('SIGTERM');
  const second = await start();
  expect(second.api_key).toBe(first.api_key);
  expect(await draining?.ended).toEqual({ code: 0, signal: null });
});

test('a second signal is harmless', async () => {
  await start();
  started?.child.kill('SIGTERM');
  started?.child.kill('SIGTERM');
  expect(await started?.ended).toEqual({ code: 0, signal: null });
});

test('in production without GAME_BASE_URL it still starts, and only launches say what is missing', async () => {
  const demo = await start({ APP_ENV: 'production', HOST: '127.0.0.1' });
  const key = { 'x-provider-api-key': demo.api_key };
  const wish = { symbol: 'vs20doghouse', external_player_id: 'p' };
  const launched = await send(`${demo.base_url}/api/provider/v1/launch-url`, 'POST', wish, key);
  expect(launched).toMatchObject({
    status: 500,
    body: { success: false, detail: expect.stringContaining('GAME_BASE_URL') },
  });
  expect(await send(`${demo.base_url}/api/provider/v1/games`, 'GET', undefined, key)).toMatchObject({ status: 200 });
});

test('every fault of the environment is named in one message', async () => {
  const faulty = npm(['start'], {
    ...env,
    PORT: 'x',
    APP_ENV: 'prod',
    SECRETS_KEY: 'short',
    DATABASE_URL: 'mysql://x',
  });
  expect((await faulty.ended).code).toBe(2);
  for (const name of ['PORT', 'APP_ENV', 'SECRETS_KEY', 'DATABASE_URL']) expect(faulty.printed()).toContain(name);
});
