import type { RuntimeState } from '../runtime.ts';
import { idleLanding, landingOf } from '../stage/landings.ts';
import type { Landing, Size, Stage } from '../stage/stage.ts';
import type { Settled } from './round-show.ts';
import { winsOf } from './wins.ts';

type Round = NonNullable<RuntimeState['round']>;
type Rules = Settled['rules'];

interface Needs {
  stage: Stage;
  rules: Rules;
  size: Size;
  showRound: (settled: Settled) => Promise<void>;
  hasSeen: (round: Round) => boolean;
  keepSeen: (round: Round) => void;
  sleep: (ms: number) => Promise<void>;
  winMs: number;
}

/** The reels of one table: they turn, stop on what is known, and otherwise stand as they stood. */
export function makeTableShow({ stage, rules, size, showRound, hasSeen, keepSeen, sleep, winMs }: Needs) {
  let turning = false;
  let rest: Landing = idleLanding(rules, size);
  let shown = 0;

  async function settle(settled: Settled): Promise<void> {
    const { round } = settled;
    const last = round.outcome.spins.at(-1);
    if (turning || !hasSeen(round)) {
      if (!turning) stage.spin();
      await showRound(settled);
      keepSeen(round);
    }
    turning = false;
    if (!last) return;
    rest = landingOf(last, rules, round.coin, false);
    stage.put(rest);
    void showWins(round);
  }

  /** One win after another, until the reels turn again. */
  async function showWins({ outcome }: Settled['round']): Promise<void> {
    const turn = ++shown;
    const last = outcome.spins.at(-1);
    const wins = last ? winsOf(last, rules) : [];
    for (let i = 0; wins.length > 0 && turn === shown; i += 1) {
      stage.light(wins[i % wins.length]?.lit);
      if (wins.length === 1) return;
      await sleep(winMs);
    }
  }

  return {
    spin(): void {
      shown += 1;
      stage.fade(false);
      if (!turning) stage.spin();
      turning = true;
    },
    /** Nothing is known of what they turned for: they stand as they stood, and that does not count. */
    async halt(faded: boolean): Promise<void> {
      shown += 1;
      stage.fade(faded);
      if (turning) await stage.land({ ...rest, awaited: [] });
      else stage.put(rest);
      turning = false;
    },
    async settle(settled: Settled): Promise<void> {
      shown += 1;
      stage.fade(false);
      await settle(settled);
    },
  };
}
