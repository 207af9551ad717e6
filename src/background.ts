/** One line of the log: never a secret, a key, a token or an mgckey. */
export type Log = (
  entry: { level: 'info' | 'warn' | 'error' | 'alert'; event: string } & Record<string, unknown>,
) => void;

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
