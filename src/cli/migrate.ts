import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import type { Database } from '../store/database.ts';
import { print, type Terminal } from './command-line.ts';

/** `provider migrate` */
export function registerMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the tables of DATABASE_URL, or of the embedded database in DATA_DIR, up to date')
    .option('--partitions <number>', 'then partition the tables that grow with play, by operator', readPartitions)
    .option('--json', 'print one JSON value')
    .addHelpText(
      'after',
      `
Every server does this when it starts; run it first where that should not take a server's starting time. With nothing to
do it does nothing. It needs no other setting. An embedded database has to be stopped first.

--partitions copies the large tables, all or none, and needs the room for that and the database to itself: stop every
server. Tables that are partitioned already stay as they are. docs/SCALING.md says what it is good for.`,
    )
    .action(async (options: { partitions?: number; json?: boolean }) => {
      const { DATABASE_URL, DATA_DIR } = terminal.env;
      const { databaseUrl, dataDir } = readConfig({ DATABASE_URL, DATA_DIR });
      const isNew = !databaseUrl && !existsSync(join(dataDir, 'pg'));
      const { openDatabase } = await import('../store/database.ts');
      const warn = (message: string) => terminal.err(`${message}\n`);
      const database = await openDatabase({ databaseUrl, dataDir, warn, waitMs: 0 });
      const { kind, migrated, close } = database;
      const partitioned = await partition(database, options.partitions).finally(close);
      const place = kind === 'postgres' ? 'the PostgreSQL database' : `the embedded database in ${resolve(dataDir)}`;
      print(terminal, options, { database: kind, made: isNew, migrated, ...partitioned }, () => [
        describe(place, isNew, migrated),
        ...(partitioned ? [describePartitions(partitioned)] : []),
      ]);
    });
}

interface Partitioned {
  partitions: number;
  /** The tables that were partitioned now. */
  partitioned: string[];
}

async function partition(database: Database, partitions: number | undefined): Promise<Partitioned | undefined> {
  if (partitions === undefined) return undefined;
  const { partitionTables } = await import('../store/partition.ts');
  return { partitions, partitioned: await partitionTables(database, partitions) };
}

function readPartitions(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 2 && Number(text) <= 256) return Number(text);
  throw new InvalidArgumentError('it is a whole number from 2 to 256');
}

function describe(place: string, isNew: boolean, migrated: string[]): string {
  if (isNew) return `Made ${place}, up to date`;
  if (migrated.length === 0) return `There was nothing to do: ${place} is up to date`;
  return `Brought ${place} up to date: ${migrated.join(', ')}`;
}

function describePartitions({ partitions, partitioned }: Partitioned): string {
  if (partitioned.length === 0) return `The tables have ${partitions} partitions each already`;
  return `Partitioned ${partitioned.join(', ')}: ${partitions} partitions each, by operator`;
}
