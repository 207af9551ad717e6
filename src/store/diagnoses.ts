import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db } from './database.ts';
import type { DiagnosisTable } from './schema.ts';

export type DiagnosisRow = Selectable<DiagnosisTable>;
export type DiagnosisChange = Updateable<Omit<DiagnosisTable, 'operator_id' | 'diagnosis_id' | 'started_at'>>;

/** Enters a diagnosis. Undefined when another one of this operator runs. */
export const insertDiagnosis = (db: Db, diagnosis: Insertable<DiagnosisTable>): Promise<DiagnosisRow | undefined> =>
  db
    .insertInto('diagnoses')
    .values(diagnosis)
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();

export const findDiagnosis = (db: Db, operatorId: string, diagnosisId: string): Promise<DiagnosisRow | undefined> =>
  db
    .selectFrom('diagnoses')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('diagnosis_id', '=', diagnosisId)
    .executeTakeFirst();

export const findRunningDiagnosis = (
  db: Db,
  operatorId: string,
): Promise<Pick<DiagnosisRow, 'diagnosis_id'> | undefined> =>
  db
    .selectFrom('diagnoses')
    .select('diagnosis_id')
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'running')
    .executeTakeFirst();

/** Writes how a running diagnosis stands, or its end. Undefined when it does not run: it was taken for lost, perhaps. */
export const noteDiagnosis = (
  db: Db,
  operatorId: string,
  diagnosisId: string,
  change: DiagnosisChange,
): Promise<Pick<DiagnosisRow, 'stop_asked'> | undefined> =>
  db
    .updateTable('diagnoses')
    .set(change)
    .where('operator_id', '=', operatorId)
    .where('diagnosis_id', '=', diagnosisId)
    .where('state', '=', 'running')
    .returning('stop_asked')
    .executeTakeFirst();

/** Running diagnoses that no server has said anything of since then; of one operator, or of all. */
export const listSilentDiagnoses = (db: Db, since: Date, operatorId?: string): Promise<DiagnosisRow[]> =>
  db
    .selectFrom('diagnoses')
    .selectAll()
    .where('state', '=', 'running')
    .where('seen_at', '<', since)
    .$if(operatorId !== undefined, (query) => query.where('operator_id', '=', operatorId ?? ''))
    .execute();

/** The newest of an operator's diagnoses, without the pictures and the rest of what their reports hold. */
export const listDiagnoses = (db: Db, operatorId: string, limit: number) =>
  db
    .selectFrom('diagnoses')
    .select((eb) => [
      'diagnosis_id',
      'state',
      'started_at',
      eb('certificate', 'is not', null).$castTo<boolean>().as('certified'),
      sql<string>`report::json ->> 'player_id'`.as('player_id'),
      sql<'running' | 'passed' | 'failed'>`report::json ->> 'verdict'`.as('verdict'),
      sql<string | null>`report::json ->> 'ended_at'`.as('ended_at'),
    ])
    .where('operator_id', '=', operatorId)
    .orderBy('started_at', 'desc')
    .orderBy('diagnosis_id')
    .limit(limit)
    .execute();

/** The newest diagnosis of an operator that came to a certificate. */
export const findCertified = (db: Db, operatorId: string): Promise<DiagnosisRow | undefined> =>
  db
    .selectFrom('diagnoses')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('certificate', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What finished without a certificate after another diagnosis of an operator had begun; the newest first. */
export const listUncertifiedSince = (
  db: Db,
  operatorId: string,
  since: Date,
): Promise<Pick<DiagnosisRow, 'report' | 'started_at'>[]> =>
  db
    .selectFrom('diagnoses')
    .select(['report', 'started_at'])
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'finished')
    .where('certificate', 'is', null)
    .where('started_at', '>', since)
    .orderBy('started_at', 'desc')
    .execute();

/**
 * Forgets what earlier diagnoses have left that nobody asks for: those without a certificate but the newest few, and
 * their keys, which are revoked.
 */
export async function forgetOldDiagnoses(db: Db, operatorId: string, kept: number): Promise<void> {
  const old = await db
    .selectFrom('diagnoses')
    .select('diagnosis_id')
    .where('operator_id', '=', operatorId)
    .where('state', '!=', 'running')
    .where('certificate', 'is', null)
    .orderBy('started_at', 'desc')
    .offset(kept)
    .execute();
  if (old.length > 0) {
    const ids = old.map(({ diagnosis_id }) => diagnosis_id);
    await db.deleteFrom('diagnoses').where('operator_id', '=', operatorId).where('diagnosis_id', 'in', ids).execute();
  }
  await db
    .deleteFrom('api_keys')
    .where('operator_id', '=', operatorId)
    .where('for_diagnosis', '=', true)
    .where('revoked_at', 'is not', null)
    .execute();
}
