import type { Case, Point } from './diagnosis-api.ts';

type Verdict = Point['verdict'] | Case['verdict'];

/** What became of a point or a case: its words and its colour. */
export const VERDICTS: Record<Verdict, { words: string; color: string }> = {
  pending: { words: 'to come', color: 'gray' },
  passed: { words: 'passed', color: 'teal' },
  failed: { words: 'failed', color: 'red' },
  'not-shown': { words: 'not shown', color: 'yellow' },
  'not-applicable': { words: 'does not apply', color: 'gray' },
  'not-run': { words: 'not run', color: 'yellow' },
  advice: { words: 'advice', color: 'blue' },
};

/** How far a list is: how many of its points are judged, of how many, and which comes next. */
export function progressOf(points: readonly Point[]) {
  const judged = points.filter(({ verdict }) => verdict !== 'pending').length;
  return { judged, of: points.length, next: points.find(({ verdict }) => verdict === 'pending')?.id };
}

/** How often each verdict was given, in a sentence: `36 passed, 2 failed`. */
export function countOf(cases: readonly Pick<Case, 'verdict'>[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of cases) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return Array.from(counts, ([verdict, count]) => `${count} ${VERDICTS[verdict].words}`).join(', ');
}

/** `820 ms`, `4.2 s`, `2 min 5 s`. */
export function inTime(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
