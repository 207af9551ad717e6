import { Loader, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../api/session.ts';
import { useOperator } from '../operators/operator-page.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { Assignment } from './assignment.tsx';
import { assignedKey, getAssigned } from './catalog-api.ts';
import { CatalogPreview } from './preview.tsx';
import './catalog.css';

/** Which games an operator has, and what its key gets of them. */
export function OperatorCatalog() {
  const { operator_id: id } = useOperator();
  const { may } = useSession();
  const { filters, set } = useFilters('view');
  const assigned = useQuery({ queryKey: assignedKey(id), queryFn: () => getAssigned(id) });
  if (assigned.isPending) return <Loader aria-label="Loading the catalog" />;
  if (!assigned.data) return <RefusalNotice error={assigned.error} onRetry={() => assigned.refetch()} />;
  const View = filters.view === 'preview' ? CatalogPreview : Assignment;
  return (
    <Stack>
      <SegmentedControl
        aria-label="View"
        value={filters.view === 'preview' ? 'preview' : 'games'}
        onChange={(view) => set('view', view === 'preview' ? view : null)}
        data={[
          { value: 'games', label: may('support') ? 'Assign games' : 'Assigned games' },
          { value: 'preview', label: 'Preview' },
        ]}
        className="views"
      />
      <View id={id} assigned={assigned.data} />
    </Stack>
  );
}
