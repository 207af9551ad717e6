import { Badge, Checkbox } from '@mantine/core';
import { inPercent } from '../games/figures.ts';
import type { Game } from '../games/game-api.ts';
import { GameName } from '../games/game-name.tsx';
import { Live } from '../games/live.tsx';
import type { Column } from '../parts/data-table.tsx';

interface Wish {
  assigned: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  /** Without it, nothing can be selected. */
  onSelect?: (selected: ReadonlySet<string>) => void;
}

/** The columns of games beside an operator. */
export const columnsFor = ({ assigned, selected, onSelect }: Wish): Column<Game>[] => [
  ...(onSelect ? [selection(selected, onSelect)] : []),
  { head: 'Game', cell: ({ symbol, title }) => <GameName symbol={symbol} title={title} />, lead: true },
  { head: 'Assigned', cell: ({ symbol }) => <Assigned is={assigned.has(symbol)} /> },
  { head: 'Catalog', cell: ({ live_catalog_enabled }) => <Live live={live_catalog_enabled} /> },
  { head: 'Family', short: true, cell: ({ family }) => family },
  { head: 'RTP', cell: ({ rtp }) => inPercent(rtp), right: true },
];

const selection = (selected: ReadonlySet<string>, onSelect: (selected: ReadonlySet<string>) => void): Column<Game> => ({
  head: 'Select',
  cell: ({ symbol, title }) => (
    <Checkbox
      aria-label={`Select ${title} (${symbol})`}
      checked={selected.has(symbol)}
      onChange={(event) => {
        const next = new Set(selected);
        if (event.currentTarget.checked) next.add(symbol);
        else next.delete(symbol);
        onSelect(next);
      }}
    />
  ),
});

const Assigned = ({ is }: { is: boolean }) => (
  <Badge color={is ? 'indigo' : 'gray'} variant={is ? 'light' : 'outline'} tt="none" className={is ? '' : 'absent'}>
    {is ? 'assigned' : 'not assigned'}
  </Badge>
);
