import { globSync } from 'node:fs';

/** What a reporter reads of Jest's configuration. */
export interface RunConfig {
  rootDir: string;
  testNamePattern?: string | undefined;
}

/** What a reporter reads of Jest's results. */
export interface RunResults {
  wasInterrupted: boolean;
  testResults: { testFilePath: string; testResults: { fullName: string; status: string }[] }[];
}

/** What a reporter reads of the projects that were run. */
export type RunContexts = ReadonlySet<{ config: { testMatch: readonly string[] } }>;

/** Whether every test file there is was run, and every test in it: only then can a gap be held against the suite. */
export function isWholeRun(config: RunConfig, contexts: RunContexts, results: RunResults): boolean {
  const ran = new Set(results.testResults.map(({ testFilePath }) => testFilePath));
  const patterns = [...contexts].flatMap((context) => context.config.testMatch);
  return !config.testNamePattern && !results.wasInterrupted && globSync(patterns).every((file) => ran.has(file));
}
