import type { Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { OperatorLimitsTable } from './schema.ts';

export type LimitsRow = Selectable<OperatorLimitsTable>;

export const listLimits = (db: Db, operatorId: string): Promise<LimitsRow[]> =>
  db.selectFrom('operator_limits').selectAll().where('operator_id', '=', operatorId).orderBy('currency').execute();

/** Replaces an operator's limits in one currency. */
export const saveLimits = (db: Db, { operator_id, currency, ...limits }: LimitsRow) =>
  db
    .insertInto('operator_limits')
    .values({ operator_id, currency, ...limits })
    .onConflict((c) => c.columns(['operator_id', 'currency']).doUpdateSet(limits))
    .execute();
