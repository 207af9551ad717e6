import { walletConnector } from '../../src/wallet/transport.ts';
import { runWalletCheck } from '../../src/wallet-check/run.ts';

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
