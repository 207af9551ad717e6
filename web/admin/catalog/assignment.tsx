import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { GAMES, listGames } from '../games/game-api.ts';
import { LiveFilter } from '../games/live.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { columnsFor } from './columns.tsx';
import { PastedList } from './pasted-list.tsx';
import { Selected } from './selected.tsx';
import { TakeAway } from './take-away.tsx';
import { useAssignment } from './use-assignment.ts';

interface Props {
  id: string;
  assigned: ReadonlySet<string>;
}

const HAS = { yes: 'assigned_to', no: 'not_assigned_to' } as const;

/** Every game there is, to be given to an operator or taken away. */
export function Assignment({ id, assigned }: Props) {
  const { may } = useSession();
  const { filters, set } = useFilters('search', 'family', 'live', 'assigned');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { assigned: has, ...plain } = filters;
  const wish = { ...plain, ...((has === 'yes' || has === 'no') && { [HAS[has]]: id }) };
  return (
    <>
      <Group align="flex-end" role="search" aria-label="Games">
        <SearchField label="Title, symbol or slug" value={filters.search} onChange={(text) => set('search', text)} />
        <SearchField label="Family" value={filters.family} onChange={(family) => set('family', family)} />
        <NativeSelect
          label="Assigned"
          value={has ?? ''}
          onChange={(event) => set('assigned', event.currentTarget.value)}
          data={[
            { value: '', label: 'all' },
            { value: 'yes', label: 'assigned' },
            { value: 'no', label: 'not assigned' },
          ]}
        />
        <LiveFilter value={filters.live} onChange={(live) => set('live', live)} />
      </Group>
      {may('support') && <Whole id={id} assigned={assigned} />}
      <PagedTable
        label="Games"
        columns={columnsFor({ assigned, selected, ...(may('support') && { onSelect: setSelected }) })}
        rowKey={({ symbol }) => symbol}
        queryKey={[...GAMES, 'list', wish]}
        fetchPage={(after) => listGames(wish, after)}
        empty="No game matches."
        toolbar={(rows) =>
          may('support') && (
            <Selected id={id} rows={rows} assigned={assigned} selected={selected} onSelect={setSelected} />
          )
        }
      />
    </>
  );
}

type Asking = 'paste' | 'all' | 'none';

/** What is done to a whole list at once. */
function Whole({ id, assigned }: Props) {
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const assignment = useAssignment(id, close);
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setAsking('paste')}>
        Paste a list…
      </Button>
      <Button variant="default" size="xs" onClick={() => setAsking('all')}>
        Assign every game…
      </Button>
      <Button variant="default" size="xs" disabled={assigned.size === 0} onClick={() => setAsking('none')}>
        Take every game away…
      </Button>
      {asking === 'paste' && <PastedList id={id} assigned={assigned} onClose={close} />}
      {asking === 'all' && (
        <Confirm
          title={`Assign every game to ${id}`}
          action="Assign"
          pending={assignment.isPending}
          error={assignment.error}
          onConfirm={() => assignment.mutate({ what: 'assign', symbols: 'all' })}
          onCancel={close}
        >
          At once the operator sees every live game there is in its catalog, and its players can launch them. Games that
          are created later are not among them.
        </Confirm>
      )}
      {asking === 'none' && <TakeAway id={id} symbols="all" onDone={close} onCancel={close} />}
    </Group>
  );
}
