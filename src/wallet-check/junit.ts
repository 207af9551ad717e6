import { GROUPS } from './case.ts';
import { junitXml, type TestCase } from './junit-xml.ts';
import { type CaseResult, hasFailed, type Report } from './report.ts';

/** The report as JUnit XML: a suite a group. What was not run, and advice that was not taken, is skipped with its reason. */
export function junitOf(report: Report): string {
  const suites = GROUPS.map((group) => ({
    name: `wallet-check.${group}`,
    cases: report.cases.filter((each) => each.group === group).map(testCase),
  }));
  const name = 'provider wallet-check';
  return junitXml(
    name,
    report.started_at,
    suites.filter(({ cases }) => cases.length > 0),
  );
}

function testCase(each: CaseResult): TestCase {
  const { id, group, title, level, verdict, ms } = each;
  const test = { classname: `wallet-check.${group}`, name: `${id}: ${title}`, ms };
  if (verdict === 'passed') return test;
  if (!hasFailed(each) || level === 'advisory') return { ...test, skipped: messageOf(each) };
  return { ...test, failure: { message: messageOf(each), detail: detailOf(each) } };
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
