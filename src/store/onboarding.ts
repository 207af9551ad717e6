import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What an operator has left in the tables on its way to going live; what a diagnosis did is not its doing. */
export interface Traces {
  assigned: number;
  /** Of those, how many its key gets. */
  live: number;
  /** Keys that are not revoked. */
  keys: number;
  catalog_read_at: Date | null;
  launched: boolean;
  opened: boolean;
  debited: boolean;
  credited: boolean;
}

export async function tracesOf(db: Db, operatorId: string): Promise<Traces> {
  const ofPlayers = sql`from sessions where operator_id = ${operatorId} and player_id <> all
    (array(select report::jsonb ->> 'player_id' from diagnoses where operator_id = ${operatorId}))`;
  const confirmed = (leg: string) => sql`
    exists (select 1 from wallet_calls where operator_id = ${operatorId} and leg = ${leg} and state = 'OK')`;
  const ofKeys = sql`from api_keys where operator_id = ${operatorId} and not for_diagnosis`;
  const ofGames = sql`from operator_games join games using (symbol) where operator_id = ${operatorId}`;
  const { rows } = await sql<Traces>`
    select (select count(*)::int ${ofGames}) as assigned,
      (select count(*)::int ${ofGames} and live_catalog_enabled) as live,
      (select count(*)::int ${ofKeys} and revoked_at is null) as keys,
      (select max(catalog_read_at) ${ofKeys}) as catalog_read_at,
      exists (select 1 ${ofPlayers}) as launched, exists (select 1 ${ofPlayers} and opened_at is not null) as opened,
      ${confirmed('debit')} as debited, ${confirmed('credit')} as credited`.execute(db);
  const [traces] = rows;
  if (!traces) throw new Error('A select without a table gives one row');
  return traces;
}
