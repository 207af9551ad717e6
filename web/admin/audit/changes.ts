/** A field of an audit entry that is another now, as texts to read beside each other. */
export interface Change {
  field: string;
  /** Undefined where it is not known. */
  before: string | undefined;
  after: string;
}

type Fields = Record<string, unknown> | null;

/** What an entry changed, a field each, in the order that was asked for. */
export function changesOf({ before, after }: { before: Fields; after: Fields }): Change[] {
  return Object.entries(after ?? {}).map(([field, value]) => ({
    field,
    before: before && field in before ? asText(before[field]) : undefined,
    after: asText(value),
  }));
}

function asText(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** An operation as words: `announceSecret` is `announce secret`. */
export const inWords = (operation: string): string =>
  operation.replaceAll(/([a-z])([A-Z])/g, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** What it was done to, for one line: the values of the ids, without the operator, which has a column of its own. */
export const targetOf = (target: Record<string, unknown>): string =>
  Object.entries(target)
    .filter(([id]) => id !== 'operator_id')
    .map(([, value]) => String(value))
    .join(', ');
