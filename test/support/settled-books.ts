import { sql } from 'kysely';
import type { World } from './world.ts';

/** What the provider's settled rounds of an operator say the player has gained, in minor units: win less stake. */
export async function gainedIn({ provider }: World, operatorId: string): Promise<number> {
  const { rows } = await sql<{ gained: string | null }>`
    select sum(win - stake)::text as gained from rounds where operator_id = ${operatorId} and state = 'SETTLED'
  `.execute(provider.db);
  return Number(rows[0]?.gained ?? 0);
}

/** Every text of every table, to search for what must not be there; bytes as hex and as the text they may hold. */
export async function everythingStored({ provider }: World): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(provider.db);
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{
        row: string;
      }>`select ${sql.table(name)}::text as row from ${sql.table(name)}`.execute(provider.db);
      return rows.map(
        ({ row }) => row + row.replace(/\\x([0-9a-f]+)/g, (_, hex) => Buffer.from(hex, 'hex').toString('latin1')),
      );
    }),
  );
  return texts.flat().join('\n');
}
