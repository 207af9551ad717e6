import { isMore, minus, plus } from './money.ts';
import type { RuntimeState } from './runtime.ts';

/** What a player allows: so many spins, and no longer than the limits are kept. */
export interface AutoplayPlan {
  spins: number;
  /** Stops when this much has been lost in all. */
  lossLimit?: string | undefined;
  /** Stops when one round wins this much or more. */
  winLimit?: string | undefined;
  stopOnFeature: boolean;
}

interface Needs {
  /** Plays one round; undefined when it did not come to an end. */
  spin: () => Promise<RuntimeState | undefined>;
  /** How many are left; undefined when it is over, with the reason unless the spins are used up or the player stopped. */
  show: (left: number | undefined, why?: string) => void;
}

/** Spins by itself, until the plan, a limit, the player or anything unusual ends it. */
export function makeAutoplay({ spin, show }: Needs) {
  let running = false;

  async function run(plan: AutoplayPlan): Promise<string | undefined> {
    let staked = '0';
    let won = '0';
    for (let left = plan.spins; left > 0 && running; left -= 1) {
      show(left);
      const state = await spin();
      const round = state?.round;
      if (!state || round?.state !== 'settled') return 'Autoplay stopped.';
      staked = plus(staked, round.stake);
      won = plus(won, round.win);
      const why = whyStop(plan, state, minus(staked, won));
      if (why) return why;
    }
    return undefined;
  }

  return {
    async start(plan: AutoplayPlan): Promise<void> {
      if (running) return;
      running = true;
      const why = await run(plan).finally(() => {
        running = false;
      });
      show(undefined, why);
    },
    stop(): void {
      running = false;
    },
    isRunning: (): boolean => running,
  };
}

function whyStop(plan: AutoplayPlan, { round, balance }: RuntimeState, lost: string): string | undefined {
  if (!round) return undefined;
  const { lossLimit, winLimit, stopOnFeature } = plan;
  const spins = round.outcome?.spins ?? [];
  if (stopOnFeature && (spins.length > 1 || spins.some(({ pick }) => pick !== null)))
    return 'Autoplay stopped: a feature was played.';
  if (winLimit && !isMore(winLimit, round.win)) return 'Autoplay stopped: your win limit was reached.';
  if (lossLimit && !isMore(lossLimit, lost)) return 'Autoplay stopped: your loss limit was reached.';
  if (lossLimit && isMore(plus(lost, round.stake), lossLimit))
    return 'Autoplay stopped: another spin could pass your loss limit.';
  if (balance !== null && isMore(round.stake, balance)) return 'Autoplay stopped: the balance is less than the stake.';
  return undefined;
}
