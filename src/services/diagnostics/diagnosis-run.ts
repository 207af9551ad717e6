import type { Components } from '../components.ts';
import { cut, type Finding, failed, Stopped } from './finding.ts';
import type { Point, PointContext } from './point.ts';
import type { PointResult } from './report.ts';

interface Needs extends Pick<Components, 'clock'> {
  points: readonly Point[];
  context: PointContext;
  signal: AbortSignal;
  /** Hears of an error that is the server's own. */
  fault(error: unknown): void;
  /** Hears what is looked at now. */
  doing(what: string): void;
  /** Hears of all points whenever one was judged. */
  onPoint(points: PointResult[]): Promise<void>;
}

/** Judges the points one after the other. Those that a stop came before are not run. */
export async function judgePoints({
  points,
  context,
  signal,
  clock,
  fault,
  doing,
  onPoint,
}: Needs): Promise<PointResult[]> {
  const results = points.map(pending);
  for (const [at, point] of points.entries()) {
    doing(`point ${at + 1} of ${points.length}, ${point.id}`);
    const begun = clock().getTime();
    const finding = signal.aborted ? NOT_RUN : await findingOf(point, context, signal, fault);
    results[at] = { ...pending(point), ...inBounds(finding), ms: clock().getTime() - begun };
    if (!signal.aborted) await onPoint(results);
  }
  return results;
}

/** What others say may be long. */
const inBounds = ({ evidence, reason, remedy, ...finding }: Finding): Finding => ({
  ...finding,
  evidence: evidence.map(cut),
  ...(reason !== undefined && { reason: cut(reason) }),
  ...(remedy !== undefined && { remedy: cut(remedy) }),
});

export const pending = ({ id, title }: Point): PointResult => ({
  id,
  title,
  verdict: 'pending',
  evidence: [],
  reason: null,
  remedy: null,
  cases: [],
  pictures: [],
  ms: 0,
});

const NOT_RUN: Finding = {
  verdict: 'not-run',
  evidence: [],
  reason: 'The diagnosis was stopped',
  remedy: 'Diagnose again',
};

/** What was found when a stop cut the point off says nothing. */
async function findingOf(
  point: Point,
  context: PointContext,
  signal: AbortSignal,
  fault: Needs['fault'],
): Promise<Finding> {
  try {
    const finding = await point.run(context);
    return signal.aborted && finding.verdict !== 'passed' ? NOT_RUN : finding;
  } catch (error) {
    if (error instanceof Stopped || signal.aborted) return NOT_RUN;
    fault(error);
    return failed('The server failed while it judged this point; its log has the cause', 'Diagnose again');
  }
}
