import type { AdminClient } from './admin-client.ts';

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Filters by name; one with several values is named several times. */
export type Query = Record<string, string | string[] | undefined>;

/** Reads a listing of the admin API page by page. */
export async function* pagesOf<T>(client: AdminClient, path: string, query: Query) {
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
  query: Query,
  most: number,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  for await (const page of pagesOf<T>(client, path, { ...query, limit: `${Math.min(most + 1, LARGEST_PAGE)}` })) {
    items.push(...page);
    if (items.length > most) break;
  }
  return { items: items.slice(0, most), more: items.length > most };
}

/** The whole of a listing. */
export async function allOf<T>(client: AdminClient, path: string, query: Query = {}): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pagesOf<T>(client, path, { ...query, limit: `${LARGEST_PAGE}` })) items.push(...page);
  return items;
}

function searchOf(query: Query): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const one of [value ?? []].flat()) search.append(name, one);
  return search;
}
