import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process of this benchmark that answers questions. */
export interface Child<Ready> {
  pid: number;
  ready: Ready;
  ask<Answer>(question: string, input?: unknown): Promise<Answer>;
  /** Lets go of it, upon which it ends, and waits for that. */
  stop(): Promise<void>;
}

const ends = new Set<() => void>();

/** Something to be undone when this process ends, however it ends; call what it returns when it is undone already. */
export function atExit(end: () => void): () => void {
  ends.add(end);
  return () => ends.delete(end);
}

process.on('exit', () => {
  for (const end of ends) end();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/** A folder that goes when this process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Kills a process when this one ends, unless it has ended before. */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  const undone = atExit(() => child.kill(signal));
  child.once('exit', undone);
}

/** Starts a script of this folder as a process of its own; resolves when it says that it is ready. */
export function startChild<Ready>(script: string, env: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(file, { env: { PATH: process.env.PATH, ...env }, serialization: 'advanced' });
  endWithUs(child);
  return new Promise<Child<Ready>>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
    child.once('message', ({ ready }: { ready: Ready }) => resolve(asChild(script, child, ready)));
  });
}

function asChild<Ready>(script: string, child: ChildProcess, ready: Ready): Child<Ready> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', ({ id, value, failed }: { id: number; value: never; failed?: string }) => {
    if (failed === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(`${script}: ${failed}`));
    waiting.delete(id);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${script} has ended`));
  });
  return {
    pid: child.pid ?? 0,
    ready,
    ask: (question, input) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, question, input });
      }),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
