import { GROUPS } from '../wallet-check/case.ts';
import {
  type CaseResult,
  countInWords,
  hasFailed,
  type Report,
  verdictInWords,
  whyNotRun,
} from '../wallet-check/report.ts';
import { table } from './command-line.ts';
import { plain } from './round-pages.ts';

/** The report for a person at a terminal: what failed and why, a table by group, and the money. */
export function reportLines(report: Report): string[] {
  const { trouble, url, operator_id, player_id, currency } = report;
  return [
    plain(`${url} as ${operator_id}, player ${player_id}, ${currency}`),
    '',
    // What the first call showed is why the others failed; the command ends with that sentence.
    ...(trouble === null ? report.cases.filter(hasFailed).flatMap(inFull) : []),
    ...notRunLines(report.cases),
    ...groupTable(report.cases),
    '',
    plain(report.balance.summary),
    verdictInWords(report),
    `${adviceOf(report)}It took ${(report.duration_ms / 1000).toFixed(1)} s.`,
  ];
}

function notRunLines(cases: readonly CaseResult[]): string[] {
  const { length } = cases.filter(({ verdict }) => verdict === 'not-run');
  return length === 0 ? [] : [`NOT RUN  ${length === 1 ? '1 case' : `${length} cases`}: ${whyNotRun(cases)}`, ''];
}

function inFull(each: CaseResult): string[] {
  const { level, group, id, title, expected, found, says, at, because, exchanges, shown_by } = each;
  const exchange = shown_by === null ? undefined : exchanges[shown_by];
  const came = exchange?.status === null ? exchange.body : exchange && `HTTP ${exchange.status}`;
  const headers = Object.entries(exchange?.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    `${level === 'advisory' ? 'ADVICE' : 'FAILED'}  ${group}/${id}: ${title}`,
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
