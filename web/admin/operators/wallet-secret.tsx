import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { AnnounceSecret } from './announce-secret.tsx';
import { activateSecret, operatorKey, withdrawSecret } from './operator-api.ts';
import { useOperator } from './operator-page.tsx';

type Asking = 'announce' | 'activate' | 'withdraw';

/** What calls to the operator's wallet are signed with, and how it is changed while rounds go on. */
export function WalletSecret() {
  const { operator_id: id, wallet_secret_set, next_secret_announced } = useOperator();
  const { may } = useSession();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <Stack className="card" p="lg" maw={720}>
      <Group gap="sm">
        <Title order={2} size="h4">
          Rotation
        </Title>
        <Badge color={next_secret_announced ? 'yellow' : 'gray'} variant="light" tt="none">
          {next_secret_announced ? 'another secret is announced' : 'none is under way'}
        </Badge>
      </Group>
      <Text size="sm">
        {wallet_secret_set
          ? 'Each call to the wallet is signed with the present secret. It is stored sealed and never shown.'
          : 'No secret is set yet, so that no call can be signed.'}
      </Text>
      <ol className="steps">
        <li>
          <b>Announce</b> a coming secret and hand it to the operator. From then on calls carry{' '}
          <span className="mono unbroken">x-pp-signature-next</span> too; wallets that do not know it go on as before.
        </li>
        <li>The operator’s wallet is made to accept either of the two.</li>
        <li>
          <b>Activate</b> it: <span className="mono unbroken">x-pp-signature</span> is made with it, and the former is
          forgotten.
        </li>
      </ol>
      {may('admin') && (
        <Group>
          {next_secret_announced ? (
            <>
              <Button onClick={() => setAsking('activate')}>Activate the announced secret</Button>
              <Button variant="default" onClick={() => setAsking('withdraw')}>
                Withdraw it
              </Button>
            </>
          ) : (
            <Button onClick={() => setAsking('announce')}>Announce a coming secret</Button>
          )}
        </Group>
      )}
      {asking === 'announce' && <AnnounceSecret id={id} onClose={close} />}
      {asking === 'activate' && <Activate id={id} onClose={close} />}
      {asking === 'withdraw' && <Withdraw id={id} onClose={close} />}
    </Stack>
  );
}

interface Question {
  id: string;
  onClose: () => void;
}

function Activate({ id, onClose }: Question) {
  const activate = useChange(() => activateSecret(id), {
    touches: [operatorKey(id)],
    done: `Calls to ${id} are signed with the new secret.`,
  });
  return (
    <Confirm
      title="Activate the announced secret"
      action="Activate"
      danger
      pending={activate.isPending}
      error={activate.error}
      onConfirm={() => activate.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      From the next call on a wallet that does not know the new secret refuses every call. The former secret is
      forgotten: this cannot be undone.
    </Confirm>
  );
}

function Withdraw({ id, onClose }: Question) {
  const withdraw = useChange(() => withdrawSecret(id), {
    touches: [operatorKey(id)],
    done: 'The announced secret is withdrawn; the present one stays.',
  });
  return (
    <Confirm
      title="Withdraw the announced secret"
      action="Withdraw"
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      The present secret stays as it is. The announced one is forgotten.
    </Confirm>
  );
}
