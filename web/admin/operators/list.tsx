import { Anchor, Button, Group, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { useSession } from '../api/session.ts';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { listOperators, OPERATORS, type Operator, type OperatorFilter } from './operator-api.ts';
import { OperatorStatus } from './status.tsx';

const columns: Column<Operator>[] = [
  {
    head: 'Operator',
    lead: true,
    cell: ({ operator_id }) => (
      <Anchor component={Link} to={`/operators/${operator_id}`} fz="sm" fw={600} className="breakable">
        {operator_id}
      </Anchor>
    ),
  },
  { head: 'Status', cell: ({ status }) => <OperatorStatus status={status} /> },
  { head: 'Currency', cell: ({ currency }) => currency },
  {
    head: 'Wallet',
    cell: ({ wallet_mode, wallet_base_url }) =>
      wallet_mode === 'internal' ? 'internal' : (wallet_base_url ?? 'no address yet'),
  },
  { head: 'Created', cell: ({ created_at }) => <Instant at={created_at} /> },
];

const STATUSES = ['active', 'inactive'] as const;

/** Every operator there is, in the order of their ids. */
export function OperatorList() {
  const { may } = useSession();
  const { filters, set } = useFilters('search', 'status');
  const { search } = filters;
  const status = STATUSES.find((each) => each === filters.status);
  const wish: OperatorFilter = { ...(search && { search }), ...(status && { status }) };
  const create = may('admin') && (
    <Button component={Link} to="/operators/new">
      New operator
    </Button>
  );
  return (
    <>
      <PageHead title="Operators" actions={create}>
        Casinos that launch games from here.
      </PageHead>
      <Group mb="md" align="flex-end" role="search" aria-label="Operators">
        <SearchField label="Id or notes" value={search} onChange={(text) => set('search', text)} />
        <NativeSelect
          label="Status"
          value={status ?? ''}
          onChange={(event) => set('status', event.currentTarget.value)}
          data={[{ value: '', label: 'any' }, ...STATUSES]}
        />
      </Group>
      <PagedTable
        label="Operators"
        columns={columns}
        rowKey={({ operator_id }) => operator_id}
        queryKey={[...OPERATORS, wish]}
        fetchPage={(after) => listOperators({ ...wish, ...(after && { after }) })}
        empty={search || status ? 'No operator matches.' : 'There is no operator yet.'}
      />
    </>
  );
}
