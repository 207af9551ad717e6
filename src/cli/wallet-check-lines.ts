import { GROUPS } from '../wallet-check/case.ts';
import { type CaseResult, countInWords, hasFailed, type Report, verdictInWords } from '../wallet-check/report.ts';
import { table } from './command-line.ts';
import { plain } from './round-pages.ts';

/** The report for a person at a terminal: what failed and why, a table by group, and the money. */
export function reportLines(report: Report): string[] {
  const { trouble, url, operator_id, player_id, currency } = report;
  return [
    plain(`${url} as ${operator_id}, player ${player_id}, ${currency}`),
    '',
    ...report.cases.filter(hasFailed).flatMap((each) => (trouble === null ? inFull(each) : [headOf(each)])),
    ...(trouble !== null && report.cases.some(hasFailed) ? [''] : []),
    ...groupTable(report.cases),
    '',
    ...(trouble === null ? [] : [plain(trouble)]),
    plain(report.balance.summary),
    verdictInWords(report),
    `${adviceOf(report)}It took ${(report.duration_ms / 1000).toFixed(1)} s.`,
  ];
}

const headOf = ({ level, verdict, group, id, title }: CaseResult): string =>
  `${level === 'advisory' ? 'ADVICE' : verdict === 'not-run' ? 'NOT RUN' : 'FAILED'}  ${group}/${id}: ${title}`;

function inFull(each: CaseResult): string[] {
  const { verdict, expected, found, says, at, because, exchanges, shown_by } = each;
  if (verdict === 'not-run') return [headOf(each), `  ${found}`, ''];
  const exchange = shown_by === null ? undefined : exchanges[shown_by];
  const came = exchange?.status === null ? exchange.body : exchange && `HTTP ${exchange.status}`;
  const headers = Object.entries(exchange?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    headOf(each),
    ...indented([
      ...(exchange ? [['sent', exchange.sent]] : []),
      ...(came ? [['came back', [came, ...headers].join(', ')]] : []),
      ...(exchange && exchange.status !== null && exchange.body !== '' ? [['', exchange.body]] : []),
      ['expected', `${expected}`],
      ['found', `${found}`],
      ['contract', `${says} (openapi.yaml ${at})`],
      ['usual cause', because],
    ]),
    '',
  ];
}

const indented = (rows: string[][]): string[] =>
  rows.map(([name = '', text = '']) => `  ${name.padEnd(11)}  ${plain(text)}`);

function groupTable(cases: readonly CaseResult[]): string[] {
  const rows = GROUPS.flatMap((group) => {
    const ofGroup = cases.filter((each) => each.group === group);
    return ofGroup.length === 0 ? [] : [[group, countInWords(ofGroup, 'required'), countInWords(ofGroup, 'advisory')]];
  });
  return table([['GROUP', 'REQUIRED', 'ADVISORY'], ...rows]);
}

const adviceOf = ({ advisory: { failed } }: Report): string =>
  failed === 0 ? '' : `Of the advisory cases, ${failed} failed; they fail no wallet. `;
