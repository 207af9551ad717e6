/** What became of one test. */
export interface TestCase {
  classname: string;
  name: string;
  ms: number;
  failure?: { message: string; detail: string };
  /** Why it was skipped, which fails nothing. */
  skipped?: string;
}

export interface TestSuite {
  name: string;
  cases: TestCase[];
}

/** Suites as JUnit XML. `startedAt` is ISO 8601. */
export function junitXml(name: string, startedAt: string, suites: readonly TestSuite[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(name)}" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap((suite) => suiteLines(suite, startedAt)),
    '</testsuites>',
    '',
  ].join('\n');
}

const suiteLines = ({ name, cases }: TestSuite, startedAt: string): string[] => [
  `  <testsuite name="${escaped(name)}" ${countsOf(cases)} errors="0" timestamp="${startedAt.slice(0, 19)}">`,
  ...cases.flatMap(caseLines),
  '  </testsuite>',
];

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ failure }) => failure).length;
  const skipped = cases.filter(({ skipped }) => skipped !== undefined).length;
  const ms = cases.reduce((sum, each) => sum + each.ms, 0);
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${seconds(ms)}"`;
}

function caseLines({ classname, name, ms, failure, skipped }: TestCase): string[] {
  const begin = `    <testcase classname="${escaped(classname)}" name="${escaped(name)}" time="${seconds(ms)}"`;
  if (failure) {
    const said = `      <failure message="${escaped(failure.message)}">${escaped(failure.detail)}</failure>`;
    return [`${begin}>`, said, '    </testcase>'];
  }
  if (skipped === undefined) return [`${begin}/>`];
  return [`${begin}>`, `      <skipped message="${escaped(skipped)}"/>`, '    </testcase>'];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** Characters that XML 1.0 cannot hold, in any spelling, are replaced. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
