import type { Statement } from './provider.ts';

/** A transaction made of the statements that the server sent, to be carried out over and over. */
export interface RecordedScript {
  statements: Statement[];
  /** Recorded values that differ from one transaction to the next, and the variable that stands in for each. */
  variables: Map<unknown, string>;
  /** The variable that is the client's number. */
  client?: string;
  /** Variables that are drawn for each transaction, each from 1 to this. */
  drawn: Record<string, number>;
  /** A variable that is one more than the column of its name in what a statement with this text returns. */
  next?: { variable: string; after: string };
  /** How often it is carried out, as a ratio to the others. */
  weight: number;
}

/** Never drawn twice, as good as. */
export const BIG = 9_000_000_000_000_000;

/** The shortest of several recordings: what else the server does now and then (caches, its worker) only adds to one. */
export const shortest = (recordings: Statement[][]): Statement[] =>
  recordings.toSorted((a, b) => a.length - b.length)[0] ?? [];
