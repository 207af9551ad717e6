import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './language.ts';
import type { Proof } from './proof.ts';
import { ROOT } from './shell.ts';

/** Not below node_modules, which every `npm ci` empties. */
const FOLDER = join(ROOT, '.cache/test-sdks');

/** What every language's proof comes from, beside its own files: the provider, the tester, the judges, the contract. */
const COMMON = [
  'src',
  'mock-wallet',
  'generated/downloads',
  'generated/server',
  'test/sdk',
  'test/support',
  'package-lock.json',
];
/** The archives and samples are of files that are looked at themselves, and another language's testee is no matter. */
const NOT = /\.zip$|samples\.json$|^test\/sdk\/[a-z]+\//;

/** The hash of everything that a proof comes from, the versions of the tools among it. */
export function inputsOf({ name, page }: Language, versions: string): string {
  const own = [
    `generated/sdk/${name}`,
    `generated/wallet-server/${name}`,
    `examples/wallet-${name}`,
    `test/sdk/${name}`,
    page,
  ];
  const hash = createHash('sha256').update(versions);
  const files = [...COMMON.flatMap(filesBelow).filter((file) => !NOT.test(file)), ...own.flatMap(filesBelow)];
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesBelow(at: string): string[] {
  const path = join(ROOT, at);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [at];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(`${at}/${name}`));
}

/** The proof that was made of the same inputs before; only what passed is kept. */
export function keptProof(name: string, inputs: string): Proof | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as { inputs: string; proof: Proof };
    return kept.inputs === inputs ? kept.proof : undefined;
  } catch {
    return undefined;
  }
}

export function keepProof(name: string, inputs: string, proof: Proof): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify({ inputs, proof }));
}
