/**
 * Listens for SIGTERM and SIGINT from now on, so that one that comes while something still starts is not lost.
 * Resolves at the first; further ones are harmless: the closing goes on.
 */
export function stopSignal(): Promise<void> {
  return new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}
