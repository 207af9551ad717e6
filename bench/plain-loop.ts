import type { PoolClient, QueryResult } from 'pg';
import { openEmbedded } from '../src/store/embedded.ts';
import { serveParent } from './child.ts';
import type { RecordedScript } from './recorded.ts';

export interface Loop {
  scripts: RecordedScript[];
  seconds: number;
}

/** The recorded statements on the embedded database, one after the other and with nothing around them. */
const { pool } = await openEmbedded({ dir: process.env.DATA_DIR ?? '' });
serveParent({}, { loop });

async function loop({ scripts, seconds }: Loop): Promise<{ transactions: number; seconds: number }> {
  const client = await pool.connect();
  const turns = scripts.flatMap((script) => Array<RecordedScript>(script.weight).fill(script));
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  let transactions = 0;
  while (elapsed() < seconds) {
    const script = turns[transactions % turns.length];
    if (script) await carryOut(client, script);
    transactions += 1;
  }
  client.release();
  return { transactions, seconds: elapsed() };
}

/** Always in the recorded session. */
async function carryOut(client: PoolClient, { statements, variables, drawn, next }: RecordedScript): Promise<void> {
  const now = new Map<string, number>();
  for (const [name, most] of Object.entries(drawn)) now.set(name, Math.ceil(Math.random() * most));
  for (const { text, values } of statements) {
    const bound = values.map((value) => now.get(variables.get(value) ?? '') ?? value);
    const { rows }: QueryResult<Record<string, number>> = await client.query({
      name: nameOf(text),
      text,
      values: bound,
    });
    if (next && text.includes(next.after)) now.set(next.variable, (rows[0]?.[next.variable] ?? 0) + 1);
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `statement-${names.size}`;
  names.set(text, name);
  return name;
}
