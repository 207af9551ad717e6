/** The way through a list that is paged by keyset: where each page before this one began, the first of them null. */
export interface Trail {
  /** What `after` is on this page; null on the first. */
  after: string | null;
  before: readonly (string | null)[];
}

/** As the address and the entry of the history have it. A link from elsewhere brings no way back but the first page. */
export function readTrail(after: string | null, state: unknown): Trail {
  if (after === null) return { after, before: [] };
  const kept = (state as { before?: unknown } | null)?.before;
  const before = Array.isArray(kept) && kept.every((step) => step === null || typeof step === 'string') ? kept : [];
  return { after, before: before.length > 0 ? before : [null] };
}

export const onward = ({ after, before }: Trail, next: string): Trail => ({ after: next, before: [...before, after] });

export const backward = ({ before }: Trail): Trail => ({ after: before.at(-1) ?? null, before: before.slice(0, -1) });
