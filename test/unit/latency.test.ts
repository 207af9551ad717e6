import { LATENCY_BOUNDS, percentileOf } from '../../src/domain/latency.ts';

/** Latencies are counted in groups, and percentiles are read from those. */

/** These latencies as they are counted. */
function counted(latencies: readonly number[]): number[] {
  const counts = Array.from({ length: LATENCY_BOUNDS.length + 1 }, () => 0);
  for (const ms of latencies) {
    const group = LATENCY_BOUNDS.findIndex((bound) => ms <= bound);
    const n = group < 0 ? LATENCY_BOUNDS.length : group;
    counts[n] = (counts[n] ?? 0) + 1;
  }
  return counts;
}

test('none have no percentile', () => {
  expect(percentileOf(counted([]), 0.5)).toBeNull();
});

test.each([
  ['one', [40]],
  ['evenly spread', Array.from({ length: 1000 }, (_, n) => n + 1)],
  ['most of them short', Array.from({ length: 1000 }, (_, n) => 5 + (n / 100) ** 3)],
  [
    'with a long tail',
    [...Array.from({ length: 950 }, () => 80), ...Array.from({ length: 50 }, (_, n) => 4000 + n * 10)],
  ],
])('%s: estimated to within the group that it lies in', (_, latencies) => {
  const sorted = latencies.toSorted((a, b) => a - b);
  for (const share of [0.5, 0.9, 0.99]) {
    const exact = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    const upper = LATENCY_BOUNDS.find((bound) => exact <= bound) ?? 0;
    const lower = LATENCY_BOUNDS.findLast((bound) => bound < exact) ?? 0;
    const estimated = percentileOf(counted(latencies), share) ?? -1;
    expect([share, estimated >= lower && estimated <= upper]).toEqual([share, true]);
  }
});

test('what is longer than the last bound counts as that', () => {
  expect(percentileOf(counted([50_000, 60_000]), 0.5)).toBe(30_000);
});

test('no group is more than two thirds wider than where it begins, but for the first few milliseconds', () => {
  for (const [n, bound] of LATENCY_BOUNDS.entries())
    if (n > 2) expect(bound / (LATENCY_BOUNDS[n - 1] ?? 0)).toBeLessThanOrEqual(5 / 3);
});
