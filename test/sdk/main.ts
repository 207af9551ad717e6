import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { table } from '../../src/cli/command-line.ts';
import { inputsOf, keepProof, keptProof } from './kept-proofs.ts';
import type { Language } from './language.ts';
import { languages } from './languages.ts';
import { type Proof, prove } from './proof.ts';
import { toolEnvironment } from './shell.ts';
import type { Part } from './verdict.ts';

/**
 * npm run test:sdks [-- LANGUAGE...] [--fresh] [--strict]: builds, tries and plays with the client and the wallet server of each
 * language whose tools are here. What passed before with the same files is not run again unless --fresh; with --strict a required
 * language whose tools are missing fails.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
});

type Outcome = { language: Language } & ({ proof: Proof; isKept: boolean } | { missing: string });

async function versionsOf({ tools }: Language): Promise<{ versions: string } | { missing: string }> {
  let versions = '';
  for (const tool of tools) {
    try {
      const { stdout, stderr } = await promisify(execFile)('bash', ['-c', tool], { env: toolEnvironment() });
      versions += stdout + stderr;
    } catch {
      return { missing: `\`${tool}\` fails here` };
    }
  }
  return { versions };
}

async function outcomeOf(language: Language): Promise<Outcome> {
  const tools = await versionsOf(language);
  if ('missing' in tools) return { language, ...tools };
  const inputs = inputsOf(language, tools.versions);
  const kept = values.fresh ? undefined : keptProof(language.name, inputs);
  if (kept) return { language, proof: kept, isKept: true };
  const proof = await prove(language, (what) => console.log(`${language.name}: ${what}`));
  if (proof.faults.length === 0) keepProof(language.name, inputs, proof);
  return { language, proof, isKept: false };
}

const count = (part: Part | undefined): string => (part ? `${part.passed}/${part.of}` : '-');

function rowOf(outcome: Outcome): string[] {
  const { title } = outcome.language;
  if ('missing' in outcome) return [title, `not run: ${outcome.missing}`];
  const { proof, isKept } = outcome;
  const { story, vectors, callbacks, badInput, samples, wallet } = proof;
  const counts = [story, vectors, callbacks, badInput, samples].map(count);
  const built = [proof.clientBuilt ? 'yes' : 'NO', wallet && wallet.of > 1 ? 'yes' : 'NO'];
  return [
    title,
    built[0] ?? '',
    ...counts,
    built[1] ?? '',
    count(wallet),
    count(proof.broken),
    `${proof.seconds}${isKept ? ' (kept)' : ''}`,
  ];
}

const HEAD = [
  'language',
  'client built',
  'story',
  'vectors',
  'callbacks',
  'bad input',
  'samples',
  'wallet built',
  'tester and play',
  'faults',
  'seconds',
];

async function main(): Promise<number> {
  const unknown = positionals.find((name) => !languages.some((language) => language.name === name));
  if (unknown !== undefined) {
    console.error(`there is no language ${unknown}; there are ${languages.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const outcomes: Outcome[] = [];
  for (const language of languages.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))
    outcomes.push(await outcomeOf(language));
  const faults = outcomes.flatMap((outcome) => {
    const { title, required } = outcome.language;
    if ('missing' in outcome) return values.strict && required ? [`${title}: ${outcome.missing}`] : [];
    return outcome.proof.faults.map((fault) => `${title}: ${fault}`);
  });
  for (const fault of faults) console.error(fault);
  console.log(`\n${table([HEAD, ...outcomes.map(rowOf)]).join('\n')}`);
  const ran = outcomes.filter((outcome) => 'proof' in outcome);
  const notRun = outcomes.length - ran.length;
  console.log(`\n${ran.length} languages tried${notRun > 0 ? `, ${notRun} not run` : ''}, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = await main();
