import type { components } from '../../generated/server/types.ts';
import { table } from './command-line.ts';
import { plain } from './round-pages.ts';

type Schemas = components['schemas'];
export type Diagnosis = Schemas['Diagnosis'];
export type Point = Schemas['DiagnosisPoint'];

/** The diagnosis for a person at a terminal: every point with what shows it, a table, the money and the certificate. */
export function diagnosisLines({ report, certificate, no_certificate }: Diagnosis): string[] {
  const { operator_id, player_id, points, balance, app_env } = report;
  return [
    plain(`${operator_id} in ${app_env}, player ${player_id}`),
    '',
    ...points.flatMap(inFull),
    ...table([['POINT', 'VERDICT'], ...points.map(({ id, verdict }, at) => [`${at + 1} ${id}`, WORDS[verdict]])]),
    '',
    ...(balance === null ? [] : [plain(balance)]),
    summaryOf(report),
    certificate
      ? `Certificate issued, bound to openapi.json ${report.contract_sha256}; provider operator certificate ${operator_id} shows it.`
      : `No certificate: ${no_certificate}.`,
  ];
}

/** A point in one line. */
export const pointLine = ({ id, verdict, reason }: Point): string =>
  plain(`${WORDS[verdict].padEnd(14)}  ${id}${reason === null ? '' : `: ${reason}`}`);

export const WORDS: Record<Point['verdict'], string> = {
  pending: 'PENDING',
  passed: 'passed',
  failed: 'FAILED',
  'not-shown': 'NOT SHOWN',
  'not-applicable': 'not applicable',
  'not-run': 'NOT RUN',
};

function inFull(point: Point): string[] {
  const { title, verdict, evidence, reason, remedy, cases } = point;
  const rows = [
    ...evidence.map((text) => ['evidence', text]),
    ...(reason === null ? [] : [['reason', reason]]),
    ...(remedy === null ? [] : [['remedy', remedy]]),
    ...cases.filter((each) => each.verdict === 'failed').map(({ id, title: said }) => ['failed', `${id}: ${said}`]),
  ];
  return [
    `${WORDS[verdict]}  ${title}`,
    ...rows.map(([name = '', text = '']) => `  ${name.padEnd(8)}  ${plain(text)}`),
    '',
  ];
}

function summaryOf({ points, duration_ms, state }: Schemas['DiagnosisReport']): string {
  const good = points.filter(({ verdict }) => verdict === 'passed' || verdict === 'not-applicable').length;
  const took = `in ${(duration_ms / 1000).toFixed(1)} s`;
  if (state === 'stopped') return `Stopped ${took}; ${good} of ${points.length} points had passed.`;
  return good === points.length
    ? `All ${good} points passed ${took}.`
    : `${good} of ${points.length} points passed ${took}.`;
}
