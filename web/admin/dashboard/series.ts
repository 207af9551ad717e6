import type { Dashboard } from './dashboard-api.ts';

type Entry = Dashboard['series'][number];

/** Where an hour or a day begins, short enough to stand below a chart. Days are those of UTC. */
export function beginning(at: string, unit: Dashboard['unit']): string {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (unit === 'day') return new Date(at).toLocaleDateString(undefined, { ...day, timeZone: 'UTC' });
  return new Date(at).toLocaleString(undefined, { ...day, hour: '2-digit', minute: '2-digit' });
}

/** The figures of each hour or day, as a chart wants them. */
export const points = <Figures extends object>({ series, unit }: Dashboard, figures: (entry: Entry) => Figures) =>
  series.map((entry) => ({ at: beginning(entry.at, unit), ...figures(entry) }));

/** What was won from players in one currency. A chart draws numbers; the table beside it has the exact amounts. */
export const ggrOf = (currency: string) => (entry: Entry) => ({
  ggr: Number(entry.currencies.find((each) => each.currency === currency)?.ggr ?? 0),
});
