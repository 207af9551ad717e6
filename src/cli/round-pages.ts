import { Option } from 'commander';
import type { components } from '../../generated/server/types.ts';
import { type Terminal, UsageError } from './command-line.ts';

export type Round = components['schemas']['Round'];
export type Call = components['schemas']['Call'];

/** Which rounds, by how they stand. */
export const stateOption = new Option('--state <state...>', 'only those that stand so').choices([
  'manual',
  'pending',
  'settled',
  'rejected',
  'rolled-back',
]);

/** Says on stderr that a listing was cut, so that nobody takes it for the whole. */
export function sayMore({ err }: Terminal, more: boolean, most: number): void {
  if (more) err(`There are more than these ${most}; --limit takes another number\n`);
}

/** Reads --limit. @throws UsageError */
export function readLimit(text: string): number {
  const limit = Number(text);
  if (/^\d{1,6}$/.test(text) && limit > 0) return limit;
  throw new UsageError(`--limit ${text} is not a whole number from 1 to 999999`);
}

/** The path of an operator's listing. */
export const pathOf = (operator: string, listing: 'rounds' | 'calls' | 'manifests'): string =>
  `/operators/${encodeURIComponent(operator)}/${listing}`;

/** A cell of a table for a terminal: what came from outside must not move its cursor. */
export const plain = (text: string | null): string => (text ?? '-').replace(/\p{Cc}/gu, '?');
