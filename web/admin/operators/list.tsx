import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { listOperators, type Operator } from './operator-api.ts';
import { OperatorStatus } from './status.tsx';

const columns: Column<Operator>[] = [
  {
    head: 'Operator',
    cell: ({ operator_id }) => (
      <Anchor component={Link} to={`/operators/${operator_id}`} fz="sm" fw={600}>
        {operator_id}
      </Anchor>
    ),
  },
  { head: 'Status', cell: ({ status }) => <OperatorStatus status={status} /> },
  { head: 'Currency', cell: ({ currency }) => currency },
  { head: 'Wallet', cell: ({ wallet_mode }) => wallet_mode },
  { head: 'Created', cell: ({ created_at }) => <Instant at={created_at} /> },
];

/** Every operator there is. */
export const OperatorList = () => (
  <>
    <PageHead title="Operators">Casinos that launch games from here.</PageHead>
    <PagedTable
      label="Operators"
      columns={columns}
      rowKey={({ operator_id }) => operator_id}
      queryKey={['operators']}
      fetchPage={listOperators}
      empty="There is no operator yet."
    />
  </>
);
