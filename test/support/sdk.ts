import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ProviderClient, ProviderError } from 'casino-provider-client';
import type { TestOperator, World } from './world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'generated/sdk/typescript');
const run = promisify(execFile);

/** An empty project with the client installed as its users install it: built, packed, and installed from the tarball. */
export async function sdkProject(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/provider-tests');
  const project = join(cache, `sdk-${hashOf(source)}`);
  if (existsSync(project)) return project;
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, 'making-'));
  await install(made);
  try {
    // Several test files may get here at once: the first to finish wins, the others use its project.
    renameSync(made, project);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
  return project;
}

async function install(project: string): Promise<void> {
  const built = join(project, 'client');
  cpSync(source, built, { recursive: true });
  const env = {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    NODE_OPTIONS: '',
  };
  // Packing runs the client's own build.
  await run('npm', ['pack', '--pack-destination', project], { cwd: built, env });
  rmSync(built, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'operator', private: true, type: 'module' }));
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack left no tarball');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: project, env });
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The installed client. */
async function loadSdk(): Promise<typeof import('casino-provider-client')> {
  const inProject = createRequire(join(await sdkProject(), 'index.js'));
  return import(inProject.resolve('casino-provider-client'));
}

/** The client of an operator's server. */
export async function clientOf(
  { url }: Pick<World, 'url'>,
  { key }: Pick<TestOperator, 'key'>,
): Promise<ProviderClient> {
  const { ProviderClient } = await loadSdk();
  return new ProviderClient({ baseUrl: url, apiKey: key });
}

/** What the provider refused, as the client's users read it. */
export async function refusalOf(call: Promise<unknown>): Promise<ProviderError> {
  const { ProviderError } = await loadSdk();
  const error = await call.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
  return error;
}
