import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { roundsInPath } from '../rounds/addresses.ts';
import type { StateWord } from '../rounds/round-api.ts';
import { ChartsByOperator, ChartsOverTime } from './charts.tsx';
import type { Dashboard } from './dashboard-api.ts';
import { Figure } from './figure.tsx';
import { Quiet } from './quiet.tsx';
import { isQuiet } from './series.ts';
import { manualColumns, moneyColumns, pendingColumns, walletColumns } from './tables.tsx';

/** Everything that the dashboard says, of the span that was asked for. */
export const Figures = ({ figures }: { figures: Dashboard }) => (
  <Stack gap="lg">
    <Numbers figures={figures} />
    {figures.manual > 0 && (
      <Section title="Left to a person">
        <DataTable
          label="Left to a person"
          columns={manualColumns}
          rows={figures.manual_by_operator}
          rowKey={({ operator_id }) => operator_id}
        />
      </Section>
    )}
    {isQuiet(figures) ? (
      <Quiet operatorId={figures.operator_id} />
    ) : (
      <>
        <ChartsOverTime figures={figures} />
        <Listed
          title="Money by currency"
          columns={moneyColumns}
          rows={figures.currencies}
          rowKey={({ currency }) => currency}
          empty="No round was settled in this time."
        />
        <ChartsByOperator wallets={figures.wallets} />
        <Listed
          title="Wallets by operator"
          columns={walletColumns}
          rows={figures.wallets}
          rowKey={({ operator_id }) => operator_id}
          empty="No wallet was called in this time."
        />
      </>
    )}
    <Listed
      title="On their way for the longest"
      columns={pendingColumns}
      rows={figures.oldest_pending}
      rowKey={({ round_id }) => round_id}
      empty="No round is on its way."
    />
  </Stack>
);

const Numbers = ({ figures }: { figures: Dashboard }) => (
  <dl className="figures">
    <Figure name="Launches">{figures.launches}</Figure>
    <Figure name="Settled">{figures.settled}</Figure>
    <Figure name="Rejected">{figures.rejected}</Figure>
    <Figure name="Rolled back">{figures.rolled_back}</Figure>
    <Figure name="On their way, now">
      <Unended operatorId={figures.operator_id} state="pending" rounds={figures.pending} />
    </Figure>
    <Figure name="Left to a person, now">
      <Unended operatorId={figures.operator_id} state="manual" rounds={figures.manual} />
    </Figure>
  </dl>
);

/** Of one operator the number leads to its rounds; everybody's are listed by operator. */
const Unended = ({ operatorId, state, rounds }: { operatorId: string | null; state: StateWord; rounds: number }) =>
  operatorId === null || rounds === 0 ? (
    rounds
  ) : (
    <Anchor component={Link} to={roundsInPath(operatorId, state)} inherit>
      {rounds}
    </Anchor>
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
