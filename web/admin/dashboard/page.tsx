import '@mantine/charts/styles.css';
import { Group, Loader, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { TimeField } from '../parts/time-field.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { getDashboard } from './dashboard-api.ts';
import { Figures } from './figures.tsx';
import { SPANS, spanOf } from './spans.ts';

/** What has happened, in figures. */
export function DashboardPage() {
  const { filters, set } = useFilters('span', 'from', 'to', 'operator_id');
  const { operator_id } = filters;
  const figures = useQuery({
    queryKey: ['dashboard', filters],
    queryFn: () => getDashboard({ ...spanOf(filters, Date.now()), ...(operator_id && { operator_id }) }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHead title="Dashboard">
        {figures.data && (
          <>
            <Instant at={figures.data.from} /> to <Instant at={figures.data.to} />
          </>
        )}
      </PageHead>
      <Group component="search" mb="lg" align="flex-end" aria-label="Dashboard">
        <NativeSelect
          label="Time"
          value={filters.span ?? SPANS[0].name}
          onChange={(event) => set('span', event.currentTarget.value)}
          data={SPANS.map(({ name, label }) => ({ value: name, label }))}
        />
        <TimeField label="From" value={filters.from} onChange={(from) => set('from', from)} />
        <TimeField label="To" value={filters.to} onChange={(to) => set('to', to)} />
        <SearchField label="Operator id" value={operator_id} onChange={(id) => set('operator_id', id)} />
      </Group>
      {figures.isPending && <Loader aria-label="Loading the dashboard" />}
      {figures.isError && <RefusalNotice error={figures.error} onRetry={() => figures.refetch()} />}
      {figures.isSuccess && <Figures figures={figures.data} />}
    </>
  );
}
