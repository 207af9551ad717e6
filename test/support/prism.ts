import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Prism as a validation proxy before a server: what breaks the published contract, either way, becomes an error. */
export interface Prism {
  url: string;
  close(): Promise<void>;
}

const READY = /Prism is listening on (http:\/\/\S+)/;

export async function openPrism(upstream: string): Promise<Prism> {
  const document = root('generated/downloads/openapi.json');
  const words = ['proxy', document, upstream, '--errors', '--host', '127.0.0.1', '--port', '0'];
  const child = spawn(process.execPath, [root('node_modules/@stoplight/prism-cli/dist/index.js'), ...words], {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    const hear = (chunk: Buffer) => {
      said.push(chunk.toString('utf8'));
      const ready = READY.exec(said.join(''))?.[1];
      if (ready) resolve(ready);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void exited.then(() => reject(new Error(`Prism ended:\n${said.join('')}`)));
  });
  return {
    url,
    async close() {
      child.kill();
      await exited;
    },
  };
}
