import { sql } from 'kysely';
import { OPEN_STATES, type RoundState } from '../domain/round.ts';
import type { Db } from './database.ts';

/** How many rounds are in a state, and when the oldest of them began. */
export interface RoundsInState {
  state: RoundState;
  rounds: number;
  oldest: Date;
}

/**
 * The rounds that have not ended, of all operators, by state. Both halves are read from small partial indexes: settled
 * rounds, of which there are millions, are not counted.
 */
export async function countUnendedRounds(db: Db): Promise<RoundsInState[]> {
  const { rows } = await sql<RoundsInState>`
    select state, count(*)::int as rounds, min(created_at) as oldest from rounds
      where state in (${sql.join(OPEN_STATES.map((state) => sql.lit(state)))}) group by state
    union all
    select state, count(*)::int as rounds, min(created_at) as oldest from rounds where state = 'MANUAL' group by state
  `.execute(db);
  return rows;
}
