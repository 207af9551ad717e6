/** Between what the API says, an instant, and what a browser's field for a time holds: `2026-03-01T14:30`, by the reader's clock. */
export function toField(instant: string | undefined): string {
  const at = new Date(instant ?? '');
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** @returns '' for a field that is empty or not filled in yet: while a year is typed it is 2, 20 and 202 first. */
export function fromField(field: string): string {
  const at = new Date(field);
  return at.getTime() >= 0 ? at.toISOString() : '';
}
