import type { components } from '../../generated/server/types.ts';
import type { AdminClient } from './admin-client.ts';
import { type Terminal, UsageError } from './command-line.ts';

export type Round = components['schemas']['Round'];
export type Call = components['schemas']['Call'];

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Reads a listing of the admin API page by page. */
export async function* pagesOf<T>(client: AdminClient, path: string, query: Record<string, string | undefined>) {
  let after: string | undefined;
  do {
    const page: Page<T> = await client.call('GET', `${path}?${searchOf({ ...query, after })}`);
    yield page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

const LARGEST_PAGE = 500;

/** The first `most` of a listing, and whether there are more. */
export async function firstOf<T>(
  client: AdminClient,
  path: string,
  query: Record<string, string | undefined>,
  most: number,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  for await (const page of pagesOf<T>(client, path, { ...query, limit: `${Math.min(most + 1, LARGEST_PAGE)}` })) {
    items.push(...page);
    if (items.length > most) break;
  }
  return { items: items.slice(0, most), more: items.length > most };
}

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

function searchOf(query: Record<string, string | undefined>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return search;
}

/** A cell of a table for a terminal: what came from outside must not move its cursor. */
export const plain = (text: string | null): string => (text ?? '-').replace(/\p{Cc}/gu, '?');
