import { sql } from 'kysely';
import type { Db } from './database.ts';
import {
  attemptsCounted,
  CLASSES,
  columns,
  during,
  ROUND_FIGURES,
  roundsCounted,
  type Span,
  startOf,
  sums,
  WALLET_FIGURES,
} from './figures.ts';

export interface Asked extends Span {
  /** What the figures are put together by; both ends lie on one. */
  unit: 'hour' | 'day';
  operatorId: string | undefined;
  /** Until when everything has been added up; what came later is counted as it lies in the tables. */
  rolledUntil: Date;
}

export type RoundFigures = { since: Date; currency: string } & Record<(typeof ROUND_FIGURES)[number], bigint>;

/** Launches and ended rounds, by unit and currency. */
export async function readRoundFigures(db: Db, asked: Asked): Promise<RoundFigures[]> {
  const { operatorId, unit } = asked;
  const { rows } = await sql<RoundFigures>`
    select ${startOf(unit, 'since')} as since, currency, ${sums(ROUND_FIGURES)} from (
      select since, currency, ${columns(ROUND_FIGURES)}
      from ${operatorId === undefined ? sql`round_totals` : sql`round_hours`} where ${during('since', asked, operatorId)}
      union all
      select since, currency, ${columns(ROUND_FIGURES)} from (${roundsCounted(late(asked), operatorId)}) late
    ) f group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** What wallets did, of an operator or of all (null), or in a unit of time; latencies by their groups. */
export type WalletFigures = { operator_id: string | null; since: Date } & Record<string, bigint>;

/** What the wallets did, by unit. */
export async function readWalletSeries(db: Db, asked: Asked): Promise<WalletFigures[]> {
  const { operatorId, unit } = asked;
  const { rows } = await sql<WalletFigures>`
    select ${startOf(unit, 'since')} as since, ${sums(WALLET_FIGURES)} from (
      select since, ${columns(WALLET_FIGURES)}
      from ${operatorId === undefined ? sql`wallet_totals` : sql`wallet_hours`} where ${during('since', asked, operatorId)}
      union all
      select since, ${columns(WALLET_FIGURES)} from (${attemptsCounted(late(asked), operatorId)}) late
    ) f group by 1 order by 1`.execute(db);
  return rows;
}

/** What each operator's wallet did, those in trouble first and then the busiest, so many of them. */
export async function readWallets(db: Db, asked: Asked, most: number): Promise<WalletFigures[]> {
  const { operatorId, unit } = asked;
  const figuresOf = (names: readonly string[]) => sql`
    select operator_id, ${columns(names)}
    from ${unit === 'day' ? sql`wallet_days` : sql`wallet_hours`} where ${during('since', asked, operatorId)}
    union all
    select operator_id, ${columns(names)} from (${attemptsCounted(late(asked), operatorId)}) late`;
  const inOrder = sql`order by sum(not_sent + unknown) desc, sum(ok + reject) desc, operator_id`;
  // Latencies take most of the time, and are only added up of those that are shown.
  const { rows } = await sql<WalletFigures>`
    with shown as materialized (
      select operator_id from (${figuresOf(CLASSES)}) c group by operator_id ${inOrder} limit ${most}
    )
    select operator_id, ${sums(WALLET_FIGURES)} from (${figuresOf(WALLET_FIGURES)}) f join shown using (operator_id)
    group by operator_id ${inOrder}`.execute(db);
  return rows;
}

/** The part of the span that is not added up yet, which may be none. */
const late = ({ from, to, rolledUntil }: Asked): Span => ({ from: rolledUntil > from ? rolledUntil : from, to });
