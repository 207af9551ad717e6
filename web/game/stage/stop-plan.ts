import type { Tempo } from '../looks/look.ts';
import type { Heard, Landing } from './stage.ts';

interface Turning {
  isStill: () => boolean;
  isTurning: () => boolean;
}

interface Needs {
  /** When the reels began to turn. */
  now: number;
  tempo: Pick<Tempo, 'spin' | 'stagger' | 'anticipation'>;
  reels: readonly Turning[];
  heard: (event: Heard) => void;
}

type Stop = (reel: number, now: number) => void;

export type StopPlan = ReturnType<typeof makeStopPlan>;

/**
 * When each reel of one spin stops: from the left, each for its time at least, and no sooner than it is known on what.
 * A reel on which a feature hangs waits for the ones before it to stand, and then some more.
 */
export function makeStopPlan({ now: begun, tempo, reels, heard }: Needs) {
  let told: { landing: Landing; stop: Stop; done: () => void } | undefined;
  let next = 0;
  let earliest = begun + tempo.spin;
  let waitingFor = -1;
  let hurried = false;
  const heardStill = new Set<number>();

  function listen(): void {
    reels.forEach((reel, i) => {
      if (i >= next || !reel.isStill() || heardStill.has(i)) return;
      heardStill.add(i);
      heard({ kind: 'stop', reel: i });
    });
  }

  function isDue(now: number, awaited: boolean): boolean {
    if (hurried) return true;
    if (!awaited) return now >= earliest;
    const before = reels[next - 1];
    if (before && !before.isStill()) return false;
    if (waitingFor !== next) {
      waitingFor = next;
      earliest = now + tempo.anticipation;
      heard({ kind: 'await', reel: next });
    }
    return now >= earliest;
  }

  return {
    /** To be called again and again. */
    go(now: number): void {
      if (!told) return;
      while (next < reels.length && isDue(now, told.landing.awaited[next] ?? false)) {
        told.stop(next, now);
        next += 1;
        earliest = now + tempo.stagger;
      }
      listen();
      if (next < reels.length || !reels.every(({ isStill }) => isStill())) return;
      const { done } = told;
      told = undefined;
      done();
    },
    land: (landing: Landing, stop: Stop): Promise<void> =>
      new Promise((done) => {
        told = { landing, stop, done };
      }),
    hurry(): void {
      hurried = true;
    },
  };
}
