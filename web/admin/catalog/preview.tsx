import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inPercent } from '../games/figures.ts';
import { GameName } from '../games/game-name.tsx';
import { useOperator } from '../operators/operator-page.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { RawText } from '../parts/raw-text.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { type CatalogGame, getPreview, type Preview, previewKey } from './catalog-api.ts';
import { NameList } from './name-list.tsx';
import { inGames } from './use-assignment.ts';

interface Props {
  id: string;
  assigned: ReadonlySet<string>;
}

/** The operator's live catalog, as listGames replies to its key. */
export function CatalogPreview({ id, assigned }: Props) {
  const isActive = useOperator().status === 'active';
  const preview = useQuery({ queryKey: previewKey(id), queryFn: () => getPreview(id) });
  if (preview.isPending) return <Loader aria-label="Loading the preview" />;
  if (preview.isError) return <RefusalNotice error={preview.error} onRetry={() => preview.refetch()} />;
  const { catalog } = preview.data;
  const shown = new Set(catalog.items.map(({ symbol }) => symbol));
  const hidden = [...assigned].filter((symbol) => !shown.has(symbol));
  return (
    <Stack>
      <Text size="sm">
        What a key of {id} {isActive ? 'gets' : 'will get'} from <code>GET /api/provider/v1/games</code>:{' '}
        {inGames(catalog.total)}.
      </Text>
      {!isActive && (
        <Alert color="yellow" title={`${id} is inactive`}>
          Until it is activated its keys are refused with status 403, and nothing is launched.
        </Alert>
      )}
      {hidden.length > 0 && (
        <Alert color="yellow" title={`${inGames(hidden.length)} assigned and not in it`}>
          <NameList label="Assigned and not in the catalog" names={hidden} />
          <Text size="sm">What is not live is as if outside every catalog.</Text>
        </Alert>
      )}
      <Items items={catalog.items} />
      <Raw preview={preview.data} />
    </Stack>
  );
}

const STEP = 50;

const columns: Column<CatalogGame>[] = [
  { head: 'Game', cell: ({ symbol, title }) => <GameName symbol={symbol} title={title} />, lead: true },
  { head: 'Family', short: true, cell: ({ family }) => family },
  { head: 'Launch path', cell: ({ launch_path }) => <code>{launch_path}</code> },
  { head: 'Lines', cell: ({ lines }) => lines, right: true },
  { head: 'RTP', cell: ({ rtp }) => inPercent(rtp), right: true },
];

function Items({ items }: { items: readonly CatalogGame[] }) {
  const [shown, setShown] = useState(STEP);
  if (items.length === 0) {
    return (
      <Text p="xl" ta="center" c="dimmed" className="card">
        The catalog is empty: no assigned game is live.
      </Text>
    );
  }
  return (
    <>
      <DataTable
        label="Catalog of the operator"
        columns={columns}
        rows={items.slice(0, shown)}
        rowKey={({ symbol }) => symbol}
      />
      {items.length > shown && (
        <Group justify="center">
          <Button variant="default" onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, items.length - shown)} more of {items.length}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Of a large catalog, the beginning; all of it can be copied. */
const MOST_SHOWN = 50_000;

const Raw = ({ preview: { text } }: { preview: Preview }) => (
  <details className="card panel">
    <summary>The reply, byte for byte</summary>
    <Group justify="space-between" my="sm">
      <Text size="sm" c="dimmed">
        {text.length > MOST_SHOWN
          ? `The first ${MOST_SHOWN} characters of ${text.length}.`
          : `${text.length} characters.`}
      </Text>
      <CopyButton value={text} what="the reply" />
    </Group>
    <RawText label="The reply">{text.slice(0, MOST_SHOWN)}</RawText>
  </details>
);
