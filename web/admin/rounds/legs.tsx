import { useSession } from '../api/session.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { CallBadge } from './badges.tsx';
import { Redeliver } from './redeliver.tsx';
import type { RecordedCall, RoundRecord } from './round-api.ts';
import { mayBeSentAgain } from './time-line.ts';

interface Props {
  operatorId: string;
  round: RoundRecord;
}

/** The round's wallet calls, each as it stands. */
export function Legs({ operatorId, round }: Props) {
  const { may } = useSession();
  const again: Column<RecordedCall> = {
    head: 'Redelivery',
    cell: (call) => mayBeSentAgain(call, round.state) && <Redeliver operatorId={operatorId} call={call} />,
  };
  const offered = may('support') && round.calls.some((call) => mayBeSentAgain(call, round.state));
  return (
    <DataTable
      label="Legs"
      columns={offered ? [...columns, again] : columns}
      rows={round.calls}
      rowKey={({ transaction_id }) => transaction_id}
    />
  );
}

const columns: Column<RecordedCall>[] = [
  { head: 'Leg', short: true, cell: ({ leg }) => leg },
  { head: 'Amount', right: true, cell: ({ amount, currency }) => `${amount} ${currency}` },
  { head: 'State', cell: ({ state }) => <CallBadge state={state} /> },
  { head: 'Attempts', right: true, cell: ({ attempts }) => attempts },
  { head: 'Made', cell: ({ created_at }) => <Instant at={created_at} seconds /> },
  { head: 'Next attempt', cell: ({ next_attempt_at }) => next_attempt_at && <Instant at={next_attempt_at} seconds /> },
];
