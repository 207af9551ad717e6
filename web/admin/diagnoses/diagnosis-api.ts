import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';
import { operatorKey } from '../operators/operator-api.ts';

type Schemas = components['schemas'];
export type Diagnosis = Schemas['Diagnosis'];
export type DiagnosisInShort = Schemas['DiagnosisInShort'];
export type Point = Schemas['DiagnosisPoint'];
export type Case = Schemas['DiagnosisCase'];
export type Standing = Schemas['CertificateStanding'];
export type Wish = Omit<Schemas['DiagnosisRequest'], 'browser'>;

export const diagnosesKey = (id: string) => [...operatorKey(id), 'diagnoses'];
export const diagnosisKey = (id: string, diagnosisId: string) => [...operatorKey(id), 'diagnosis', diagnosisId];
export const certificateKey = (id: string) => [...operatorKey(id), 'certificate'];

const of = (operator_id: string) => ({ params: { path: { operator_id } } });
const one = (operator_id: string, diagnosis_id: string) => ({ params: { path: { operator_id, diagnosis_id } } });

export const listDiagnoses = async (id: string): Promise<DiagnosisInShort[]> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/diagnoses', of(id)))).data;

export const getDiagnosis = async (id: string, diagnosisId: string): Promise<Diagnosis> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/diagnoses/{diagnosis_id}', one(id, diagnosisId)))).data;

export const startDiagnosis = (id: string, body: Wish) =>
  ask(api.POST('/api/admin/v1/operators/{operator_id}/diagnoses', { ...of(id), body }));

export const stopDiagnosis = (id: string, diagnosisId: string) =>
  ask(api.DELETE('/api/admin/v1/operators/{operator_id}/diagnoses/{diagnosis_id}', one(id, diagnosisId)));

export const getCertificate = async (id: string): Promise<Standing> =>
  (await ask(api.GET('/api/admin/v1/operators/{operator_id}/certificate', of(id)))).data;
