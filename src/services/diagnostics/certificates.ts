import { createHash } from 'node:crypto';
import { conflict, notFound } from '../../domain/refusal.ts';
import { rfc3339 } from '../../domain/session.ts';
import { type DiagnosisRow, findCertified, listUncertifiedSince } from '../../store/diagnoses.ts';
import type { OperatorRow } from '../../store/operators.ts';
import type { Components } from '../components.ts';
import type { Certifying, Signed } from './certifying.ts';
import { type DiagnosisReport, isGood, type PointResult, textOf } from './report.ts';

/** What a certificate of conformance says, in JSON. */
interface Certificate {
  kind: 'conformance';
  operator_id: string;
  diagnosis_id: string;
  app_env: string;
  version: string;
  contract_sha256: string;
  game_base_url: string | null;
  wallet_base_url: string | null;
  /** Which wallet secret it was, without giving it away. */
  wallet_secret_tag: string | undefined;
  issued_at: string;
  points: { id: string; title: string; verdict: string; evidence_sha256: string }[];
  /** Of the report as --report-json writes it. */
  report_sha256: string;
}

interface Needs extends Pick<Components, 'db' | 'clock' | 'sealing' | 'appEnv'> {
  certifying: Certifying;
  contractSha256: string;
}

export type Certificates = ReturnType<typeof makeCertificates>;

/** Certificates of conformance: how one is issued, and until when it holds. Contract: getCertificate. */
export function makeCertificates({ db, clock, sealing, appEnv, certifying, contractSha256 }: Needs) {
  const tagOf = ({ wallet_secret, operator_id }: OperatorRow, publicKey?: string) =>
    wallet_secret === null
      ? undefined
      : certifying.tagOf(sealing.open(wallet_secret, operator_id), operator_id, publicKey);

  /** Signs what the report came to; or says why it is not enough. */
  function issue(report: DiagnosisReport, operator: OperatorRow): Signed | { why: string } {
    const why = whyNot(report, operator);
    if (why) return { why };
    const certificate: Certificate = {
      kind: 'conformance',
      operator_id: report.operator_id,
      diagnosis_id: report.diagnosis_id,
      app_env: report.app_env,
      version: report.version,
      contract_sha256: report.contract_sha256,
      game_base_url: report.game_base_url,
      wallet_base_url: report.wallet_base_url,
      wallet_secret_tag: tagOf(operator),
      issued_at: rfc3339(clock()),
      points: report.points.map(({ id, title, verdict, ...shown }) => ({
        id,
        title,
        verdict,
        evidence_sha256: sha256(JSON.stringify(shown)),
      })),
      report_sha256: sha256(textOf(report)),
    };
    return certifying.sign(JSON.stringify(certificate));
  }

  /** Why a certificate does not hold for this operator as it stands; undefined when it does. */
  function whyNotHeld(signed: Signed, operator: OperatorRow): string | undefined {
    const about = `The certificate of ${operator.operator_id}`;
    if (!certifying.isOurs(signed))
      return `${about} was not signed with a key of this server: SECRETS_KEY has changed, or the text has; diagnose again`;
    const said: Certificate = JSON.parse(signed.text);
    if (said.contract_sha256 !== contractSha256)
      return `${about} is of another version of the contract: the SHA-256 of openapi.json began with ${brief(said.contract_sha256)}, and begins with ${brief(contractSha256)}; diagnose again`;
    if (said.app_env !== appEnv) return `${about} was issued in ${said.app_env}, and this is ${appEnv}; diagnose here`;
    if (said.wallet_base_url !== operator.wallet_base_url)
      return `${about} is of another wallet URL: ${said.wallet_base_url}, and now it is ${operator.wallet_base_url}; diagnose again`;
    try {
      const isSame = said.wallet_secret_tag === tagOf(operator, signed.public_key);
      return isSame ? undefined : `${about} is of another wallet secret than the present one; diagnose again`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** What went wrong in this environment since; undefined when nothing did. */
  async function laterFailure(certified: DiagnosisRow): Promise<string | undefined> {
    const later = await listUncertifiedSince(db, certified.operator_id, certified.started_at);
    const reports = later.map(({ report }): DiagnosisReport => JSON.parse(report));
    const failed = reports.find(({ app_env, verdict }) => app_env === appEnv && verdict === 'failed');
    if (!failed) return undefined;
    // Being inactive keeps no operator from a certificate, so something else did.
    const reason = failed.points.find((point) => !isGood(point) && point.id !== 'operator-active')?.reason;
    return `A later diagnosis of ${failed.operator_id}, of ${failed.started_at.slice(0, 10)}, failed: ${reason}; diagnose again`;
  }

  /** The newest certificate, and why it does not hold. */
  async function newest(operator: OperatorRow): Promise<{ signed?: Signed | undefined; why?: string | undefined }> {
    const row = await findCertified(db, operator.operator_id);
    const signed = signedOf(row);
    if (!row || !signed) return {};
    return { signed, why: whyNotHeld(signed, operator) ?? (await laterFailure(row)) };
  }

  return {
    publicKeys: certifying.publicKeys,
    issue,
    /** The newest certificate and whether it holds. @throws Refusal `not-found` */
    async standing(operator: OperatorRow) {
      const { signed, why } = await newest(operator);
      if (!signed) throw notFound(noneFor(operator));
      return { holds: why === undefined, why: why ?? null, certificate: signed };
    },
    /** Whether there is one that holds. */
    async holds(operator: OperatorRow): Promise<boolean> {
      const { signed, why } = await newest(operator);
      return signed !== undefined && why === undefined;
    },
    /** @throws Refusal `conflict` unless the newest certificate holds for the operator as it is to be. */
    async require(operator: OperatorRow): Promise<void> {
      const { signed, why = signed ? undefined : noneFor(operator) } = await newest(operator);
      if (why) throw conflict(`${operator.operator_id} was not activated. ${why}`);
    },
  };
}

const noneFor = ({ operator_id }: OperatorRow): string =>
  `There is no certificate of conformance for ${operator_id}; run provider diagnose ${operator_id} --player ID until its points pass`;

/** The certificate that a diagnosis came to. */
export function signedOf(row: DiagnosisRow | undefined): Signed | undefined {
  const { certificate: text, signature, public_key } = row ?? {};
  return text && signature && public_key ? { text, signature, public_key } : undefined;
}

/** An operator that is still inactive can have one, since its activation may depend on it. */
function whyNot({ state, points }: DiagnosisReport, operator: OperatorRow): string | undefined {
  if (state !== 'finished') return 'the diagnosis did not finish';
  if (operator.wallet_mode === 'internal')
    return 'wallet_mode internal plays for demo money, which nothing is certified for';
  const missing = points.filter((point) => !isGood(point) && !isInactivity(point, operator));
  if (missing.length === 0) return undefined;
  return `${missing.length === 1 ? 'a point is' : `${missing.length} points are`} not passed: ${missing.map(({ id }) => id).join(', ')}`;
}

const isInactivity = ({ id }: PointResult, { status }: OperatorRow): boolean =>
  id === 'operator-active' && status === 'inactive';

/** As much of a hash as tells it apart; a sentence with all of it would be taken for one with a secret. */
const brief = (hash: string): string => hash.slice(0, 16);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
