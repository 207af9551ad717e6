import { Button, Group, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { type Limits, limitsKey, listLimits } from './limits-api.ts';
import { useOperator } from './operator-page.tsx';
import { SetLimits } from './set-limits.tsx';

const amount = (text: string | null) => text ?? 'no limit';

const columns: Column<Limits>[] = [
  { head: 'Currency', lead: true, cell: ({ currency }) => currency },
  { head: 'Least stake', right: true, cell: ({ least_stake }) => amount(least_stake) },
  { head: 'Most stake', right: true, cell: ({ most_stake }) => amount(most_stake) },
  { head: 'Most win', right: true, cell: ({ most_win }) => amount(most_win) },
];

/** What the operator's players may stake and win in one round. */
export function OperatorLimits() {
  const { operator_id: id, currency } = useOperator();
  const { may } = useSession();
  const [setting, setSetting] = useState<Limits>();
  const limits = useQuery({ queryKey: limitsKey(id), queryFn: () => listLimits(id) });
  if (limits.isPending) return <Loader aria-label="Loading limits" />;
  if (!limits.data) return <RefusalNotice error={limits.error} onRetry={() => limits.refetch()} />;
  const begin = () => setSetting({ currency, least_stake: null, most_stake: null, most_win: null });
  const change: Column<Limits> = {
    head: 'Change',
    cell: (row) => (
      <Button size="xs" variant="default" aria-label={`Change ${row.currency}`} onClick={() => setSetting(row)}>
        Change
      </Button>
    ),
  };
  return (
    <section aria-labelledby="limits">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="limits">
          Limits
        </Title>
        {may('admin') && <Button onClick={begin}>Limit a currency</Button>}
      </Group>
      <Text size="sm" c="dimmed" mb="md" maw={640}>
        A coin that would stake or could win beyond them is neither offered nor played. No win is ever cut.
      </Text>
      {limits.data.length > 0 ? (
        <DataTable
          label="Limits"
          columns={may('admin') ? [...columns, change] : columns}
          rows={limits.data}
          rowKey={(row) => row.currency}
        />
      ) : (
        <Text p="xl" ta="center" c="dimmed" className="card">
          {id} has no limits: every coin of a game is offered.
        </Text>
      )}
      {setting && <SetLimits id={id} before={setting} present={limits.data} onClose={() => setSetting(undefined)} />}
    </section>
  );
}
