import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContractError, loadContract } from './contract.ts';
import { emitArchive } from './emit/archives.ts';
import { runGenerator } from './emit/generator.ts';
import type { EmittedTarget, Files, GeneratedTarget, Target, Views } from './target.ts';
import { TARGETS, viewsOf } from './targets.ts';
import { differences, listedOutside, ROOT, readTree, TEMPLATES, withManifest, writeTree } from './tree.ts';

const PACKAGE = /^(sdk|wallet-server)\//;
const GENERATED = path.join(ROOT, 'generated');
const USAGE = 'generate [--check] [--only FOLDER]..., where FOLDER is one of generated/, such as sdk/python';

/** Every file these targets come to, each target with its own. */
async function generate(targets: readonly Target[]): Promise<[Target, Files][]> {
  const views = viewsOf(await loadContract(path.join(ROOT, 'openapi.yaml')));
  const generated = targets.filter((target): target is GeneratedTarget => 'generator' in target);
  // The generator is a process of its own: the rest is written meanwhile.
  const [made, outputs] = await Promise.all([runGenerator(generated, views), emitAll(targets, views)]);
  for (const target of generated) {
    const files = new Map([...(made.get(target.name) ?? []), ...(target.also?.(views) ?? [])]);
    outputs.push([target, await complete(target, files)]);
  }
  for (const target of targets.filter((target) => 'archive' in target)) {
    const [, source] = outputs.find(([{ folder }]) => `generated/${folder}` === target.archive.from) ?? [];
    outputs.push([target, await complete(target, await emitArchive(target, source))]);
  }
  return outputs;
}

async function emitAll(targets: readonly Target[], views: Views): Promise<[Target, Files][]> {
  const outputs: [Target, Files][] = [];
  for (const target of targets.filter((target): target is EmittedTarget => 'emit' in target))
    outputs.push([target, await complete(target, await target.emit(views))]);
  return outputs;
}

/** The files with those that go along as they are; with a package goes its licence. */
async function complete({ name, folder, copies = [] }: Target, files: Files): Promise<Files> {
  if (PACKAGE.test(folder)) files.set('LICENSE', await readFile(path.join(ROOT, 'LICENSE')));
  for (const { from, to } of copies) {
    for (const [file, content] of await readTree(path.join(TEMPLATES, from))) {
      const at = path.posix.join(to, file);
      if (files.has(at)) throw new Error(`${name}: ${at} is generated, and copied from codegen/templates/${from} too`);
      files.set(at, content);
    }
  }
  console.log(`${name}: ${files.size} ${files.size === 1 ? 'file' : 'files'}`);
  return files;
}

interface Wish {
  check: boolean;
  only: string[];
}

async function main({ check, only }: Wish): Promise<number> {
  const targets = TARGETS.filter(({ folder }) => only.length === 0 || only.includes(folder));
  const unknown = only.find((folder) => !targets.some((target) => target.folder === folder));
  if (unknown !== undefined) {
    console.error(
      `no target writes generated/${unknown}; there are ${[...new Set(TARGETS.map(({ folder }) => folder))].join(', ')}`,
    );
    return 2;
  }
  const listed = only.length === 0 ? {} : await listedOutside(GENERATED, only);
  const files = withManifest(await generate(targets), listed);
  return check ? report(await differences(GENERATED, files, only), files) : write(files, only);
}

async function write(files: Files, only: string[]): Promise<number> {
  const changed = await writeTree(GENERATED, files, only);
  console.log(`generated/: ${files.size} files, ${changed} of them changed or removed`);
  return 0;
}

function report(found: Awaited<ReturnType<typeof differences>>, files: Files): number {
  for (const { name, fault } of found) console.error(`generated/${name}: ${fault}`);
  if (found.length > 0)
    console.error('generated/ is not what the contract leads to: run `npm run generate` and commit the result');
  else console.log(`generated/: ${files.size} files, all as the contract leads to`);
  return found.length > 0 ? 1 : 0;
}

function wishOf(args: string[]): Wish | string {
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
    });
    return values;
  } catch (error) {
    return `${(error as Error).message}\nusage: ${USAGE}`;
  }
}

const wish = wishOf(process.argv.slice(2));
try {
  if (typeof wish === 'string') console.error(wish);
  process.exitCode = typeof wish === 'string' ? 2 : await main(wish);
} catch (error) {
  const expected = error instanceof ContractError || (error instanceof Error && error.constructor === Error);
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
}
