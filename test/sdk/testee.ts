import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Reply, Request } from './protocol.ts';

type Asked = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** A running testee. What is asked may be asked all at once: the replies come in the same order. */
export interface Testee {
  /** @throws Error when it ends, says something else than one reply, or keeps silent. */
  ask(asked: Asked): Promise<Reply>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a testee with a shell command in its room. */
export function startTestee(command: string, cwd: string, env: NodeJS.ProcessEnv): Testee {
  const child = spawn('bash', ['-c', command], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const waiting: { id: number; settle(reply: Reply): void; fail(error: Error): void }[] = [];
  let said = '';
  let dead: Error | undefined;
  const die = (why: string) => {
    dead ??= new Error(`the testee ${why}${said ? `; it said: ${said.trim().slice(-2000)}` : ''}`);
    for (const { fail } of waiting.splice(0)) fail(dead);
  };
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  child.stdin.on('error', () => die('does not listen'));
  const ended = once(child, 'close').then(([code]) => die(`ended with ${code}`));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const next = waiting.shift();
    const reply = parsed(line);
    if (next && reply?.id === next.id) next.settle(reply);
    else die(`answered ${next ? `request ${next.id}` : 'no request'} with: ${line.slice(0, 500)}`);
  });
  let id = 0;
  return {
    ask(asked) {
      if (dead) return Promise.reject(dead);
      id += 1;
      const request = { id, ...asked };
      const reply = new Promise<Reply>((settle, fail) => waiting.push({ id: request.id, settle, fail }));
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const timer = setTimeout(() => die(`said nothing for ${PATIENCE_MS / 1000} s to ${asked.op}`), PATIENCE_MS);
      return reply.finally(() => clearTimeout(timer));
    },
    async close() {
      child.stdin.end();
      const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function parsed(line: string): Reply | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
