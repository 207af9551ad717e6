import type { Settlement } from './settlement.ts';

const EVERY_MS = 250;
/** Of all operators together; one has no more than its lane, services/wallet-lanes.ts. */
const MOST_AT_ONCE = 256;

interface Needs {
  settlement: Pick<Settlement, 'takeUpDue'>;
  background: { keep(work: Promise<unknown>): void };
  /** Hears that due calls could not be read; the next look is as soon as ever. */
  onFault: (error: unknown) => void;
}

/** Takes up due wallet calls, again and again, until it is stopped: retries, and what a server that died left behind. */
export function startSettlementWorker({ settlement, background, onFault }: Needs): { stop(): Promise<void> } {
  let stopped = false;
  let working = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  async function look() {
    try {
      const room = MOST_AT_ONCE - working;
      if (room > 0) for (const work of await settlement.takeUpDue(room)) keep(work);
    } catch (error) {
      onFault(error);
    }
    if (!stopped) schedule();
  }

  function keep(work: Promise<unknown>) {
    working += 1;
    background.keep(
      work.finally(() => {
        working -= 1;
      }),
    );
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
