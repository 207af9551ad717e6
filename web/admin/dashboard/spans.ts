const HOUR_MS = 3600_000;

/** What can be chosen by one press; of anything else both ends are named. */
export const SPANS = [
  { name: '24h', label: 'Last 24 hours', ms: 24 * HOUR_MS },
  { name: '7d', label: 'Last 7 days', ms: 7 * 24 * HOUR_MS },
  { name: '30d', label: 'Last 30 days', ms: 30 * 24 * HOUR_MS },
  { name: '90d', label: 'Last 90 days', ms: 90 * 24 * HOUR_MS },
] as const;

interface Chosen {
  span?: string;
  from?: string;
  to?: string;
}

/** The time that the figures are of: both ends where they are named, else the last day or another span up to now. */
export function spanOf({ span, from, to }: Chosen, now: number): { from: string; to: string } {
  const { ms } = SPANS.find(({ name }) => name === span) ?? SPANS[0];
  const end = to ?? new Date(now).toISOString();
  return { from: from ?? new Date(Date.parse(end) - ms).toISOString(), to: end };
}
