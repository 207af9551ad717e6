import { ChartSection, type Series } from './chart-section.tsx';
import type { Dashboard } from './dashboard-api.ts';
import { ggrOf, mostPlayed, points } from './series.ts';
import './dashboard.css';

const ROUNDS: Series[] = [
  { name: 'settled', label: 'Settled', color: 'teal.6' },
  { name: 'rejected', label: 'Rejected', color: 'gray.6' },
  { name: 'rolled_back', label: 'Rolled back', color: 'blue.6' },
];
const FAILURES: Series[] = [
  { name: 'reject', label: 'Reject', color: 'orange.6' },
  { name: 'not_sent', label: 'Not sent', color: 'gray.6' },
  { name: 'unknown', label: 'Unknown', color: 'red.6' },
];
const LATENCIES: Series[] = [
  { name: 'p50_ms', label: 'p50', color: 'teal.6' },
  { name: 'p90_ms', label: 'p90', color: 'yellow.6' },
  { name: 'p99_ms', label: 'p99', color: 'red.6' },
];
const LAUNCHES: Series[] = [{ name: 'launches', label: 'Launches', color: 'indigo.6' }];
const GGR: Series[] = [{ name: 'ggr', label: 'GGR', color: 'teal.6' }];

/** As many as can be told apart. */
const MOST_DRAWN = 8;
const MOST_CURRENCIES = 4;

/** What has happened over time, in each hour or day. */
export const ChartsOverTime = ({ figures }: { figures: Dashboard }) => (
  <div className="dashboard-charts">
    <ChartSection
      title="Launches"
      points="Begins"
      data={points(figures, ({ launches }) => ({ launches }))}
      series={LAUNCHES}
      whole
      empty="No game was launched in this time."
    />
    <ChartSection
      title="Rounds that ended"
      points="Begins"
      data={points(figures, ({ settled, rejected, rolled_back }) => ({ settled, rejected, rolled_back }))}
      series={ROUNDS}
      whole
      empty="No round ended in this time."
    />
    {mostPlayed(figures.currencies, MOST_CURRENCIES).map(({ currency }) => (
      <ChartSection
        key={currency}
        title={`GGR in ${currency}`}
        points="Begins"
        data={points(figures, ggrOf(currency))}
        series={GGR}
        exact={(n) => figures.series[n]?.currencies.find((each) => each.currency === currency)?.ggr ?? '0'}
        empty="Stakes and wins are equal."
      />
    ))}
    <ChartSection
      title="Wallet attempts that failed"
      points="Begins"
      data={points(figures, ({ wallet: { reject, not_sent, unknown } }) => ({ reject, not_sent, unknown }))}
      series={FAILURES}
      whole
      empty="No attempt failed in this time."
    />
  </div>
);

/** How the wallets did that the table lists first: those in trouble, then the busiest. */
export function ChartsByOperator({ wallets }: Pick<Dashboard, 'wallets'>) {
  const drawn = wallets.slice(0, MOST_DRAWN);
  return (
    <div className="dashboard-charts">
      <ChartSection
        title="Wallet latency by operator"
        points="Operator"
        data={drawn.map(({ operator_id, p50_ms, p90_ms, p99_ms }) => ({
          name: operator_id,
          ...(p50_ms !== null && { p50_ms }),
          ...(p90_ms !== null && { p90_ms }),
          ...(p99_ms !== null && { p99_ms }),
        }))}
        series={LATENCIES}
        lying
        apart
        unit=" ms"
        empty="No wallet answered in this time."
      />
      <ChartSection
        title="Failed wallet attempts by operator"
        points="Operator"
        data={drawn.map(({ operator_id, reject, not_sent, unknown }) => ({
          name: operator_id,
          reject,
          not_sent,
          unknown,
        }))}
        series={FAILURES}
        lying
        whole
        empty="No attempt failed in this time."
      />
    </div>
  );
}
