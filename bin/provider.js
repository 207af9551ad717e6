#!/usr/bin/env node
// Finds the right Node: the sources are TypeScript, which Node 24 runs directly and older ones do not.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const main = new URL('../src/cli/main.ts', import.meta.url).pathname;
const words = process.argv.slice(2);
const [major] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  const { runFromProcess } = await import('../src/cli/main.ts');
  await runFromProcess();
} else {
  const packaged = createRequire(import.meta.url).resolve('node/package.json');
  const child = spawn(join(dirname(packaged), 'bin', 'node'), [main, ...words], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
