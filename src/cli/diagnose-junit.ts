import { junitXml, type TestCase } from '../wallet-check/junit-xml.ts';
import type { Diagnosis, Point } from './diagnose-lines.ts';

/** The diagnosis as JUnit XML: a test a point. What does not apply is skipped. */
export const diagnosisJunit = ({ report }: Diagnosis): string =>
  junitXml('provider diagnose', report.started_at, [
    {
      name: `diagnose.${report.operator_id}`,
      cases: report.points.map((point) => testCase(point, report.operator_id)),
    },
  ]);

function testCase({ id, title, verdict, evidence, reason, remedy, cases, ms }: Point, operatorId: string): TestCase {
  const test = { classname: `diagnose.${operatorId}`, name: `${id}: ${title}`, ms };
  if (verdict === 'passed') return test;
  if (verdict === 'not-applicable') return { ...test, skipped: reason ?? verdict };
  const failed = cases.filter((each) => each.verdict === 'failed').map((each) => `failed ${each.id}: ${each.title}`);
  const detail = [...evidence, ...failed, ...(remedy ? [`remedy: ${remedy}`] : [])].join('\n');
  return { ...test, failure: { message: reason ?? verdict, detail } };
}
