import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithUs } from './children.ts';

/** A `provider` command that runs until it is stopped. */
export interface Ready {
  pid: number;
  seconds: number;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** What `start` and `serve` print once they answer. */
const IS_READY = /ready/;

/** Runs `provider <verb>` as the npm scripts do, and resolves when it says that it is ready. */
export function startCommand(verb: 'start' | 'serve', env: Record<string, string>): Promise<Ready> {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, verb], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithUs(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text;
      if (IS_READY.test(printed)) resolve({ pid: child.pid ?? 0, seconds: (performance.now() - began) / 1000, stop });
    });
    ended.then(() => reject(new Error(`provider ${verb} ended before it was ready: ${complaints}`)));
  });
}
