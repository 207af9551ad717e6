import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { sign } from '../wallet/sign.ts';
import { CommandFailed, type Terminal, UsageError } from './command-line.ts';

/** `provider sign`: what x-pp-signature must be, to compare one's own with. */
export function registerSign(program: Command, terminal: Terminal): void {
  program
    .command('sign')
    .description('print the hex signature of a callback body')
    .requiredOption('--secret <secret>', 'the wallet secret')
    .requiredOption('--timestamp <seconds>', 'the value of x-pp-timestamp')
    .requiredOption('--body-file <file>', 'the raw body, byte for byte')
    .action(async ({ secret, timestamp, bodyFile }: { secret: string; timestamp: string; bodyFile: string }) => {
      if (!/^\d{1,12}$/.test(timestamp)) throw new UsageError('--timestamp is unix seconds, digits only');
      const body = await readFile(bodyFile).catch(() => {
        throw new CommandFailed(`${bodyFile} cannot be read`);
      });
      terminal.out(`${sign(secret, timestamp, body)}\n`);
    });
}
