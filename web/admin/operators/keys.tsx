import { Badge, Button, Group, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { CreateKey } from './create-key.tsx';
import { type Key, listKeys, operatorKey, revokeKey } from './operator-api.ts';
import { useOperator } from './operator-page.tsx';

const columns: Column<Key>[] = [
  { head: 'Label', cell: ({ label }) => label ?? 'no label' },
  { head: 'Key id', short: true, cell: ({ key_id }) => <span className="mono">{key_id}</span> },
  { head: 'Created', cell: ({ created_at }) => <Instant at={created_at} /> },
  { head: 'Last used', cell: ({ last_used_at }) => <Instant at={last_used_at} /> },
];

/** What the operator's server calls with. */
export function OperatorKeys() {
  const { operator_id: id } = useOperator();
  const { may } = useSession();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Key>();
  const keys = useQuery({ queryKey: [...operatorKey(id), 'keys'], queryFn: () => listKeys(id) });
  if (keys.isPending) return <Loader aria-label="Loading keys" />;
  if (!keys.data) return <RefusalNotice error={keys.error} onRetry={() => keys.refetch()} />;
  const standing: Column<Key> = {
    head: 'State',
    cell: (key) => (
      <Standing
        revokedAt={key.revoked_at}
        name={key.label ?? key.key_id}
        onRevoke={may('support') ? () => setRevoking(key) : undefined}
      />
    ),
  };
  return (
    <section aria-labelledby="keys">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h4" id="keys">
          API keys
        </Title>
        {may('support') && <Button onClick={() => setCreating(true)}>New key</Button>}
      </Group>
      {keys.data.length > 0 ? (
        <DataTable label="API keys" columns={[...columns, standing]} rows={keys.data} rowKey={({ key_id }) => key_id} />
      ) : (
        <Text p="xl" ta="center" c="dimmed" className="card">
          {id} has no key yet, so that its server cannot call.
        </Text>
      )}
      {creating && <CreateKey id={id} onClose={() => setCreating(false)} />}
      {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  );
}

interface Stand {
  revokedAt: string | null;
  name: string;
  onRevoke: (() => void) | undefined;
}

function Standing({ revokedAt, name, onRevoke }: Stand) {
  if (revokedAt !== null) {
    return (
      <Text size="sm" c="dimmed">
        revoked <Instant at={revokedAt} />
      </Text>
    );
  }
  return (
    <Group gap="sm">
      <Badge color="teal" variant="light" tt="none">
        valid
      </Badge>
      {onRevoke && (
        <Button size="xs" variant="default" aria-label={`Revoke ${name}`} onClick={onRevoke}>
          Revoke
        </Button>
      )}
    </Group>
  );
}

function Revoke({ apiKey: { operator_id, key_id, label }, onClose }: { apiKey: Key; onClose: () => void }) {
  const revoke = useChange(() => revokeKey(operator_id, key_id), {
    touches: [operatorKey(operator_id)],
    done: `The key ${key_id} is revoked.`,
  });
  return (
    <Confirm
      title={`Revoke ${label ?? key_id}`}
      action="Revoke"
      danger
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      Every call with this key is refused at once. It cannot be made valid again.
    </Confirm>
  );
}
