import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { type Casino, openCasino } from '../support/casino.ts';
import { type Act, type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { gameOf } from '../support/player.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { eventually } from '../support/test-time.ts';
import { OPERATOR } from '../support/world.ts';

/** What SIGTERM means to those who are being served. */

/** A player's patience alone is 10 s. */
const QUICK_MS = 7000;

let casino: Casino;
let server: ServerProcess;
let failing: FaultWallet;
beforeEach(async () => {
  casino = await openCasino({ players: 1, seed: 6 });
  [server] = casino.servers as [ServerProcess];
  failing = await openFaultWallet();
});
afterEach(async () => {
  await casino?.close();
  await failing?.close();
});

test('a page that spins on and on over its one connection does not hold the stop up: it is sent elsewhere', async () => {
  await casino.wallet.fail([{ name: 'debits', match: { leg: 'debit' }, act: { delay_ms: 500 } }]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const replies: unknown[] = [];
  const spinning = (async () => {
    for (;;) replies.push(await spinOver(agent));
  })();
  await eventually('the second spin is at the wallet', async () => (await casino.wallet.befell()).debits === 2);
  const stopped = server.stop();
  await expect(spinning).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(replies).toEqual([
    { status: 200, connection: 'keep-alive' },
    { status: 200, connection: 'close' },
  ]);
  expect((await stopped).ms).toBeLessThan(QUICK_MS);
  agent.destroy();
});

const spinOver = (agent: Agent) =>
  new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${server.url}/api/runtime/spin`, { method: 'POST', agent, headers }, (reply) => {
      const { statusCode: status, headers } = reply;
      reply.resume().once('end', () => resolve({ status, connection: headers.connection }));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify({ mgckey: casino.mgckeys[0], action_id: randomUUID(), coin: '0.10' }));
  });

test('who waits for a round is told how it stands', async () => {
  failing.will('debit', ...Array<Act>(3).fill('fails after'));
  failing.will('rollback', ...Array<Act>(20).fill('fails before'));
  await casino.desk.json('operator', 'wallet', OPERATOR, '--url', failing.url);
  const spun = gameOf(server, casino.mgckeys[0] ?? '').spin();
  await eventually('it is to be rolled back', async () => failing.calls('rollback').length > 0);
  expect((await server.stop()).ms).toBeLessThan(QUICK_MS);
  const { status, body } = await spun;
  expect([status, body.data.round]).toMatchObject([200, { state: 'pending', message: 'stake return pending' }]);
});
