import { setTimeout as delay } from 'node:timers/promises';

/** A clock that runs as the real one does, and can be moved on: hours pass in a test without waiting for them. */
export interface TestTime {
  clock: () => Date;
  /** How long a player waits here: as told, or not at all while `impatient` is set; then the clock moves on instead. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  advance(ms: number): void;
  impatient: boolean;
}

export function makeTime(): TestTime {
  let ahead = 0;
  const time: TestTime = {
    clock: () => new Date(Date.now() + ahead),
    async sleep(ms, signal) {
      if (!time.impatient) return delay(ms, undefined, signal && { signal });
      time.advance(ms);
      await new Promise(setImmediate);
    },
    advance(ms) {
      ahead += ms;
    },
    impatient: false,
  };
  return time;
}

const GIVE_UP_MS = 10_000;
const LOOK_MS = 20;

/** Waits until `look` finds something, and returns that. @throws Error naming `what` when it never does. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  giveUpMs = GIVE_UP_MS,
): Promise<T> {
  const until = Date.now() + giveUpMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > until) throw new Error(`It never came about: ${what}`);
    await delay(LOOK_MS);
  }
}
