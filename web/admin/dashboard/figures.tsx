import { Stack, Text } from '@mantine/core';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { ChartSection } from './chart-section.tsx';
import type { Dashboard } from './dashboard-api.ts';
import { Figure } from './figure.tsx';
import { ggrOf, points } from './series.ts';
import { moneyColumns, pendingColumns, walletColumns } from './tables.tsx';

const ROUNDS = [
  { name: 'settled', label: 'Settled', color: 'teal.6' },
  { name: 'rejected', label: 'Rejected', color: 'gray.6' },
  { name: 'rolled_back', label: 'Rolled back', color: 'blue.6' },
];
const FAILURES = [
  { name: 'reject', label: 'Reject', color: 'orange.6' },
  { name: 'not_sent', label: 'Not sent', color: 'gray.6' },
  { name: 'unknown', label: 'Unknown', color: 'red.6' },
];
const LAUNCHES = [{ name: 'launches', label: 'Launches', color: 'indigo.6' }];
const GGR = [{ name: 'ggr', label: 'GGR', color: 'teal.6' }];

/** Everything that the dashboard says, of the span that was asked for. */
export const Figures = ({ figures }: { figures: Dashboard }) => (
  <Stack gap="lg">
    <dl className="figures">
      <Figure name="Launches">{figures.launches}</Figure>
      <Figure name="Settled">{figures.settled}</Figure>
      <Figure name="Rejected">{figures.rejected}</Figure>
      <Figure name="Rolled back">{figures.rolled_back}</Figure>
      <Figure name="On their way, now">{figures.pending}</Figure>
      <Figure name="Left to a person, now">{figures.manual}</Figure>
    </dl>
    <div className="dashboard-charts">
      <ChartSection title="Launches" data={points(figures, ({ launches }) => ({ launches }))} series={LAUNCHES} />
      <ChartSection
        title="Rounds that ended"
        data={points(figures, ({ settled, rejected, rolled_back }) => ({ settled, rejected, rolled_back }))}
        series={ROUNDS}
      />
      {figures.currencies.map(({ currency }) => (
        <ChartSection
          key={currency}
          title={`GGR in ${currency}`}
          data={points(figures, ggrOf(currency))}
          series={GGR}
          exact={(n) => figures.series[n]?.currencies.find((each) => each.currency === currency)?.ggr ?? '0'}
        />
      ))}
      <ChartSection
        title="Wallet attempts that failed"
        data={points(figures, ({ wallet: { reject, not_sent, unknown } }) => ({ reject, not_sent, unknown }))}
        series={FAILURES}
      />
    </div>
    <Listed
      title="Money by currency"
      columns={moneyColumns}
      rows={figures.currencies}
      rowKey={({ currency }) => currency}
      empty="No round was settled in this time."
    />
    <Listed
      title="Wallets by operator"
      columns={walletColumns}
      rows={figures.wallets}
      rowKey={({ operator_id }) => operator_id}
      empty="No wallet was called in this time."
    />
    <Listed
      title="On their way for the longest"
      columns={pendingColumns}
      rows={figures.oldest_pending}
      rowKey={({ round_id }) => round_id}
      empty="No round is on its way."
    />
  </Stack>
);

interface ListedProps<Row> {
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: string;
}

function Listed<Row>({ title, rows, empty, ...table }: ListedProps<Row>) {
  return (
    <Section title={title}>
      {rows.length > 0 ? (
        <DataTable label={title} rows={rows} {...table} />
      ) : (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
    </Section>
  );
}
