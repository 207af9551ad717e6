import { Button, Group, Loader, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Column, DataTable } from './data-table.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useTrail } from './use-trail.ts';
import './paged-table.css';

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Names the list and its filters. */
  queryKey: QueryKey;
  fetchPage: (after: string | undefined) => Promise<{ items: readonly Row[]; next: string | null }>;
  /** Said when there is no row: why, and what to do. */
  empty: string;
  /** Above the table: what can be done with the rows of this page. */
  toolbar?: (rows: readonly Row[]) => ReactNode;
}

/** A list of the server's, a page at a time by its keyset. Nobody counts the rows. */
export function PagedTable<Row>({ queryKey, fetchPage, empty, toolbar, ...table }: Props<Row>) {
  const { after, isFirst, onward, backward } = useTrail();
  const page = useQuery({
    queryKey: [...queryKey, after ?? null],
    queryFn: () => fetchPage(after),
    placeholderData: keepPreviousData,
  });
  if (page.isPending) return <Loader aria-label={`Loading ${table.label}`} />;
  if (!page.data) return <RefusalNotice error={page.error} onRetry={() => page.refetch()} />;
  const { items, next } = page.data;
  return (
    <div className="paged" aria-busy={page.isPlaceholderData}>
      {page.isError && <RefusalNotice error={page.error} onRetry={() => page.refetch()} />}
      {page.isPlaceholderData && <Loader className="paged-wait" size="sm" aria-label={`Loading ${table.label}`} />}
      {toolbar?.(items)}
      {items.length > 0 ? (
        <DataTable rows={items} {...table} />
      ) : (
        <Text p="xl" ta="center" c="dimmed" className="card">
          {empty}
        </Text>
      )}
      {(!isFirst || next !== null) && (
        <Group justify="flex-end" mt="md" role="group" aria-label={`Pages of ${table.label}`}>
          <Button
            variant="default"
            disabled={isFirst}
            onClick={backward}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            Previous
          </Button>
          <Button
            variant="default"
            disabled={next === null || page.isPlaceholderData}
            onClick={() => next !== null && onward(next)}
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            Next
          </Button>
        </Group>
      )}
    </div>
  );
}
