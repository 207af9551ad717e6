import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from '../../src/cli/command-line.ts';
import { freePort } from './postgres.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A started process: what it printed, and how it ended. */
export interface Started {
  child: ChildProcess;
  /** All it has printed so far, both streams. */
  printed(): string;
  /** Resolves once it has printed this. @throws Error with all it printed when it ends first. */
  until(text: string): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it and all that it started, at once. */
  kill(): void;
}

/** Starts `npm WORDS` in the project, as its user does. */
export const npm = (words: string[], env: Record<string, string>): Started => start('npm', words, env);

/** Starts `provider WORDS` with nothing between: a signal to the child is one to the command itself. */
export const provider = (words: string[], env: Record<string, string>): Started =>
  start(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...words], {
    NODE_COMPILE_CACHE: 'node_modules/.cache/casino-provider-api/compiled',
    ...env,
  });

function start(command: string, words: string[], env: Record<string, string>): Started {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    printed += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => printed.includes(text) && resolve();
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without printing ${text}:\n${printed}`)));
    });
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  return { child, printed: () => printed, until, ended, kill };
}

/** An environment of its own for one demo: free ports and an empty data folder. */
export async function freshEnvironment(): Promise<Record<string, string> & { DATA_DIR: string }> {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'provider-process-'));
  return { PORT: `${await freePort()}`, WALLET_PORT: `${await freePort()}`, DATA_DIR };
}

export const demoOf = (dataDir: string): Demo => JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));

export const READY = 'Casino Provider Operator API is ready';
