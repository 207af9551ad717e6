import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { roundPath } from './addresses.ts';
import { StateBadge } from './badges.tsx';
import { FilterFields } from './filter-fields.tsx';
import { OpenRound } from './open-round.tsx';
import { listRounds, type Round, roundsKey } from './round-api.ts';
import { useRoundFilter } from './use-round-filter.ts';

const columns = (operatorId: string): Column<Round>[] => [
  {
    head: 'Begun',
    cell: ({ round_id, created_at }) => (
      <Anchor component={Link} to={roundPath(operatorId, round_id)} fz="sm" fw={600}>
        <Instant at={created_at} seconds />
      </Anchor>
    ),
  },
  { head: 'State', cell: ({ state }) => <StateBadge state={state} /> },
  { head: 'Player', cell: ({ player_id }) => player_id },
  { head: 'Game', cell: ({ symbol }) => <span className="mono">{symbol}</span> },
  { head: 'Stake', right: true, cell: ({ stake, currency }) => `${stake} ${currency}` },
  { head: 'Win', right: true, cell: ({ win, currency }) => `${win} ${currency}` },
];

/** An operator's rounds, newest first. */
export function RoundList() {
  const { operatorId = '' } = useParams();
  const { filter, transactionId, isNarrowed, ...fields } = useRoundFilter();
  const wish = { ...filter, ...(transactionId && { transaction_id: transactionId }) };
  return (
    <>
      <OpenRound operatorId={operatorId} />
      <FilterFields label="Rounds" {...fields} />
      <PagedTable
        label="Rounds"
        columns={columns(operatorId)}
        rowKey={({ round_id }) => round_id}
        queryKey={[...roundsKey(operatorId), 'list', wish]}
        fetchPage={(after) => listRounds(operatorId, { ...wish, ...(after && { after }) })}
        empty={isNarrowed ? 'No round matches.' : 'No round was played yet.'}
      />
    </>
  );
}
