import type { Handlers } from '../../../generated/server/operations.ts';
import { diagnosisView } from '../../services/diagnostics/diagnoses.ts';
import type { Services } from '../../services/services.ts';
import type { Contexts } from '../authentication.ts';
import { ok } from './ok.ts';

type Diagnostics = Pick<
  Handlers<Contexts>,
  'listDiagnoses' | 'startDiagnosis' | 'getDiagnosis' | 'stopDiagnosis' | 'getCertificate' | 'listCertificateKeys'
>;

/** Diagnoses before an operator goes live, and the certificates that they come to. */
export const diagnosisHandlers = ({ diagnoses, certificates, adminOperators }: Services): Diagnostics => ({
  listDiagnoses: async ({ params }) => ok(await diagnoses.list(params.operator_id)),
  async startDiagnosis({ params, body }) {
    const data = diagnosisView(await diagnoses.start(params.operator_id, body));
    return { status: 202, body: { success: true, data } };
  },
  getDiagnosis: async ({ params }) => ok(diagnosisView(await diagnoses.find(params.operator_id, params.diagnosis_id))),
  stopDiagnosis: async ({ params }) => ok(diagnosisView(await diagnoses.stop(params.operator_id, params.diagnosis_id))),
  getCertificate: async ({ params }) => ok(await certificates.standing(await adminOperators.find(params.operator_id))),
  listCertificateKeys: async () => ok({ public_keys: [...certificates.publicKeys] }),
});
