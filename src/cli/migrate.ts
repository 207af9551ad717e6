import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { print, type Terminal } from './command-line.ts';

/** `provider migrate` */
export function registerMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the tables of DATABASE_URL, or of the embedded database in DATA_DIR, up to date')
    .option('--json', 'print one JSON value')
    .addHelpText(
      'after',
      `
Every server does this when it starts; run it first where that should not take a server's starting time. With nothing to
do it does nothing. It needs no other setting. An embedded database has to be stopped first.`,
    )
    .action(async (options: { json?: boolean }) => {
      const { DATABASE_URL, DATA_DIR } = terminal.env;
      const { databaseUrl, dataDir } = readConfig({ DATABASE_URL, DATA_DIR });
      const isNew = !databaseUrl && !existsSync(join(dataDir, 'pg'));
      const { openDatabase } = await import('../store/database.ts');
      const warn = (message: string) => terminal.err(`${message}\n`);
      const { kind, migrated, close } = await openDatabase({ databaseUrl, dataDir, warn, waitMs: 0 });
      await close();
      const place = kind === 'postgres' ? 'the PostgreSQL database' : `the embedded database in ${resolve(dataDir)}`;
      print(terminal, options, { database: kind, made: isNew, migrated }, () => [describe(place, isNew, migrated)]);
    });
}

function describe(place: string, isNew: boolean, migrated: string[]): string {
  if (isNew) return `Made ${place}, up to date`;
  if (migrated.length === 0) return `There was nothing to do: ${place} is up to date`;
  return `Brought ${place} up to date: ${migrated.join(', ')}`;
}
