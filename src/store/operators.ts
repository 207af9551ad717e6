import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import { containing } from './containing.ts';
import type { Db } from './database.ts';
import type { OperatorStatus, OperatorTable } from './schema.ts';

export type OperatorRow = Selectable<OperatorTable>;

export const findOperator = (db: Db, operatorId: string): Promise<OperatorRow | undefined> =>
  db.selectFrom('operators').selectAll().where('operator_id', '=', operatorId).executeTakeFirst();

/** Which operators staff ask for, and how many. */
export interface OperatorFilter {
  /** Stands somewhere in the id or the notes. */
  search?: string | undefined;
  status?: OperatorStatus | undefined;
  /** Only those after this one. */
  after?: string | undefined;
  limit: number;
}

/** A page of the operators, by id. */
export function listOperators(db: Db, { search, status, after, limit }: OperatorFilter): Promise<OperatorRow[]> {
  let query = db.selectFrom('operators').selectAll();
  if (status) query = query.where('status', '=', status);
  if (after !== undefined) query = query.where('operator_id', '>', after);
  if (search !== undefined) {
    const pattern = containing(search);
    query = query.where((eb) => eb.or([eb('operator_id', 'ilike', pattern), eb('notes', 'ilike', pattern)]));
  }
  return query.orderBy('operator_id').limit(limit).execute();
}

/** The id of every operator. */
export async function listOperatorIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('operators').select('operator_id').orderBy('operator_id').execute();
  return rows.map(({ operator_id }) => operator_id);
}

/** The new operator, or undefined when its id is taken. */
export const insertOperator = (db: Db, operator: Insertable<OperatorTable>): Promise<OperatorRow | undefined> =>
  db
    .insertInto('operators')
    .values(operator)
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();

export const updateOperator = (
  db: Db,
  operatorId: string,
  change: Updateable<OperatorTable>,
): Promise<OperatorRow | undefined> =>
  db.updateTable('operators').set(change).where('operator_id', '=', operatorId).returningAll().executeTakeFirst();

/** Stores a secret to come. Undefined when there is no such operator, or one is announced already. */
export const announceSecret = (db: Db, operatorId: string, sealed: string): Promise<OperatorRow | undefined> =>
  db
    .updateTable('operators')
    .set({ next_wallet_secret: sealed })
    .where('operator_id', '=', operatorId)
    .where('next_wallet_secret', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Puts the secret to come in the place of the present one. Undefined when there is none to come. */
export const activateNextSecret = (db: Db, operatorId: string): Promise<OperatorRow | undefined> =>
  announced(db, operatorId)
    .set((eb) => ({ wallet_secret: eb.ref('next_wallet_secret'), next_wallet_secret: null }))
    .returningAll()
    .executeTakeFirst();

/** Forgets the secret to come. Undefined when there is none. */
export const withdrawSecret = (db: Db, operatorId: string): Promise<OperatorRow | undefined> =>
  announced(db, operatorId).set({ next_wallet_secret: null }).returningAll().executeTakeFirst();

const announced = (db: Db, operatorId: string) =>
  db.updateTable('operators').where('operator_id', '=', operatorId).where('next_wallet_secret', 'is not', null);

/** One stored secret: an operator may have two. */
export interface SealedSecret {
  operator_id: string;
  sealed: string;
}

/** Every secret that is stored, of all operators. */
export async function listSealedSecrets(db: Db): Promise<SealedSecret[]> {
  const { rows } = await sql<SealedSecret>`
    select operator_id, wallet_secret as sealed from operators where wallet_secret is not null
    union all
    select operator_id, next_wallet_secret from operators where next_wallet_secret is not null`.execute(db);
  return rows;
}

/** Replaces stored secrets, all or none; one that was changed meanwhile stays as it is. */
export const replaceSealed = (db: Db, secrets: readonly (SealedSecret & { anew: string })[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const { operator_id, sealed, anew } of secrets) {
      await sql`update operators set
        wallet_secret = case wallet_secret when ${sealed} then ${anew} else wallet_secret end,
        next_wallet_secret = case next_wallet_secret when ${sealed} then ${anew} else next_wallet_secret end
        where operator_id = ${operator_id}`.execute(trx);
    }
  });
