import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = new URL('../../', import.meta.url).pathname.replace(/\/$/, '');

/** The environment of a language's own tools: the project's Node for those that need one, and nothing of Jest's. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, INIT_CWD: __, ...inherited } = process.env;
  const own = Object.entries(inherited).filter(([name]) => !name.startsWith('npm_'));
  const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(own), PATH, PROVIDER: ROOT };
}

const KEPT = 200_000;

/** A bash program at work. */
export interface Running {
  /** Resolves when it prints a line that begins so, with the rest of that line. @throws Error with what it said when it ends first. */
  until(beginning: string): Promise<string>;
  /** What it has said lately. */
  said(): string;
  /** Gives it an empty line to read. */
  go(): void;
  /** @throws Error with what it said when it fails, or takes longer. */
  done: Promise<void>;
  kill(): void;
}

/** Runs a bash program in a folder; it is ended, with all it started, when it takes longer. */
export function startShell(script: string, cwd: string, limitMs: number): Running {
  const child = spawn('bash', ['-c', script], { cwd, env: toolEnvironment(), detached: true });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-KEPT);
      for (const listener of listeners) listener();
    });
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    kill();
  }, limitMs);
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      kill();
      const why = late ? `took longer than ${limitMs / 1000} s` : `ended with ${code ?? signal}`;
      if (code === 0) resolve();
      else reject(new Error(`${why}:\n${said.trim().split('\n').slice(-40).join('\n')}`));
    });
  });
  done.catch(() => {});
  const until = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = said.split('\n').find((line, index, all) => line.startsWith(beginning) && index < all.length - 1);
        if (line !== undefined) resolve(line.slice(beginning.length));
      };
      listeners.add(look);
      look();
      done.then(() => reject(new Error(`it ended without ${beginning}`)), reject);
    });
  return { until, said: () => said, go: () => child.stdin.write('\n'), done, kill };
}

/** Runs shell commands one after the other. @throws Error naming the command, with what it said. */
export async function runAll(commands: readonly string[], cwd: string, limitMs: number): Promise<void> {
  for (const command of commands) {
    await startShell(command, cwd, limitMs).done.catch((error: Error) => {
      throw new Error(`\`${command}\` ${error.message}`);
    });
  }
}
