import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type JsonObject, jsonFile } from '../json.ts';
import type { Files, GeneratedTarget, Views } from '../target.ts';
import { ROOT, readTree, TEMPLATES } from '../tree.ts';

const run = promisify(execFile);
const CACHE = path.join(ROOT, 'node_modules/.cache/casino-provider-api/generator');
/** Written by the generator for its own use, or for a repository of the client's own. */
const NEVER_KEPT = [
  '.openapi-generator/',
  '.openapi-generator-ignore',
  'git_push.sh',
  '.travis.yml',
  '.gitlab-ci.yml',
  '.github/',
];

/**
 * What openapi-generator makes of these targets, in one JVM; a target whose input, options and templates are as they were
 * is taken from the cache instead. Rejects when java, the JAR or an expected file is missing.
 */
export async function runGenerator(targets: readonly GeneratedTarget[], views: Views): Promise<Map<string, Files>> {
  const orders = await Promise.all(targets.map((target) => orderOf(target, views)));
  const due = orders.filter(({ kept }) => !existsSync(kept));
  if (due.length > 0) await generate(due);
  const results = orders.map(async ({ target, kept }) => [target.name, await collect(target, kept)] as const);
  return new Map(await Promise.all(results));
}

interface Order {
  readonly target: GeneratedTarget;
  readonly input: string;
  readonly config: JsonObject;
  /** Where its output is kept, named by the hash of everything it comes from. */
  readonly kept: string;
}

async function orderOf(target: GeneratedTarget, views: Views): Promise<Order> {
  const input = jsonFile(target.input(views));
  const templateDir = path.join(TEMPLATES, target.templates);
  const config = {
    generatorName: target.generator,
    templateDir,
    additionalProperties: target.properties(views),
    ...target.settings,
  };
  const hash = createHash('sha256').update(input).update(jsonFile(config));
  hash.update(await readFile(path.join(ROOT, 'openapitools.json')));
  for (const [name, content] of await readTree(templateDir)) hash.update(`${name}\0`).update(content).update('\0');
  return { target, input, config, kept: path.join(CACHE, `${stemOf(target)}-${hash.digest('hex').slice(0, 32)}`) };
}

const stemOf = ({ folder }: GeneratedTarget): string => folder.replaceAll('/', '-');

async function generate(orders: readonly Order[]): Promise<void> {
  const jar = await generatorJar();
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'run-'));
  try {
    const configs = await Promise.all(orders.map((order) => writeConfig(folder, order)));
    await java(['-jar', jar, 'batch', '-r', '1', ...configs]);
    for (const { target, kept } of orders) {
      await forget(target);
      await rename(outputOf(folder, target), kept);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Outputs of former inputs are of no use any more. */
async function forget(target: GeneratedTarget): Promise<void> {
  const former = new RegExp(`^${stemOf(target)}-[0-9a-f]{32}$`);
  for (const name of await readdir(CACHE))
    if (former.test(name)) await rm(path.join(CACHE, name), { recursive: true, force: true });
}

const outputOf = (folder: string, target: GeneratedTarget): string => path.join(folder, 'out', target.folder);

async function writeConfig(folder: string, { target, input, config }: Order): Promise<string> {
  const stem = path.join(folder, stemOf(target));
  const outputDir = outputOf(folder, target);
  await mkdir(outputDir, { recursive: true });
  await writeFile(`${stem}.openapi.json`, input);
  await writeFile(`${stem}.json`, jsonFile({ ...config, inputSpec: `${stem}.openapi.json`, outputDir }));
  return `${stem}.json`;
}

async function collect(target: GeneratedTarget, output: string): Promise<Files> {
  const written = await readTree(output);
  const dropped = [...NEVER_KEPT, ...target.dropped];
  const files = new Map([...written].filter(([name]) => !dropped.some((prefix) => name.startsWith(prefix))));
  const missing = target.expected.filter((name) => !files.has(name));
  if (missing.length > 0)
    throw new Error(`${target.name}: openapi-generator wrote no ${missing.join(', ')}; check its options`);
  return files;
}

/** The pinned JAR; the npm wrapper fetches it from Maven Central when it is not there yet. */
async function generatorJar(): Promise<string> {
  const settings = JSON.parse(await readFile(path.join(ROOT, 'openapitools.json'), 'utf8'));
  const { version, storageDir } = settings['generator-cli'] as { version: string; storageDir: string };
  const jar = path.join(ROOT, storageDir, `${version}.jar`);
  if (!existsSync(jar)) {
    const wrapper = path.join(ROOT, 'node_modules/@openapitools/openapi-generator-cli/main.js');
    await run(process.execPath, [wrapper, 'version'], { cwd: ROOT }).catch(() => undefined);
  }
  if (existsSync(jar)) return jar;
  throw new Error(
    `openapi-generator ${version} could not be fetched to ${storageDir}: it comes from Maven Central, once; check the network`,
  );
}

async function java(args: string[]): Promise<void> {
  try {
    await run('java', args, { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (code === 'ENOENT') {
      throw new Error(
        'java was not found: the client SDKs are generated by a JAR; install a JRE 11 or newer and run again',
      );
    }
    throw new Error(`openapi-generator failed:\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
  }
}
