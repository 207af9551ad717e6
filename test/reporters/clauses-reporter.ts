import path from 'node:path';
import { loadContract } from '../../codegen/contract.ts';
import { valueAt } from '../contract/pointer.ts';
import { type Clause, faultsOf, passedIn, readClauses } from './clauses.ts';
import { isWholeRun, type RunConfig, type RunContexts, type RunResults } from './whole-run.ts';

/** Fails a whole run in which a sentence of the brief has no place in the contract, or no test that ran and passed. */
export default class ClausesReporter {
  readonly #config: RunConfig;
  #fault: Error | undefined;

  constructor(config: RunConfig) {
    this.#config = config;
  }

  async onRunComplete(contexts: RunContexts, results: RunResults): Promise<void> {
    const contract = await loadContract(path.join(this.#config.rootDir, 'openapi.yaml'));
    const passed = passedIn(results);
    const { clauses } = readClauses();
    const faults = new Map<Clause, string[]>();
    for (const clause of clauses) {
      const dead = clause.at.filter((pointer) => valueAt(contract, pointer) === undefined);
      const found = [...dead.map((pointer) => `the contract has no ${pointer}`), ...faultsOf(clause.shown_by, passed)];
      if (found.length > 0) faults.set(clause, found);
    }
    const due = clauses.filter((clause) => clause.due !== undefined);
    const shown = clauses.filter((clause) => clause.due === undefined && !faults.has(clause));
    console.error(`clauses: ${shown.length} shown, ${due.length} due`);
    if (!isWholeRun(this.#config, contexts, results)) return;
    for (const [{ says }, found] of faults)
      console.error(`  not shown: ${says}\n${found.map((f) => `    ${f}`).join('\n')}`);
    if (faults.size > 0) this.#fault = new Error(`${faults.size} clauses of the brief are not shown by this run`);
  }

  getLastError(): Error | undefined {
    return this.#fault;
  }
}
