import type { Log } from './log.ts';

/** Holds work that outlives the request that began it: logs its failure, and lets a stopping server wait for it. */
export function makeBackground(log: Log) {
  const running = new Set<Promise<unknown>>();
  return {
    keep(work: Promise<unknown>) {
      const held = work
        .catch((error: unknown) => log({ level: 'error', event: 'background-failed', error: stackOf(error) }))
        .finally(() => running.delete(held));
      running.add(held);
    },
    size: () => running.size,
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The stack of an error, for the log only. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
