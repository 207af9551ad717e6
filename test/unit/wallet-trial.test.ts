import { randomBytes } from 'node:crypto';
import { makeWalletTrial } from '../../src/services/diagnostics/wallet-trial.ts';
import type { OperatorRow } from '../../src/store/operators.ts';
import { walletConnector } from '../../src/wallet/transport.ts';
import { runWalletCheck } from '../../src/wallet-check/run.ts';
import { openSpoiltWallet, PLAYER, SECRET } from '../support/spoilt-wallet.ts';

test.each([
  ['a name that leads inside', 'http://wallet.example.com', 'wallet.example.com is at 10.0.0.7, which'],
  ['an address inside', 'http://10.0.0.7', '10.0.0.7'],
])('outside development the tester connects to no private address: %s', async (_, url, where) => {
  const connect = walletConnector({ publicOnly: true, resolve: async () => ['10.0.0.7'] });
  await expect(
    runWalletCheck({ url, secret: 'whsec_0123456789', playerId: 'player-1', connect, timeoutMs: 1000 }),
  ).rejects.toThrow(
    `Nothing answers HTTP at ${url}: ${where} is not a public address (private); set a wallet_base_url`,
  );
});

test('a diagnosis has the time for a wallet that is slow, but in time', async () => {
  let late = 0;
  const wallet = await openSpoiltWallet({
    call(passing) {
      late += 300;
      return passing;
    },
  });
  const operator = {
    operator_id: 'operator-a',
    wallet_mode: 'callback',
    wallet_base_url: wallet.url,
    wallet_deadline_ms: 5000,
    currency: 'USD',
  };
  try {
    const trial = await makeWalletTrial({
      operator: operator as unknown as OperatorRow,
      sealing: { open: () => SECRET, seal: () => '' } as unknown as Parameters<typeof makeWalletTrial>[0]['sealing'],
      playerId: PLAYER,
      symbol: async () => undefined,
      connect: undefined,
      signal: new AbortController().signal,
      clock: () => new Date(Date.now() + late),
      random: randomBytes,
      doing() {},
    })();
    if (trial.kind !== 'report') throw new Error(trial.kind);
    expect(late).toBeGreaterThan(120_000);
    expect(trial.report.cases.filter(({ verdict }) => verdict === 'not-run')).toEqual([]);
  } finally {
    await wallet.close();
  }
}, 30_000);
