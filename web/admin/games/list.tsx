import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { useSession } from '../api/session.ts';
import type { Column } from '../parts/data-table.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { inPercent } from './figures.ts';
import { GAMES, type Game, listGames } from './game-api.ts';
import { GameName } from './game-name.tsx';
import { Live, LiveFilter } from './live.tsx';

const columns: Column<Game>[] = [
  { head: 'Game', cell: ({ symbol, title }) => <GameName symbol={symbol} title={title} />, lead: true },
  { head: 'Family', short: true, cell: ({ family }) => family },
  { head: 'Lines', cell: ({ lines }) => lines, right: true },
  { head: 'RTP', cell: ({ rtp }) => inPercent(rtp), right: true },
  { head: 'Status', short: true, cell: ({ launch_status }) => launch_status },
  { head: 'Catalog', cell: ({ live_catalog_enabled }) => <Live live={live_catalog_enabled} /> },
];

/** Every game there is, whoever has it. */
export function GameList() {
  const { may } = useSession();
  const { filters, set } = useFilters('search', 'family', 'launch_status', 'live');
  return (
    <>
      <PageHead
        title="Games"
        actions={
          may('support') && (
            <Button component={Link} to="/games/new">
              New game
            </Button>
          )
        }
      >
        Every title there is. An operator gets those that are assigned to it and live.
      </PageHead>
      <Group mb="md" align="flex-end" role="search" aria-label="Games">
        <SearchField label="Title, symbol or slug" value={filters.search} onChange={(text) => set('search', text)} />
        <SearchField label="Family" value={filters.family} onChange={(family) => set('family', family)} />
        <SearchField
          label="Launch status"
          value={filters.launch_status}
          onChange={(status) => set('launch_status', status)}
        />
        <LiveFilter value={filters.live} onChange={(live) => set('live', live)} />
      </Group>
      <PagedTable
        label="Games"
        columns={columns}
        rowKey={({ symbol }) => symbol}
        queryKey={[...GAMES, 'list', filters]}
        fetchPage={(after) => listGames(filters, after)}
        empty="No game matches."
      />
    </>
  );
}
