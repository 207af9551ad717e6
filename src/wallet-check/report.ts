import type { Group, Level } from './case.ts';
import type { Evidence } from './evidence.ts';

/** passed, failed, not-run (as the time was up, or the run was stopped), or not-applicable to this currency. */
export type Verdict = 'passed' | 'failed' | 'not-run' | 'not-applicable';

/** One case and what became of it. */
export interface CaseResult {
  id: string;
  group: Group;
  title: string;
  level: Level;
  /** The sentence of the contract, and its place in openapi.yaml as a JSON pointer. */
  says: string;
  at: string;
  because: string;
  verdict: Verdict;
  /** Of a case that failed: what was expected, what was found, and which exchange shows it, counted from 0. */
  expected: string | null;
  found: string | null;
  shown_by: number | null;
  /** Every exchange of the case, in order; the secret is in none. */
  exchanges: Evidence[];
  ms: number;
}

/** How many of a level or group passed, failed and were not run. */
export interface Count {
  passed: number;
  failed: number;
  not_run: number;
  not_applicable: number;
}

/** What the run left of the player's balance. Amounts are decimal strings; null is what the wallet did not say. */
export interface BalanceReport {
  before: string | null;
  after: string | null;
  /** After less before, signed; "0.00" when the player has what they had. */
  difference: string | null;
  /** The same as a sentence. */
  summary: string;
}

/** What the tester found: the value that --json prints and --report-json writes. */
export interface Report {
  tool: 'provider wallet-check';
  version: string;
  /** The SHA-256 of openapi.json, as GET /health and MANIFEST.json have it. */
  contract_sha256: string;
  started_at: string;
  duration_ms: number;
  url: string;
  operator_id: string;
  player_id: string;
  currency: string;
  game_symbol: string;
  /** The one group that was asked for, or null. */
  group: Group | null;
  /** passed when every required case did. */
  verdict: 'passed' | 'failed';
  /** What the first call showed to be wrong, in one sentence, or null. */
  trouble: string | null;
  required: Count;
  advisory: Count;
  balance: BalanceReport;
  /** The balance call made before all cases. */
  first_exchange: Evidence;
  cases: CaseResult[];
}

export const hasFailed = ({ verdict }: CaseResult): boolean => verdict === 'failed';

/** Why cases were not run; undefined when they all were. A run has one reason. */
export const whyNotRun = (cases: readonly CaseResult[]): string | undefined =>
  cases.find(({ verdict }) => verdict === 'not-run')?.found?.replace(/^not run: /, '');

/** Counts the cases of a level. */
export function countOf(cases: readonly CaseResult[], level: Level): Count {
  const count = (wanted: Verdict) => cases.filter((each) => each.level === level && each.verdict === wanted).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    not_run: count('not-run'),
    not_applicable: count('not-applicable'),
  };
}

/** The cases of a level in a few words, such as `13 passed, 1 failed`. */
export function countInWords(cases: readonly CaseResult[], level: Level): string {
  const { passed, failed, not_run } = countOf(cases, level);
  if (passed + failed + not_run === 0) return '-';
  const more = [...(failed > 0 ? [`${failed} failed`] : []), ...(not_run > 0 ? [`${not_run} not run`] : [])];
  return [`${passed} passed`, ...more].join(', ');
}

/** The verdict in a sentence. */
export function verdictInWords({ required: { passed, failed, not_run }, cases }: Report): string {
  if (not_run > 0)
    return `Of the required cases ${passed} passed, ${failed} failed, ${not_run} not run: ${whyNotRun(cases)}.`;
  if (failed === 0) return `All ${passed} required cases passed.`;
  return `${failed} of ${passed + failed} required cases failed.`;
}
