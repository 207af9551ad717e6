import type { Dashboard, Money } from './dashboard-api.ts';

type Entry = Dashboard['series'][number];

/** Where an hour or a day begins, short enough to stand below a chart. Days are those of UTC. */
export function beginning(at: string, unit: Dashboard['unit']): string {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (unit === 'day') return new Date(at).toLocaleDateString(undefined, { ...day, timeZone: 'UTC' });
  return new Date(at).toLocaleString(undefined, { ...day, hour: '2-digit', minute: '2-digit' });
}

/** The figures of each hour or day, as a chart wants them. */
export const points = <Figures extends object>({ series, unit }: Dashboard, figures: (entry: Entry) => Figures) =>
  series.map((entry) => ({ name: beginning(entry.at, unit), ...figures(entry) }));

/** What was won from players in one currency. A chart draws numbers; the table beside it has the exact amounts. */
export const ggrOf = (currency: string) => (entry: Entry) => ({
  ggr: Number(entry.currencies.find((each) => each.currency === currency)?.ggr ?? 0),
});

/** The currencies that most rounds were settled in, in the order of their codes. */
export function mostPlayed(currencies: readonly Money[], most: number): Money[] {
  const busiest = currencies
    .filter(({ settled }) => settled > 0)
    .toSorted((a, b) => b.settled - a.settled)
    .slice(0, most);
  return busiest.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Whether there is nothing to draw. */
export const isQuiet = ({ launches, settled, rejected, rolled_back, wallet }: Dashboard): boolean =>
  launches + settled + rejected + rolled_back + wallet.attempts === 0;
