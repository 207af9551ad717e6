import { freePort } from './postgres.ts';
import { provider, type Started } from './process.ts';

/** A `provider serve` in a process of its own, at the same address in each of its lives. */
export interface ServerProcess {
  url: string;
  /** Resolves when it is ready. @throws Error with what it printed when it ends before. */
  start(): Promise<void>;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; how it ended, and after how many milliseconds. */
  stop(): Promise<{ code: number | null; signal: NodeJS.Signals | null; ms: number }>;
}

export async function makeServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const PORT = `${await freePort()}`;
  let life: Started | undefined;
  return {
    url: `http://127.0.0.1:${PORT}`,
    async start() {
      life = provider(['serve'], { ...env, PORT });
      await life.until('provider ready at');
    },
    async kill() {
      life?.kill();
      await life?.ended;
    },
    async stop() {
      if (!life) throw new Error('This server was never started');
      const from = performance.now();
      life.child.kill('SIGTERM');
      return { ...(await life.ended), ms: performance.now() - from };
    },
  };
}
