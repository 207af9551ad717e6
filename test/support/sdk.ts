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
import type { TestOperator, World } from './world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'generated/sdk/typescript');
const run = promisify(execFile);

/** What the tests use of casino-provider-client; its own declarations are proved by a program that is compiled. */
export interface Sdk {
  Configuration: new (options: { basePath: string; apiKey?: string; headers?: Record<string, string> }) => object;
  CatalogApi: new (
    configuration: object,
  ) => {
    listGames(wish?: {
      family?: string;
      limit?: number;
      offset?: number;
    }): Promise<{ success: true; data: SdkCatalog }>;
    getGame(wish: { symbol: string }): Promise<{ success: true; data: SdkGame }>;
  };
  LaunchApi: new (
    configuration: object,
  ) => {
    createLaunchUrl(wish: {
      launchRequest: SdkLaunchRequest;
    }): Promise<SdkLaunchLink & { success: true; data: SdkLaunchLink }>;
  };
  ArtworkApi: new (
    configuration: object,
  ) => {
    getGameArt(wish: { symbol: string; title?: string; slug?: string }): Promise<Blob>;
  };
  HealthApi: new (
    configuration: object,
  ) => { getHealth(): Promise<{ success: true; status: string; version: string }> };
  ResponseError: new () => Error & { response: Response };
}

export interface SdkGame {
  symbol: string;
  slug: string;
  title: string;
  rtp: number;
  thumbnailUrl: string;
  launchPath: string;
}

export interface SdkCatalog {
  total: number;
  operatorId: string;
  items: SdkGame[];
}

export interface SdkLaunchRequest {
  symbol?: string;
  slug?: string;
  externalPlayerId: string;
  coin?: string;
  currency?: string;
  returnUrl?: string;
  device?: 'desktop' | 'mobile' | 'tablet';
}

export interface SdkLaunchLink {
  symbol: string;
  slug: string;
  operatorId: string;
  currency: string;
  sessionId: string;
  launchUrl: string;
  expiresAt: Date;
}

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
export async function loadSdk(): Promise<Sdk> {
  const inProject = createRequire(join(await sdkProject(), 'index.js'));
  return import(inProject.resolve('casino-provider-client'));
}

/** The client's calls as an operator's server makes them. */
export async function clientOf({ url }: Pick<World, 'url'>, { key }: Pick<TestOperator, 'key'>) {
  const { Configuration, CatalogApi, LaunchApi, ArtworkApi, HealthApi } = await loadSdk();
  const configuration = new Configuration({ basePath: url, apiKey: key });
  const launches = new LaunchApi(configuration);
  return {
    catalog: new CatalogApi(configuration),
    launch: (launchRequest: SdkLaunchRequest) => launches.createLaunchUrl({ launchRequest }),
    art: new ArtworkApi(configuration),
    health: new HealthApi(configuration),
  };
}

/** What the provider refused, as the client's users read it. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; detail: string; request_id: string }> {
  const { ResponseError } = await loadSdk();
  const error = await call.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ResponseError)) throw error;
  return { status: error.response.status, ...(await error.response.json()) };
}
