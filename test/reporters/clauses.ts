import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { RunResults } from './whole-run.ts';

/** One promise of the brief. */
export interface Clause {
  /** The brief's own words. */
  says: string;
  /** Where the contract says so: JSON pointers. */
  at: string[];
  /** Names of tests that show it: a full name, or a part of one. */
  shown_by: string[];
  /** The same of the browser's tests, which are a run of their own. */
  shown_in_browser: string[];
  /** What has still to be built before it can be shown. */
  due?: string;
}

interface Clauses {
  clauses: Clause[];
  /** Lines of the brief that promise nothing: headings, labels and numbers. */
  promise_nothing: string[];
}

/** Reads test/contract/clauses.yaml. @throws Error when a clause is not complete. */
export function readClauses(): Clauses {
  const { promise_nothing, clauses } = parse(readFileSync(FILE, 'utf8')) as RawClauses;
  return { promise_nothing, clauses: clauses.map(complete) };
}

const FILE = new URL('../contract/clauses.yaml', import.meta.url);

interface RawClauses {
  promise_nothing: string[];
  clauses: {
    says: string;
    at: string | string[];
    shown_by?: string | string[];
    shown_in_browser?: string | string[];
    due?: string;
  }[];
}

function complete({ says, at, shown_by = [], shown_in_browser = [], due }: RawClauses['clauses'][number]): Clause {
  const tests = { shown_by: [shown_by].flat(), shown_in_browser: [shown_in_browser].flat() };
  const clause = { says: says.trimEnd(), at: [at].flat(), ...tests, ...(due && { due }) };
  if (clause.at.length === 0) throw new Error(`clauses.yaml: ${says} needs its place in the contract`);
  if (clause.shown_by.length === 0 && !due) throw new Error(`clauses.yaml: ${says} needs the tests that show it`);
  return clause;
}

/** The tests that passed, by file and full name. */
export const passedIn = (results: RunResults): { file: string; name: string }[] =>
  results.testResults.flatMap(({ testFilePath: file, testResults }) =>
    testResults.filter(({ status }) => status === 'passed').map(({ fullName: name }) => ({ file, name })),
  );

/** What stands against a clause: for each test that is to show it, why that does not. */
export function faultsOf(names: readonly string[], passed: readonly { file: string; name: string }[]): string[] {
  return names.flatMap((wanted) => {
    const exact = passed.filter(({ name }) => name === wanted);
    const found = exact.length > 0 ? exact : passed.filter(({ name }) => name.includes(wanted));
    if (found.length === 0) return [`no test that ran and passed is called: ${wanted}`];
    if (found.length > 1) return [`${found.length} tests are called: ${wanted}`];
    return [];
  });
}
