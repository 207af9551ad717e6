import { newRequestId } from '../../domain/ids.ts';
import { conflict, invalid, notFound } from '../../domain/refusal.ts';
import { rfc3339 } from '../../domain/session.ts';
import { endSession, hasOpenRound, listLiveSessions } from '../../store/diagnosed-sessions.ts';
import {
  type DiagnosisRow,
  findDiagnosis,
  findRunningDiagnosis,
  forgetOldDiagnoses,
  insertDiagnosis,
  listDiagnoses,
  listSilentDiagnoses,
  noteDiagnosis,
} from '../../store/diagnoses.ts';
import { revokeKey } from '../../store/keys.ts';
import type { OperatorRow } from '../../store/operators.ts';
import type { Components } from '../components.ts';
import { requireReturnUrl } from '../launch.ts';
import type { OperatorDirectory } from '../operator-directory.ts';
import { carryOut, type Surroundings } from './carry-out.ts';
import { type Certificates, signedOf } from './certificates.ts';
import { pending } from './diagnosis-run.ts';
import { points } from './points/index.ts';
import { type DiagnosisReport, textOf } from './report.ts';

export interface DiagnosisWish {
  player_id: string;
  expected_symbols?: string[];
  return_url?: string;
  browser?: string;
  yes?: boolean;
}

type Needs = Pick<
  Components,
  'db' | 'clock' | 'random' | 'sleep' | 'sealing' | 'gameBaseUrl' | 'appEnv' | 'stopping'
> & {
  directory: OperatorDirectory;
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
  background: (work: Promise<unknown>) => void;
  certificates: Certificates;
  diagnosing: Surroundings;
};

/** A server that has said nothing of its diagnosis for so long is taken for dead. */
const SILENCE_MS = 30_000;
/** How many diagnoses without a certificate are kept of an operator. */
const KEPT = 20;
const LISTED = 100;

/** Diagnoses of operators before they go live. Contract: startDiagnosis and its neighbours. */
export function makeDiagnoses(needs: Needs) {
  const { db, clock, random, appEnv, directory, findOperator, background, diagnosing } = needs;

  /** Starts one and returns at once. @throws Refusal `invalid` or `conflict` when it may not be. */
  async function start(operatorId: string, wish: DiagnosisWish): Promise<DiagnosisRow> {
    const operator = await findOperator(operatorId);
    const playerId = wish.player_id;
    if (appEnv === 'production' && !wish.yes) throw invalid(sayYes(operatorId, playerId));
    if (wish.browser !== undefined && appEnv !== 'development') throw invalid(NO_PROGRAM);
    const returnUrl = wish.return_url && requireReturnUrl(wish.return_url, operator, appEnv);
    await endLost(operatorId);
    if (await findRunningDiagnosis(db, operatorId)) throw conflict(isRunning(operatorId));
    await forgetOldDiagnoses(db, operatorId, KEPT);
    const now = clock();
    const live = await listLiveSessions(db, operatorId, playerId, now);
    const played = live.find(({ opened_at }) => opened_at !== null);
    if (played) throw conflict(isPlaying(playerId, played.symbol));
    if (await hasOpenRound(db, operatorId, playerId))
      throw conflict(`A round of ${playerId} is on its way; wait for it`);
    const report = emptyReport(operator, playerId, now);
    const row = await insertDiagnosis(db, {
      operator_id: operatorId,
      diagnosis_id: report.diagnosis_id,
      state: 'running',
      started_at: now,
      seen_at: now,
      report: textOf(report),
    });
    if (!row) throw conflict(isRunning(operatorId));
    background(
      carryOut({
        ...needs,
        ...diagnosing,
        operator,
        report,
        returnUrl,
        expectedSymbols: wish.expected_symbols,
        browserPath: wish.browser,
        avoid: new Set(live.map(({ symbol }) => symbol)),
      }),
    );
    return row;
  }

  function emptyReport(operator: OperatorRow, playerId: string, now: Date): DiagnosisReport {
    return {
      tool: 'provider diagnose',
      version: diagnosing.contract.version,
      contract_sha256: diagnosing.contract.contractSha256,
      app_env: appEnv,
      diagnosis_id: newRequestId(random),
      operator_id: operator.operator_id,
      player_id: playerId,
      game_base_url: needs.gameBaseUrl ?? null,
      wallet_base_url: operator.wallet_base_url,
      state: 'running',
      verdict: 'running',
      started_at: rfc3339(now),
      ended_at: null,
      duration_ms: 0,
      balance: null,
      points: points.map(pending),
    };
  }

  /** How a diagnosis stands, whichever server carries it out. @throws Refusal `not-found` */
  async function find(operatorId: string, diagnosisId: string): Promise<DiagnosisRow> {
    await endLost(operatorId);
    const row = await findDiagnosis(db, operatorId, diagnosisId);
    if (!row) throw notFound(`There is no diagnosis ${diagnosisId} of ${operatorId}`);
    return row;
  }

  /** Ends what servers have left that died: the key is revoked, the session ended. Of one operator, or of all. */
  async function endLost(operatorId?: string): Promise<void> {
    const silent = await listSilentDiagnoses(db, new Date(clock().getTime() - SILENCE_MS), operatorId);
    for (const { operator_id, diagnosis_id, key_id, session_id, report } of silent) {
      const now = clock();
      if (key_id) await revokeKey(db, operator_id, key_id, now);
      if (session_id) await endSession(db, operator_id, session_id, now);
      const lost: DiagnosisReport = { ...JSON.parse(report), state: 'lost', verdict: 'failed', ended_at: rfc3339(now) };
      const end = {
        state: 'lost',
        report: textOf(lost),
        doing: null,
        no_certificate: 'the server that ran it died',
      } as const;
      await noteDiagnosis(db, operator_id, diagnosis_id, end);
      directory.forget();
    }
  }

  /** The newest first, in short. @throws Refusal `not-found` */
  async function list(operatorId: string) {
    await findOperator(operatorId);
    await endLost(operatorId);
    const rows = await listDiagnoses(db, operatorId, LISTED);
    return rows.map((row) => ({ ...row, started_at: rfc3339(row.started_at) }));
  }

  return {
    start,
    list,
    find,
    endLost,
    /** Asks it to stop, on whichever server it runs. One that has ended stays as it is. @throws Refusal `not-found` */
    async stop(operatorId: string, diagnosisId: string): Promise<DiagnosisRow> {
      await noteDiagnosis(db, operatorId, diagnosisId, { stop_asked: true });
      return find(operatorId, diagnosisId);
    },
  };
}

const sayYes = (operatorId: string, playerId: string): string =>
  `This is production: a diagnosis of ${operatorId} plays as ${playerId} and moves their money at the operator's wallet, and back; say yes to it (--yes)`;
const NO_PROGRAM =
  'A request may name a browser in development only; elsewhere set BROWSER_PATH where the server is started';
const isRunning = (operatorId: string): string =>
  `A diagnosis of ${operatorId} is running already; wait for it, or stop it`;
const isPlaying = (playerId: string, symbol: string): string =>
  `${playerId} has ${symbol} open; close it, or name a player whom no person plays as`;

/** A diagnosis as the admin API shows it. */
export const diagnosisView = (row: DiagnosisRow) => ({
  diagnosis_id: row.diagnosis_id,
  doing: row.doing,
  report: JSON.parse(row.report) as DiagnosisReport,
  certificate: signedOf(row) ?? null,
  no_certificate: row.no_certificate,
});
