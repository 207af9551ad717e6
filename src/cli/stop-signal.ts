/**
 * Listens for SIGTERM and SIGINT from now on, so that one that comes while something still starts is not lost.
 * Resolves at the first; further ones are harmless: the closing goes on.
 */
export function stopSignal(): Promise<void> {
  return new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

/** A database that does not answer would keep a process that is done: it ends without, after half a second. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 500).unref();
}

/** Does work that SIGINT and SIGTERM end early, by a signal of its own; afterwards they do what they usually do. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(stopped.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
