import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Terminal } from './command-line.ts';
import { endSoon, stopSignal } from './stop-signal.ts';

/** `provider serve`: the provider alone, configured by the environment. */
export function registerServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('run the provider; the README lists the environment variables')
    .action(async () => {
      const stopped = stopSignal();
      const config = readConfig(terminal.env);
      const { startProvider } = await import('../app.ts');
      const provider = await startProvider(config);
      terminal.out(`provider ready at ${provider.url} (${config.appEnv})\n`);
      await stopped;
      await provider.close();
      endSoon();
    });
}
