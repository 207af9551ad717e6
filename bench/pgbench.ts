import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './children.ts';
import type { Postgres } from './postgres.ts';
import { cpuSeconds } from './processes.ts';
import type { Statement } from './provider.ts';
import type { Contestant } from './rounds.ts';

/** A pgbench script made of the statements that the server sent. */
export interface RecordedScript {
  statements: Statement[];
  /** What pgbench is to do first, such as choosing random values. */
  before: string[];
  /** Recorded values that differ from one transaction to the next, and the variable that stands in for each. */
  variables: Map<unknown, string>;
  /** Meta-commands that follow a statement in the place of its semicolon, by what its text contains. */
  after?: Record<string, string>;
  weight: number;
}

export interface PgbenchRun {
  postgres: Postgres;
  databaseUrl: string;
  connections: number;
  scripts: RecordedScript[];
  aim?: number;
}

/** pgbench in the place of the server: the same statements on the same tables, prepared. */
export function pgbench({ postgres, databaseUrl, connections, scripts, aim }: PgbenchRun): Contestant {
  const folder = temporaryFolder('pgbench');
  const constants = new Map<string, string>();
  const files = scripts.map((script, number) => {
    const file = join(folder, `script-${number}.sql`);
    writeFileSync(
      file,
      textOf(script, (value) => constantOf(constants, value)),
    );
    return ['-f', `${file}@${script.weight}`];
  });
  const definitions = [...constants].flatMap(([value, name]) => ['-D', `${name}=${value}`]);
  const shape = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1'];
  return {
    name: 'pgbench',
    ...(aim !== undefined && { aim }),
    async turn(seconds) {
      const cpu = () => postgres.pid && cpuSeconds(postgres.pid, { children: true });
      const before = cpu();
      const duration = ['-T', String(Math.ceil(seconds))];
      const flags = [...shape, ...duration, ...files.flat(), ...definitions, databaseUrl];
      const { stdout } = await promisify(execFile)(postgres.pgbench ?? 'pgbench', flags);
      const after = cpu();
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      const made = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
      const known = before !== undefined && after !== undefined;
      return { perSecond, ...(known && { cpu: { postgres: ((after - before) * 1e6) / made } }) };
    },
  };
}

function textOf({ statements, before, variables, after = {} }: RecordedScript, constant: (value: unknown) => string) {
  const lines = statements.map(({ text, values }) => {
    const [, end = ';'] = Object.entries(after).find(([part]) => text.includes(part)) ?? [];
    const bound = text.replace(/\$(\d+)/g, (_, number: string) => {
      const value = values[Number(number) - 1];
      if (value === null || value === undefined) return 'null';
      return `:${variables.get(value) ?? constant(value)}`;
    });
    return `${bound}${end}`;
  });
  return `${[...before, ...lines].join('\n')}\n`;
}

function constantOf(constants: Map<string, string>, value: unknown): string {
  const text = asText(value);
  const known = constants.get(text) ?? `constant_${constants.size}`;
  constants.set(text, known);
  return known;
}

const DAY = 86_400_000;

/** Times are a day late: the running server would else take up pgbench's wallet calls once their lease has ended. */
function asText(value: unknown): string {
  if (value instanceof Date) return new Date(value.getTime() + DAY).toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return String(value);
}

/** The shortest of several recordings: what else the server does now and then (caches, its worker) only adds to one. */
export const shortest = (recordings: Statement[][]): Statement[] =>
  recordings.toSorted((a, b) => a.length - b.length)[0] ?? [];
