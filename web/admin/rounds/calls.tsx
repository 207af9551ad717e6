import { Anchor, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Column } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PagedTable } from '../parts/paged-table.tsx';
import { roundPath } from './addresses.ts';
import { CallBadge } from './badges.tsx';
import { FilterFields } from './filter-fields.tsx';
import { type Call, listCalls, roundsKey } from './round-api.ts';
import { useRoundFilter } from './use-round-filter.ts';

const columns = (operatorId: string): Column<Call>[] => [
  { head: 'Sent last', cell: ({ last_sent_at }) => <Instant at={last_sent_at} seconds /> },
  {
    head: 'Transaction',
    cell: ({ transaction_id, round_id }) => (
      <Anchor component={Link} to={roundPath(operatorId, round_id)} fz="xs" className="mono">
        {transaction_id}
      </Anchor>
    ),
  },
  { head: 'Leg', short: true, cell: ({ leg }) => leg },
  { head: 'Amount', right: true, cell: ({ amount, currency }) => `${amount} ${currency}` },
  { head: 'State', cell: ({ state }) => <CallBadge state={state} /> },
  { head: 'Attempts', right: true, cell: ({ attempts }) => attempts },
  { head: 'Last answer', cell: (call) => <LastAnswer {...call} /> },
];

const LastAnswer = ({ class: kind, detail }: Call) => (
  <>
    {kind}{' '}
    <Text span size="xs" c="dimmed">
      {detail}
    </Text>
  </>
);

/** What was sent to an operator's wallet, by round, newest first. */
export function CallList() {
  const { operatorId = '' } = useParams();
  const { filter, transactionId, isNarrowed, ...fields } = useRoundFilter();
  const wish = transactionId ? { transaction_id: [transactionId] } : filter;
  return (
    <>
      <FilterFields label="Wallet calls" {...fields} isOneCall={transactionId !== undefined} />
      <PagedTable
        label="Wallet calls"
        columns={columns(operatorId)}
        rowKey={({ transaction_id }) => transaction_id}
        queryKey={[...roundsKey(operatorId), 'calls', wish]}
        fetchPage={(after) => listCalls(operatorId, { ...wish, ...(after && !transactionId && { after }) })}
        empty={isNarrowed ? 'No wallet call matches.' : 'The wallet was not called yet.'}
      />
    </>
  );
}
