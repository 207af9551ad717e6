import { sql } from 'kysely';
import type { Db } from './database.ts';
import { pageOf, type RoundFilter } from './round-filter.ts';
import type { CallRow, RoundRow } from './rounds.ts';

/** A call, and what is to be known of the round it belongs to. */
export type ListedCall = CallRow & { round: RoundRow };
export type ListedRound = RoundRow & { calls: ListedCall[] };

/** Rounds of an operator, a page at a time; each page is read along an index, wherever it is in the listing. */
export const listRounds = async (db: Db, operatorId: string, filter: RoundFilter): Promise<RoundRow[]> =>
  (await pageOf(operatorId, filter).execute(db)).rows;

/** The same with every call of those rounds, all as of one moment. */
export const listRoundsWithCalls = (db: Db, operatorId: string, filter: RoundFilter): Promise<ListedRound[]> =>
  asOfOneMoment(db, async (trx) => withCalls(trx, operatorId, await listRounds(trx, operatorId, filter)));

/** The calls with these transaction_ids, as far as there are any. */
export const listCallsById = (db: Db, operatorId: string, ids: readonly string[]): Promise<ListedCall[]> =>
  asOfOneMoment(db, async (trx) => {
    const calls = await trx
      .selectFrom('wallet_calls')
      .selectAll()
      .where('operator_id', '=', operatorId)
      .where(sql<boolean>`transaction_id = any(${ids}::text[])`)
      .orderBy('transaction_id')
      .execute();
    const rounds = await roundsOf(trx, operatorId, calls);
    return calls.flatMap((call) => {
      const round = rounds.get(keyOf(call));
      return round ? [{ ...call, round }] : [];
    });
  });

/** A round with its calls, or undefined. */
export const findRoundWithCalls = (db: Db, operatorId: string, sessionId: string, seq: number) =>
  asOfOneMoment(db, async (trx) => {
    const rounds = await trx
      .selectFrom('rounds')
      .selectAll()
      .where('operator_id', '=', operatorId)
      .where('session_id', '=', sessionId)
      .where('seq', '=', seq)
      .execute();
    return (await withCalls(trx, operatorId, rounds))[0];
  });

const asOfOneMoment = <T>(db: Db, read: (trx: Db) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);

async function withCalls(db: Db, operatorId: string, rounds: RoundRow[]): Promise<ListedRound[]> {
  const { rows } = await sql<CallRow>`
    select c.* from ${keysOf(rounds)}
      join wallet_calls c on c.operator_id = ${operatorId} and c.session_id = k.session_id and c.seq = k.seq
    order by c.created_at, c.transaction_id`.execute(db);
  const byRound = Map.groupBy(rows, keyOf);
  return rounds.map((round) => ({
    ...round,
    calls: (byRound.get(keyOf(round)) ?? []).map((call) => ({ ...call, round })),
  }));
}

async function roundsOf(db: Db, operatorId: string, calls: readonly Key[]): Promise<Map<string, RoundRow>> {
  const { rows } = await sql<RoundRow>`
    select distinct on (r.session_id, r.seq) r.* from ${keysOf(calls)}
      join rounds r on r.operator_id = ${operatorId} and r.session_id = k.session_id and r.seq = k.seq`.execute(db);
  return new Map(rows.map((round) => [keyOf(round), round]));
}

type Key = Pick<RoundRow, 'session_id' | 'seq'>;

const keyOf = ({ session_id, seq }: Key): string => `${session_id}:${seq}`;

/** As arrays, so that one text serves however many there are. */
const keysOf = (keys: readonly Key[]) => sql`
  unnest(${keys.map((key) => key.session_id)}::text[], ${keys.map((key) => key.seq)}::integer[]) as k (session_id, seq)`;
