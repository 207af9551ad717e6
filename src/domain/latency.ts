/**
 * How latencies are counted: by groups, each up to so many milliseconds and above the one before; and what is longer. Groups
 * can be added up over hours and operators, which percentiles cannot.
 */
export const LATENCY_BOUNDS = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700],
  ...[1000, 1500, 2000, 3000, 5000, 7000, 10_000, 15_000, 20_000, 30_000],
] as const;

/**
 * What this share of the latencies was not above, in whole ms, taken as spread evenly within its group; null of none at all.
 * `counts` has one more than there are bounds.
 */
export function percentileOf(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let below = 0;
  for (const [n, count] of counts.entries()) {
    const wanted = total * share - below;
    if (count > 0 && wanted <= count) {
      const [from, to] = [LATENCY_BOUNDS[n - 1] ?? 0, LATENCY_BOUNDS[n] ?? LONGEST];
      return Math.round(from + ((to - from) * wanted) / count);
    }
    below += count;
  }
  return LONGEST;
}

const LONGEST = LATENCY_BOUNDS.at(-1) ?? 0;
