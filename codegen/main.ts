import path from 'node:path';
import { ContractError, loadContract } from './contract.ts';
import { runGenerator } from './emit/generator.ts';
import type { EmittedTarget, Files, GeneratedTarget } from './target.ts';
import { TARGETS, viewsOf } from './targets.ts';
import { differences, withManifest, writeTree } from './tree.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const GENERATED = path.join(ROOT, 'generated');

/** Every file the contract leads to, by its path below `generated/`, the manifest among them. */
async function generateAll(): Promise<Files> {
  const views = viewsOf(await loadContract(path.join(ROOT, 'openapi.yaml')));
  const emitted = TARGETS.filter((target): target is EmittedTarget => 'emit' in target);
  const generated = TARGETS.filter((target): target is GeneratedTarget => 'generator' in target);
  const outputs: [EmittedTarget | GeneratedTarget, Files][] = [];
  for (const target of emitted) outputs.push([target, report(target.name, await target.emit(views))]);
  const clients = await runGenerator(generated, views);
  for (const target of generated) outputs.push([target, report(target.name, clients.get(target.name) ?? new Map())]);
  return withManifest(outputs);
}

function report(name: string, files: Files): Files {
  console.log(`${name}: ${files.size} ${files.size === 1 ? 'file' : 'files'}`);
  return files;
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(`${unknown} is no option of generate; it takes --check or nothing`);
    return 2;
  }
  const files = await generateAll();
  if (args.length === 0) {
    const changed = await writeTree(GENERATED, files);
    console.log(`generated/: ${files.size} files, ${changed} of them changed or removed`);
    return 0;
  }
  const found = await differences(GENERATED, files);
  for (const { name, fault } of found) console.error(`generated/${name}: ${fault}`);
  if (found.length > 0)
    console.error('generated/ is not what the contract leads to: run `npm run generate` and commit the result');
  else console.log(`generated/: ${files.size} files, all as the contract leads to`);
  return found.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof ContractError || (error instanceof Error && error.constructor === Error);
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
}
