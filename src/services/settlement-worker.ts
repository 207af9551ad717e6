import type { Settlement } from './settlement.ts';

const EVERY_MS = 250;
const MOST_AT_ONCE = 64;

interface Needs {
  settlement: Pick<Settlement, 'takeUpDue'>;
  background: { keep(work: Promise<unknown>): void; size(): number };
  /** Hears that due calls could not be read; the next look is as soon as ever. */
  onFault: (error: unknown) => void;
}

/** Takes up due wallet calls, again and again, until it is stopped: retries, and what a server that died left behind. */
export function startSettlementWorker({ settlement, background, onFault }: Needs): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  async function look() {
    try {
      const room = MOST_AT_ONCE - background.size();
      if (room > 0) for (const work of await settlement.takeUpDue(room)) background.keep(work);
    } catch (error) {
      onFault(error);
    }
    if (!stopped) schedule();
  }

  function schedule() {
    timer = setTimeout(() => {
      looking = look();
    }, EVERY_MS);
  }

  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
