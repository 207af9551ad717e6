import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadContract } from '../../codegen/contract.ts';
import { keptBy, promisesOf, type Sent } from './coverage.ts';
import { isWholeRun, type RunConfig, type RunContexts, type RunResults } from './whole-run.ts';

interface Exception {
  promise: string;
  reason: string;
}

/** Fails a whole run in which the contract promises a reply that no server in any test has really sent. */
export default class CoverageReporter {
  readonly #config: RunConfig;
  readonly #folder: string;
  #fault: Error | undefined;

  constructor(config: RunConfig) {
    this.#config = config;
    const cache = path.join(config.rootDir, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    // A folder for each run, as two may be under way. The workers inherit its name: see record-http.ts.
    this.#folder = mkdtempSync(path.join(cache, 'contract-coverage-'));
    process.env.CONTRACT_COVERAGE_DIR = this.#folder;
  }

  async onRunComplete(contexts: RunContexts, results: RunResults): Promise<void> {
    const contract = await loadContract(path.join(this.#config.rootDir, 'openapi.yaml'));
    const promises = promisesOf(contract);
    const kept = keptBy(contract, readSent(this.#folder));
    rmSync(this.#folder, { recursive: true });
    const excepted = readExceptions();
    const missing = promises.filter((promise) => !kept.has(promise) && !excepted.has(promise));
    const stale = [...excepted].filter((promise) => kept.has(promise) || !promises.includes(promise));
    const shown = promises.filter((promise) => kept.has(promise)).length;
    console.error(`\ncontract: ${shown} of ${promises.length} replies exercised, ${excepted.size} excepted`);
    if (!isWholeRun(this.#config, contexts, results)) return;
    for (const promise of missing) console.error(`  not exercised: ${promise}`);
    for (const promise of stale) console.error(`  no exception any more: ${promise}`);
    if (missing.length + stale.length > 0) this.#fault = new Error('The tests do not exercise the whole contract');
  }

  getLastError(): Error | undefined {
    return this.#fault;
  }
}

function readSent(folder: string): Sent[] {
  const lines = readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'));
  return [...new Set(lines)].filter(Boolean).map((line) => JSON.parse(line) as Sent);
}

function readExceptions(): Set<string> {
  const file = new URL('coverage-exceptions.yaml', import.meta.url);
  const exceptions = parse(readFileSync(file, 'utf8')) as Exception[];
  for (const { promise, reason } of exceptions) {
    if (!reason) throw new Error(`coverage-exceptions.yaml: ${promise} needs its reason`);
  }
  return new Set(exceptions.map(({ promise }) => promise));
}
