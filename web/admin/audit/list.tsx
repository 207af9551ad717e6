import { Anchor, Group, NativeSelect, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { components } from '../../../generated/server/types.ts';
import { api, ask } from '../api/client.ts';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { TimeField } from '../parts/time-field.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { roundPath } from '../rounds/addresses.ts';
import { inWords, targetOf } from './changes.ts';
import { Changes } from './changes.tsx';
import { OPERATIONS } from './operations.ts';

type Entry = components['schemas']['AuditEntry'];

const columns: Column<Entry>[] = [
  { head: 'When', cell: ({ at }) => <Instant at={at} seconds /> },
  { head: 'Who', cell: ({ who }) => who },
  {
    head: 'What',
    cell: ({ operation, target, operator_id }) => (
      <>
        {inWords(operation)}{' '}
        <Text span size="xs" c="dimmed" className="mono">
          {targetOf(target)}
        </Text>
        {operator_id && typeof target.round_id === 'string' && <RoundLink of={operator_id} id={target.round_id} />}
      </>
    ),
  },
  { head: 'Operator', cell: ({ operator_id }) => operator_id && <OperatorLink id={operator_id} /> },
  { head: 'Details', cell: (entry) => <Changes {...entry} /> },
];

/** Who changed what, when and why. Nobody can change it, neither here nor in the database. */
export function AuditList() {
  const { filters, set } = useFilters('who', 'operation', 'operator_id', 'from', 'to');
  const fetchPage = async (after: string | undefined) => {
    const query = { ...filters, limit: 50, ...(after && { after }) };
    return (await ask(api.GET('/api/admin/v1/audit', { params: { query } }))).data;
  };
  return (
    <>
      <PageHead title="Audit">Everything that was changed, by whom, newest first. It cannot be altered.</PageHead>
      <Group mb="md" align="flex-end" role="search" aria-label="Audit">
        <SearchField label="Who" value={filters.who} onChange={(who) => set('who', who)} />
        <SearchField
          label="Operator id"
          value={filters.operator_id}
          onChange={(operator) => set('operator_id', operator)}
        />
        <NativeSelect
          label="Operation"
          value={filters.operation ?? ''}
          onChange={(event) => set('operation', event.currentTarget.value)}
          data={OPERATIONS}
        />
        <TimeField label="From" value={filters.from} onChange={(from) => set('from', from)} />
        <TimeField label="To" value={filters.to} onChange={(to) => set('to', to)} />
      </Group>
      <PagedTable
        label="Audit"
        columns={columns}
        rowKey={({ audit_id }) => audit_id}
        queryKey={['audit', filters]}
        fetchPage={fetchPage}
        empty="Nothing was changed that matches."
      />
    </>
  );
}

const RoundLink = ({ of, id }: { of: string; id: string }) => (
  <Anchor component={Link} to={roundPath(of, id)} fz="sm" display="block">
    The round
  </Anchor>
);

const OperatorLink = ({ id }: { id: string }) => (
  <Anchor component={Link} to={`/operators/${encodeURIComponent(id)}`} fz="sm">
    {id}
  </Anchor>
);
