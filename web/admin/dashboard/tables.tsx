import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { roundPath, roundsInPath, roundsPath } from '../rounds/addresses.ts';
import { StateBadge } from '../rounds/badges.tsx';
import type { Dashboard, Money, OperatorWallet } from './dashboard-api.ts';

export const moneyColumns: Column<Money>[] = [
  { head: 'Currency', lead: true, cell: ({ currency }) => currency },
  { head: 'Settled rounds', right: true, cell: ({ settled }) => settled },
  { head: 'Stakes', right: true, cell: ({ stake }) => stake },
  { head: 'Wins', right: true, cell: ({ win }) => win },
  { head: 'GGR', right: true, cell: ({ ggr }) => <b>{ggr}</b> },
];

const ms = (value: number | null) => (value === null ? '' : `${value} ms`);

export const walletColumns: Column<OperatorWallet>[] = [
  {
    head: 'Operator',
    lead: true,
    cell: ({ operator_id }) => (
      <Anchor component={Link} to={`/operators/${encodeURIComponent(operator_id)}`} fz="sm">
        {operator_id}
      </Anchor>
    ),
  },
  { head: 'Attempts', right: true, cell: ({ attempts }) => attempts },
  { head: 'p50', right: true, cell: ({ p50_ms }) => ms(p50_ms) },
  { head: 'p90', right: true, cell: ({ p90_ms }) => ms(p90_ms) },
  { head: 'p99', right: true, cell: ({ p99_ms }) => ms(p99_ms) },
  { head: 'OK', right: true, cell: ({ ok }) => ok },
  { head: 'Reject', right: true, cell: ({ reject }) => reject },
  { head: 'Not sent', right: true, cell: ({ not_sent }) => not_sent },
  { head: 'Unknown', right: true, cell: ({ unknown }) => unknown },
];

export const pendingColumns: Column<Dashboard['oldest_pending'][number]>[] = [
  {
    head: 'Begun',
    lead: true,
    cell: ({ operator_id, round_id, created_at }) => (
      <Anchor component={Link} to={roundPath(operator_id, round_id)} fz="sm" fw={600}>
        <Instant at={created_at} seconds />
      </Anchor>
    ),
  },
  {
    head: 'Operator',
    cell: ({ operator_id }) => (
      <Anchor component={Link} to={roundsPath(operator_id)} fz="sm">
        {operator_id}
      </Anchor>
    ),
  },
  { head: 'State', cell: ({ state }) => <StateBadge state={state} /> },
];

export const manualColumns: Column<Dashboard['manual_by_operator'][number]>[] = [
  {
    head: 'Operator',
    lead: true,
    cell: ({ operator_id }) => (
      <Anchor component={Link} to={roundsInPath(operator_id, 'manual')} fz="sm" fw={600} className="breakable">
        {operator_id}
      </Anchor>
    ),
  },
  { head: 'Rounds', right: true, cell: ({ rounds }) => rounds },
  { head: 'The oldest began', cell: ({ oldest }) => <Instant at={oldest} /> },
];
