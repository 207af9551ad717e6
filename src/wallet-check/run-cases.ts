import { type Budget, TimeUsedUp } from './budget.ts';
import type { Case, Group, Level } from './case.ts';
import { cases } from './cases/index.ts';
import { type CheckParts, knowing, makeCheck, Unmet } from './check.ts';
import type { Evidence, Hide } from './evidence.ts';
import type { Funds } from './funds.ts';
import type { CaseResult } from './report.ts';

interface Needs {
  parts: CheckParts;
  funds: Funds;
  budget: Budget;
  hide: Hide;
  /** Only the cases of this group. */
  group: Group | undefined;
  /** Hears of every case as it ends. */
  onCase(result: CaseResult, done: number, total: number): void;
}

/** So many harmless cases run side by side. */
const SIDE_BY_SIDE = 12;

/**
 * Runs the cases and gives their results in the order of the report. What is required runs first, so that a slow wallet
 * is not failed for want of time spent on advice.
 */
export async function runCases(needs: Needs): Promise<CaseResult[]> {
  const { group, onCase } = needs;
  const chosen = cases.filter((each) => group === undefined || each.group === group);
  const results = new Map<Case, CaseResult>();
  for (const batch of (['required', 'advisory'] as const).flatMap((level) => batchesOf(chosen, level))) {
    for (const [each, result] of await runBatch(batch, needs)) {
      results.set(each, result);
      onCase(result, results.size, chosen.length);
    }
  }
  return chosen.flatMap((each) => results.get(each) ?? []);
}

/** Harmless cases that follow each other, in batches; every other case by itself. */
function batchesOf(chosen: readonly Case[], level: Level): Case[][] {
  const batches: Case[][] = [];
  for (const each of chosen.filter((one) => one.level === level)) {
    const last = batches.at(-1);
    if (last?.[0]?.harmless && each.harmless && last.length < SIDE_BY_SIDE) last.push(each);
    else batches.push([each]);
  }
  return batches;
}

type Ended = [Case, CaseResult];

/** Runs a batch side by side; one by one when something went wrong, so that it is known with which of them. */
async function runBatch(batch: Case[], needs: Needs): Promise<Ended[]> {
  await needs.funds.restore();
  const together = batch.length > 1 ? await runTogether(batch, needs) : undefined;
  if (together) return together;
  const ended: Ended[] = [];
  for (const each of batch) {
    await needs.funds.restore();
    ended.push([each, await runCase(each, needs.parts, needs)]);
  }
  return ended;
}

/** Undefined unless all of them pass and together move nothing. */
async function runTogether(batch: Case[], needs: Needs): Promise<Ended[] | undefined> {
  const { parts } = needs;
  const before = parts.purse.known();
  if (before === undefined) return undefined;
  const sealed = { ...parts, purse: knowing(before) };
  parts.purse.forget();
  const ended = await Promise.all(
    batch.map(async (each): Promise<Ended> => [each, await runCase(each, sealed, needs)]),
  );
  if (ended.some(([, { verdict }]) => verdict === 'failed' || verdict === 'not-run')) return undefined;
  const seen: Evidence[] = [];
  try {
    await makeCheck(parts, seen).balanceIs(before, 'what is refused moves nothing');
  } catch (error) {
    if (error instanceof Unmet || error instanceof TimeUsedUp) return undefined;
    throw error;
  }
  return ended.map(([each, result]) => [each, { ...result, exchanges: [...result.exchanges, ...seen] }]);
}

type Ending = Pick<CaseResult, 'verdict' | 'expected' | 'found' | 'shown_by'>;

async function runCase(each: Case, parts: CheckParts, { budget, hide }: Needs): Promise<CaseResult> {
  const { id, group, title, level, says, at, because } = each;
  const exchanges: Evidence[] = [];
  const begun = budget.elapsedMs();
  const ending = await endingOf(each, parts, exchanges);
  const hidden = { expected: ending.expected && hide(ending.expected), found: ending.found && hide(ending.found) };
  const ms = budget.elapsedMs() - begun;
  return { id, group, title, level, says, at, because, ...ending, ...hidden, exchanges, ms };
}

const ended = (verdict: CaseResult['verdict'], found: string | null = null): Ending => ({
  verdict,
  expected: null,
  found,
  shown_by: null,
});

async function endingOf(each: Case, parts: CheckParts, exchanges: Evidence[]): Promise<Ending> {
  const inapplicable = each.unless?.(parts.amounts);
  if (inapplicable !== undefined) return ended('not-applicable', inapplicable);
  try {
    await each.run(makeCheck(parts, exchanges));
    return ended('passed');
  } catch (error) {
    if (error instanceof TimeUsedUp) return ended('not-run', `not run: ${error.message}`);
    if (!(error instanceof Unmet)) throw error;
    const { expected, found, answer } = error;
    const shownBy = answer ? exchanges.indexOf(answer.evidence) : lastThatMoves(exchanges);
    return { verdict: 'failed', expected, found, shown_by: shownBy < 0 ? null : shownBy };
  }
}

/** Of a balance that is not what it should be, the call before it tells more. */
function lastThatMoves(exchanges: readonly Evidence[]): number {
  const moving = exchanges.findLastIndex(({ call }) => !call.startsWith('balance'));
  return moving < 0 ? exchanges.length - 1 : moving;
}
