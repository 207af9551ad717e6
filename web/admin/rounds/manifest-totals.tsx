import { Text } from '@mantine/core';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { Section } from '../parts/section.tsx';
import type { Manifest } from './reconciliation-api.ts';

type Total = Manifest['totals'][number];

const columns: Column<Total>[] = [
  { head: 'Currency', lead: true, cell: ({ currency }) => currency },
  { head: 'Rounds', right: true, cell: ({ rounds }) => rounds },
  { head: 'Settled', right: true, cell: ({ settled }) => settled },
  { head: 'Stakes', right: true, cell: ({ stakes }) => stakes },
  { head: 'Wins', right: true, cell: ({ wins }) => wins },
  { head: 'GGR', right: true, cell: ({ ggr }) => <b>{ggr}</b> },
  { head: 'Rejected', right: true, cell: ({ rejected }) => rejected },
  { head: 'Rolled back', right: true, cell: (total) => counted(total.rolled_back, total.stakes_rolled_back) },
  { head: 'Not ended', right: true, cell: (total) => counted(total.open, total.stakes_open) },
];

const counted = (rounds: number, stakes: string) => (rounds === 0 ? 0 : `${rounds}, stakes ${stakes}`);

/** What the rounds come to, currency by currency. */
export const ManifestTotals = ({ manifest: { from, to, rounds, calls, totals } }: { manifest: Manifest }) => (
  <Section title="Totals">
    <Text size="sm" mb="md">
      {rounds} {rounds === 1 ? 'round' : 'rounds'} and {calls} wallet {calls === 1 ? 'call' : 'calls'} from{' '}
      <Instant at={from} /> until <Instant at={to} />.
    </Text>
    {totals.length > 0 && (
      <DataTable label="Totals" columns={columns} rows={totals} rowKey={({ currency }) => currency} />
    )}
  </Section>
);
