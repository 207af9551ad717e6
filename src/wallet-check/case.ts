import type { Amounts } from './amounts.ts';
import type { Check } from './check.ts';

/** The groups of cases, in the order of the report. */
export const GROUPS = [
  'signature',
  'freshness',
  'balance',
  'debit',
  'credit',
  'rollback',
  'idempotency',
  'ordering',
  'money',
  'concurrency',
  'protocol',
  'replies',
] as const;

export type Group = (typeof GROUPS)[number];

/** What an integration must do to settle bets; or what is good to know, and never fails a wallet. */
export type Level = 'required' | 'advisory';

/** A sentence of the contract, word for word, and its place as a JSON pointer into openapi.yaml. */
export interface Sentence {
  says: string;
  at: string;
}

/** One thing that a wallet does. It stands alone: its transactions are its own, and the money is put right after it. */
export interface Case extends Sentence {
  /** Kebab-case; it never changes, because reports are compared by it. */
  id: string;
  group: Group;
  title: string;
  level: Level;
  /** How a bug of this kind usually comes about. */
  because: string;
  /** Whether it moves nothing and reads no balance but the one before: then it runs beside others of its kind. */
  harmless?: true;
  /** Why this case does not apply to amounts of this kind; undefined when it does. */
  unless?(amounts: Amounts): string | undefined;
  /** Returns when the wallet did as it should. @throws Unmet when it did not. */
  run(check: Check): Promise<void>;
}

export type Written = Omit<Case, 'group' | 'level'>;

export const required = (written: Written): Omit<Case, 'group'> => ({ ...written, level: 'required' });
export const advisory = (written: Written): Omit<Case, 'group'> => ({ ...written, level: 'advisory' });

export const inGroup = (group: Group, cases: Omit<Case, 'group'>[]): readonly Case[] =>
  cases.map((each) => ({ ...each, group }));
