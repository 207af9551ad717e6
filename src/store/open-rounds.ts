import { sql } from 'kysely';
import { OPEN_STATES, type RoundState } from '../domain/round.ts';
import type { Db } from './database.ts';
import { ofOperator } from './of-operator.ts';
import type { RoundRow } from './rounds.ts';

/** How many rounds are in a state, and when the oldest of them began. */
export interface RoundsInState {
  state: RoundState;
  rounds: number;
  oldest: Date;
}

/**
 * The rounds that have not ended, of all operators or of one, by state. Both halves are read from small partial indexes: settled
 * rounds, of which there are millions, are not counted.
 */
export async function countUnendedRounds(db: Db, operatorId?: string): Promise<RoundsInState[]> {
  const { rows } = await sql<RoundsInState>`
    select state, count(*)::int as rounds, min(created_at) as oldest from rounds
      where ${ofOperator(operatorId)} state in (${OPEN}) group by state
    union all
    select state, count(*)::int as rounds, min(created_at) as oldest from rounds
      where ${ofOperator(operatorId)} state = 'MANUAL' group by state
  `.execute(db);
  return rows;
}

/** How many of an operator's rounds are left to a person, and when the oldest of them began. */
export interface ManualRounds {
  operator_id: string;
  rounds: number;
  oldest: Date;
}

/** The operators, or the one, whose rounds are left to a person: who has waited for the longest first. */
export async function countManualByOperator(db: Db, most: number, operatorId?: string): Promise<ManualRounds[]> {
  const { rows } = await sql<ManualRounds>`
    select operator_id, count(*)::int as rounds, min(created_at) as oldest from rounds
      where ${ofOperator(operatorId)} state = 'MANUAL'
      group by operator_id order by oldest, operator_id limit ${most}`.execute(db);
  return rows;
}

const OPEN = sql.join(OPEN_STATES.map((state) => sql.lit(state)));

/** The rounds that have been on their way for the longest, of all operators or of one. */
export async function listOldestOpen(db: Db, most: number, operatorId?: string): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select * from rounds where ${ofOperator(operatorId)} state in (${OPEN})
      order by created_at limit ${most}`.execute(db);
  return rows;
}
