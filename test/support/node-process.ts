import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A Node process that runs a module's text. */
export interface NodeProcess {
  pid: number;
  /** The lines it has printed so far. */
  lines: string[];
  /** Resolves once it has printed so many lines. @throws Error with what it printed when it ends before. */
  printed(count: number): Promise<void>;
  /** Sends a signal, and resolves when it has ended and all that it printed is in `lines`. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts Node on a module's text; imports in it are absolute, and `argument` is its process.argv[1]. */
export function startNode(source: string, argument: string): NodeProcess {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const words = ['--input-type=module', '-e', source, argument];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const closed = Promise.all([once(child, 'close'), once(reader, 'close')]);
  reader.on('line', (line) => lines.push(line));
  return {
    pid: child.pid ?? -1,
    lines,
    printed: async (count) => {
      while (lines.length < count) {
        const ended = await Promise.race([once(reader, 'line').then(() => false), closed.then(() => true)]);
        if (ended && lines.length < count) throw new Error(`It ended after printing ${JSON.stringify(lines)}`);
      }
    },
    end: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await closed;
    },
  };
}
