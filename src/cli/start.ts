import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Provider } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { banner } from './banner.ts';
import { type Demo, readDemo, type Terminal } from './command-line.ts';
import { endSoon, stopSignal } from './stop-signal.ts';

/** Not the game of the printed curl commands: pasting those would end this link. */
const SHOWN_GAME = 'vs25moonharbor';

/** `provider start`, which `npm start` runs: provider and mock wallet in one process, with a demo operator to try. */
export function registerStart(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description('run provider and mock wallet with a demo operator, game catalog, key and player')
    .action(async () => {
      const stopped = stopSignal();
      const config = readConfig(terminal.env);
      const { startProvider } = await import('../app.ts');
      const { DEMO_VISITORS } = await import('./demo.ts');
      const provider = await startProvider({ ...config, demoOperator: config.demoOperator ?? DEMO_VISITORS });
      const close = await startDemo(provider, config, terminal).catch(async (error: unknown) => {
        await provider.close();
        throw error;
      });
      await stopped;
      await close();
      endSoon();
    });
}

async function startDemo(provider: Provider, config: Config, terminal: Terminal): Promise<() => Promise<void>> {
  const { DEMO_OPERATOR, newDemoSecret, seedDemo } = await import('./demo.ts');
  const { openMockWallet } = await import('./open-mock-wallet.ts');
  const before = readDemo(config.dataDir);
  const walletSecret = before?.wallet_secret ?? newDemoSecret();
  const file = join(config.dataDir, 'mock-wallet.db');
  const wallet = await openMockWallet({
    port: config.walletPort,
    operatorId: DEMO_OPERATOR,
    secret: walletSecret,
    file,
  });
  const demo = await seedDemo({ provider, walletUrl: wallet.url, walletSecret, before });
  writeFileSync(join(config.dataDir, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  terminal.out(banner(demo, await launchUrl(provider, demo), config.dataDir));
  return async () => {
    await provider.close();
    await wallet.close();
  };
}

async function launchUrl({ services }: Provider, demo: Demo): Promise<string | undefined> {
  const operator = await services.adminOperators.find(demo.operator_id);
  const wish = { symbol: SHOWN_GAME, external_player_id: demo.player_id, coin: '0.10' };
  const link = await services.launch(operator, wish).catch(() => undefined);
  return link?.launch_url;
}
