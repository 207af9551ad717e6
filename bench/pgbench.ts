import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './children.ts';
import type { Postgres } from './postgres.ts';
import { cpuSeconds, reapedSeconds } from './processes.ts';
import type { RecordedScript } from './recorded.ts';
import type { Contestant } from './rounds.ts';

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
    shared: 'postgres',
    ...(aim !== undefined && { aim }),
    async turn(seconds) {
      const used = () => [reapedSeconds(), postgres.pid && cpuSeconds(postgres.pid, { children: true })];
      const before = used();
      const duration = ['-T', String(Math.ceil(seconds))];
      const flags = [...shape, ...duration, ...files.flat(), ...definitions, databaseUrl];
      const { stdout } = await promisify(execFile)(postgres.pgbench ?? 'pgbench', flags);
      const after = used();
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      const made = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
      const [pgbench = Number.NaN, database = Number.NaN] = after.map(
        (seconds, which) => (((seconds ?? Number.NaN) - (before[which] ?? Number.NaN)) * 1e6) / made,
      );
      return { perSecond, cpu: { pgbench, postgres: database } };
    },
  };
}

function textOf({ statements, variables, client, drawn, next }: RecordedScript, constant: (value: unknown) => string) {
  const before = Object.entries(drawn).map(([name, most]) => `\\set ${name} random(1, ${most})`);
  if (client) before.push(`\\set ${client} :client_id`);
  const counted = next && ` \\gset last_\n\\set ${next.variable} :last_${next.variable} + 1`;
  const lines = statements.map(({ text, values }) => {
    const end = counted && text.includes(next.after) ? counted : ';';
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
