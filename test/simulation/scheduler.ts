/** A server as the scheduler sees it: dead, it takes no more steps; paused, it takes them later. */
export interface Process {
  readonly name: string;
  alive: boolean;
  pausedUntil: number;
}

/** One thing that will happen. `orphaned` happens in its place when its process has died before. */
interface Step {
  at: number;
  order: number;
  process: Process | undefined;
  run: () => void | Promise<void>;
  orphaned: (() => void | Promise<void>) | undefined;
}

export interface Scheduled {
  cancel(): void;
}

export type Scheduler = ReturnType<typeof makeScheduler>;

/** The virtual clock and all that is yet to happen, in order; one step at a time, so that a seed decides everything. */
export function makeScheduler(startAt: number) {
  const steps: Step[] = [];
  const trace: (readonly [at: number, who: string, what: string])[] = [];
  let now = startAt;
  let order = 0;

  const first = () =>
    steps.reduce<Step | undefined>((least, step) => (least && !isBefore(step, least) ? least : step), undefined);

  return {
    now: () => now,
    clock: () => new Date(now),
    /** Lets `run` happen in `ms` virtual milliseconds, as a step of that process or of the world. */
    after(ms: number, process: Process | undefined, run: Step['run'], orphaned?: Step['orphaned']): Scheduled {
      const step: Step = { at: now + Math.max(0, Math.round(ms)), order: order++, process, run, orphaned };
      steps.push(step);
      return { cancel: () => remove(steps, step) };
    },
    /** When the next step is; undefined when nothing is left to happen. */
    nextAt: () => first()?.at,
    /** Takes the next step, and lets everything that it sets off go on until all of it waits for a step again. */
    async step(): Promise<void> {
      const step = first();
      if (!step) return;
      const { process } = step;
      if (process?.alive && process.pausedUntil > step.at) {
        step.at = process.pausedUntil;
        step.order = order++;
        return;
      }
      remove(steps, step);
      now = step.at;
      await (process?.alive === false ? step.orphaned?.() : step.run());
      await new Promise(setImmediate);
    },
    note(who: string, what: string): void {
      trace.push([now, who, what]);
    },
    /** What happened, a line a step, times in seconds since the schedule began. */
    trace: () =>
      trace.map(([at, who, what]) => `${((at - startAt) / 1000).toFixed(3).padStart(9)}  ${who.padEnd(9)} ${what}`),
  };
}

const isBefore = (a: Step, b: Step) => a.at < b.at || (a.at === b.at && a.order < b.order);

function remove(steps: Step[], step: Step): void {
  const index = steps.indexOf(step);
  if (index < 0) return;
  const last = steps.pop();
  if (last && last !== step) steps[index] = last;
}
