import { type RawBuilder, sql } from 'kysely';

/** The beginning of a condition that an operator's rows alone meet, or those of all. */
export const ofOperator = (operatorId: string | undefined): RawBuilder<unknown> =>
  operatorId === undefined ? sql`` : sql`operator_id = ${operatorId} and`;
