/** Waits for SIGTERM or SIGINT, then closes. Further signals are harmless: the closing goes on. */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  await close();
}
