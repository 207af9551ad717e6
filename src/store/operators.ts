import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from './database.ts';
import type { OperatorTable } from './schema.ts';

export type OperatorRow = Selectable<OperatorTable>;

export const findOperator = (db: Db, operatorId: string): Promise<OperatorRow | undefined> =>
  db.selectFrom('operators').selectAll().where('operator_id', '=', operatorId).executeTakeFirst();

export const listOperators = (db: Db): Promise<OperatorRow[]> =>
  db.selectFrom('operators').selectAll().orderBy('operator_id').execute();

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
