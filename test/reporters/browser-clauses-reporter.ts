import { faultsOf, passedIn, readClauses } from './clauses.ts';
import { isWholeRun, type RunConfig, type RunContexts, type RunResults } from './whole-run.ts';

/** Fails a whole run of the browser's tests in which none ran and passed that a sentence of the brief is to be shown by. */
export default class BrowserClausesReporter {
  readonly #config: RunConfig;
  #fault: Error | undefined;

  constructor(config: RunConfig) {
    this.#config = config;
  }

  onRunComplete(contexts: RunContexts, results: RunResults): void {
    const passed = passedIn(results);
    // Without a browser every test is skipped: then this run shows nothing, and holds nothing against anybody.
    if (passed.length === 0 || !isWholeRun(this.#config, contexts, results)) return;
    const shown = readClauses().clauses.filter(({ shown_in_browser }) => shown_in_browser.length > 0);
    const faults = shown.flatMap(({ says, shown_in_browser }) =>
      faultsOf(shown_in_browser, passed).map((fault) => `  not shown: ${says}\n    ${fault}`),
    );
    console.error([`clauses: ${shown.length} to be shown in a browser`, ...faults].join('\n'));
    if (faults.length > 0) this.#fault = new Error('Clauses of the brief are not shown by this run');
  }

  getLastError(): Error | undefined {
    return this.#fault;
  }
}
