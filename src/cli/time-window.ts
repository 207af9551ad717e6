import { UsageError } from './command-line.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/i;

/** Reads a time that was typed, a day being its beginning in UTC, as RFC 3339 in UTC. @throws UsageError */
export function readTime(option: string, text: string): string {
  const isDay = DATE.test(text);
  const time = isDay || RFC3339.test(text) ? new Date(isDay ? `${text}T00:00:00Z` : text.toUpperCase()) : undefined;
  const isReal = time && !Number.isNaN(time.getTime()) && isDayOfCalendar(text.slice(0, 10));
  if (!isReal) throw new UsageError(`${option} ${text} is not a time; write 2026-06-16 or 2026-06-16T16:30:00Z`);
  return time.toISOString();
}

/** Reads both ends of [from, to). @throws UsageError also when the window is empty. */
export function readWindow(from: string, to: string): { from: string; to: string } {
  const window = { from: readTime('--from', from), to: readTime('--to', to) };
  if (window.from >= window.to) throw new UsageError(`--from ${from} is not before --to ${to}`);
  return window;
}

/** The 30th of February would be taken for the 2nd of March. */
function isDayOfCalendar(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
