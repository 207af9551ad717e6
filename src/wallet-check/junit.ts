import { GROUPS } from './case.ts';
import { type CaseResult, hasFailed, type Report } from './report.ts';

/** The report as JUnit XML: a suite a group. Advice that was not taken is skipped with its reason, and fails nothing. */
export function junitOf(report: Report): string {
  const suites = GROUPS.map((group) => report.cases.filter((each) => each.group === group)).filter(
    ({ length }) => length,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="provider wallet-check" ${countsOf(report.cases)}>`,
    ...suites.flatMap((cases) => suite(cases, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

const suite = (cases: CaseResult[], { started_at }: Report): string[] => [
  `  <testsuite name="wallet-check.${cases[0]?.group}" ${countsOf(cases)} errors="0" timestamp="${started_at.slice(0, 19)}">`,
  ...cases.flatMap(testcase),
  '  </testsuite>',
];

function countsOf(cases: readonly CaseResult[]): string {
  const failures = cases.filter(isFailure).length;
  const skipped = cases.filter(isSkipped).length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${seconds(sumOf(cases))}"`;
}

const isFailure = (each: CaseResult): boolean => hasFailed(each) && each.level === 'required';
const isSkipped = (each: CaseResult): boolean => each.verdict !== 'passed' && !isFailure(each);

function testcase(each: CaseResult): string[] {
  const { id, group, title, verdict, ms } = each;
  const begin = `    <testcase classname="wallet-check.${group}" name="${escaped(`${id}: ${title}`)}" time="${seconds(ms)}"`;
  if (verdict === 'passed') return [`${begin}/>`];
  const said = escaped(messageOf(each));
  if (isSkipped(each)) return [`${begin}>`, `      <skipped message="${said}"/>`, '    </testcase>'];
  return [`${begin}>`, `      <failure message="${said}">${escaped(detailOf(each))}</failure>`, '    </testcase>'];
}

function messageOf({ level, verdict, expected, found }: CaseResult): string {
  const finding = expected === null ? `${found}` : `expected ${expected}; found ${found}`;
  return level === 'advisory' && verdict !== 'not-applicable' ? `advisory: ${finding}` : finding;
}

function detailOf({ says, at, because, exchanges, shown_by }: CaseResult): string {
  const exchange = shown_by === null ? undefined : exchanges[shown_by];
  return [
    ...(exchange ? [`sent: ${exchange.sent}`, `came back: HTTP ${exchange.status ?? '-'} ${exchange.body}`] : []),
    `contract: ${says} (openapi.yaml ${at})`,
    `usual cause: ${because}`,
  ].join('\n');
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
const sumOf = (cases: readonly CaseResult[]): number => cases.reduce((sum, { ms }) => sum + ms, 0);

/** Characters that XML 1.0 cannot hold, in any spelling, are replaced. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
