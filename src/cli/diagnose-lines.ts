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
    ...(certificate && report.verdict !== 'passed'
      ? [`Activate it now: provider operator activate ${operator_id} --require-certificate`]
      : []),
  ];
}

/** Whether nothing is left to set right: an operator gets a certificate before its activation, which may depend on it. */
export const isSettled = ({ report, certificate }: Diagnosis): boolean =>
  report.verdict === 'passed' || certificate !== null;

/** A point in one line. */
export const pointLine = ({ id, verdict, reason }: Point): string =>
  plain(`${WORDS[verdict].padEnd(14)}  ${id}${reason === null ? '' : `: ${reason}`}`);

const WORDS: Record<Point['verdict'], string> = {
  pending: 'PENDING',
  passed: 'passed',
  failed: 'FAILED',
  'not-shown': 'NOT SHOWN',
  'not-applicable': 'not applicable',
  'not-run': 'NOT RUN',
};

/** A wallet that does nothing right fails more cases than anybody reads; the reports have them all. */
const MOST_CASES = 10;

function inFull(point: Point): string[] {
  const { title, verdict, evidence, reason, remedy, cases } = point;
  const failed = cases.filter((each) => each.verdict === 'failed');
  const more = failed.length - MOST_CASES;
  const rows = [
    ...evidence.map((text) => ['evidence', text]),
    ...(reason === null ? [] : [['reason', reason]]),
    ...(remedy === null ? [] : [['remedy', remedy]]),
    ...failed.slice(0, MOST_CASES).map(({ id, title: said }) => ['failed', `${id}: ${said}`]),
    ...(more > 0 ? [['', `and ${more} more, which the reports have`]] : []),
  ];
  const lines = rows.map(([name = '', text = '']) => `  ${name.padEnd(8)}  ${plain(text)}`);
  return [`${WORDS[verdict]}  ${title}`, ...lines, ''];
}

function summaryOf({ points, duration_ms, state }: Schemas['DiagnosisReport']): string {
  const ended = state === 'finished' ? '' : `, and then the run was ${state}`;
  return `${pointsInWords(points)} in ${(duration_ms / 1000).toFixed(1)} s${ended}.`;
}

/** How many points passed, such as `9 points passed, 1 does not apply`. */
export function pointsInWords(points: readonly Point[]): string {
  const passed = points.filter(({ verdict }) => verdict === 'passed').length;
  const aside = points.filter(({ verdict }) => verdict === 'not-applicable').length;
  const exempt = aside === 0 ? '' : `, ${aside} ${aside === 1 ? 'does' : 'do'} not apply`;
  const all = passed + aside === points.length;
  return all
    ? `${aside === 0 ? 'All ' : ''}${passed} points passed${exempt}`
    : `${passed} of ${points.length} points passed${exempt}`;
}
