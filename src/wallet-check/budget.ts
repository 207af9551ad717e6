/** The run's time is used up, or it was told to stop: what is left is not run. */
export class TimeUsedUp extends Error {}

export const USED_UP = 'the wallet used up the time (--group runs one group alone)';

/** How long the run still waits, for one call and altogether. */
export interface Budget {
  /** How long to wait for the next call, in ms. @throws TimeUsedUp when less is left than the wallet takes. */
  patience(): number;
  /** Whether nothing is left: then a call that got no answer had no chance to. */
  isUsedUp(): boolean;
  /** Tells how long a call took, or that it got no answer. */
  note(ms: number, answered: boolean): void;
  /** Whether answers take so long, on average, that calls have to be saved. */
  isSlow(): boolean;
  /** Lets the last calls, which put the money right, use what was kept for them. */
  release(): void;
  elapsedMs(): number;
}

interface Limits {
  clock: () => Date;
  /** The longest wait for one call. */
  timeoutMs: number;
  /** The whole run. */
  totalMs: number;
  signal?: AbortSignal | undefined;
}

/** The share of the run that is kept for putting the money right; more with a wallet that takes longer for so many calls. */
const KEPT = 0.06;
const CALLS_KEPT = 6;
const MOST_KEPT = 0.5;
/** A call is only begun when so many times what the slowest answer took is left. */
const TIMES_SLOWEST = 1.25;
/** After so many calls without an answer, each wait is at most this part of the longest. */
const SHRINKING: [silences: number, part: number][] = [
  [16, 0.05],
  [8, 0.1],
  [4, 0.2],
  [2, 0.4],
];
const SHORTEST_MS = 250;
/** A wallet that does answer is given this many times what it takes on average, however often it was silent. */
const TIMES_AVERAGE = 10;
/** An average from which on calls are saved. */
const SLOW_MS = 50;

export function makeBudget({ clock, timeoutMs, totalMs, signal }: Limits): Budget {
  const begun = clock().getTime();
  let silences = 0;
  let answers = 0;
  let answeringMs = 0;
  let slowestMs = 0;
  let released = false;

  const elapsedMs = () => clock().getTime() - begun;
  /** What a call that goes well may take. */
  const neededMs = () => Math.min(timeoutMs, Math.max(SHORTEST_MS, slowestMs * TIMES_SLOWEST));
  const keptMs = () =>
    released ? 0 : Math.max(totalMs * KEPT, Math.min(neededMs() * CALLS_KEPT, totalMs * MOST_KEPT));
  const leftMs = () => totalMs - keptMs() - elapsedMs();
  /** Over all calls, so that a wallet which seldom answers is not waited for. */
  const averageMs = () => answeringMs / Math.max(answers + silences, 1);

  return {
    patience() {
      if (leftMs() < neededMs()) throw new TimeUsedUp(USED_UP);
      if (signal?.aborted && !released) throw new TimeUsedUp('the run was stopped');
      const part = SHRINKING.find(([least]) => silences >= least)?.[1] ?? 1;
      const wait = Math.max(timeoutMs * part, SHORTEST_MS, averageMs() * TIMES_AVERAGE);
      return Math.ceil(Math.min(leftMs(), timeoutMs, wait));
    },
    isUsedUp: () => leftMs() <= 0,
    note(ms, answered) {
      if (!answered) {
        silences += 1;
        return;
      }
      answers += 1;
      answeringMs += ms;
      slowestMs = Math.max(slowestMs, ms);
    },
    isSlow: () => averageMs() > SLOW_MS,
    release() {
      released = true;
    },
    elapsedMs,
  };
}
