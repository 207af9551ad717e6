import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readReleased, releasedFile, releaseFaults, versionOf } from './changes/released.ts';
import { loadContract } from './contract.ts';
import { emitDownloads } from './emit/downloads.ts';
import { viewsOf } from './targets.ts';
import { ROOT } from './tree.ts';

/**
 * npm run contract:release: keeps the present contract as the released one of its version, which it can be once.
 * With --check: whether it may stand beside what was released, as `npm run check` asks.
 */
async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--check')) {
    console.error('contract:release takes --check or nothing');
    return 2;
  }
  const views = viewsOf(await loadContract(path.join(ROOT, 'openapi.yaml')));
  const faults = releaseFaults(await readReleased(), views.published);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const version = versionOf(views.published);
  if (args.length > 0) {
    console.log(`contract ${version}: stands beside every released one`);
    return 0;
  }
  const file = releasedFile(version);
  const content = String(emitDownloads(views).get('openapi.yaml'));
  if (existsSync(file) && (await readFile(file, 'utf8')) !== content) {
    console.error(`${version} is released and reads otherwise; raise info.version in openapi.yaml`);
    return 1;
  }
  await writeFile(file, content);
  console.log(`contract ${version} is released: commit ${path.relative(ROOT, file)}`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
