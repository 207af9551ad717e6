import { type RawBuilder, sql } from 'kysely';
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

/** How many of an operator's rounds are still on their way. */
export const countOpenRounds = (db: Db, operatorId: string): Promise<number> =>
  countOf(db, sql`${ofOperator(operatorId)} state in (${OPEN})`);

/** How many of an operator's rounds have not ended and go on at another wallet than this one. */
export const countRoundsElsewhere = (db: Db, operatorId: string, walletUrl: string): Promise<number> =>
  countOf(db, elsewhere(operatorId, walletUrl));

async function countOf(db: Db, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ rounds: number }>`select count(*)::int as rounds from rounds where ${condition}`.execute(
    db,
  );
  return rows[0]?.rounds ?? 0;
}

/** Lets all of an operator's rounds that have not ended go on at this wallet, and returns how many were at another. */
export async function moveUnendedRounds(db: Db, operatorId: string, walletUrl: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update rounds set wallet_base_url = ${walletUrl} where ${elsewhere(operatorId, walletUrl)}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Written so that both halves are read from their small partial indexes. */
const elsewhere = (operatorId: string, walletUrl: string) =>
  sql`${ofOperator(operatorId)} (state in (${OPEN}) or state = 'MANUAL') and wallet_base_url <> ${walletUrl}`;

const OPEN = sql.join(OPEN_STATES.map((state) => sql.lit(state)));

/** The rounds that have been on their way for the longest, of all operators or of one. */
export async function listOldestOpen(db: Db, most: number, operatorId?: string): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select * from rounds where ${ofOperator(operatorId)} state in (${OPEN})
      order by created_at limit ${most}`.execute(db);
  return rows;
}
