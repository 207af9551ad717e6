import { PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { announceSecret, operatorKey } from './operator-api.ts';

/** Announces a secret: one that is made by the server and shown once, or one that the operator chose. */
export function AnnounceSecret({ id, onClose }: { id: string; onClose: () => void }) {
  const [given, setGiven] = useState('');
  const announce = useChange(() => announceSecret(id, given === '' ? undefined : given), {
    touches: [operatorKey(id)],
    done: `The coming secret of ${id} is announced.`,
  });
  const errors = useFieldErrors(announce.error, { wallet_secret: 'Secret' });
  const made = announce.data?.data.wallet_secret;
  if (made) {
    return (
      <SecretOnce
        what="coming wallet secret"
        use="The operator’s wallet has to accept it beside the present one before it is activated."
        secret={made}
        onClose={onClose}
      />
    );
  }
  return (
    <Confirm
      title="Announce a coming secret"
      action="Announce"
      pending={announce.isPending}
      error={announce.error}
      onConfirm={() => announce.mutate(undefined, { onSuccess: ({ data }) => data.wallet_secret ?? onClose() })}
      onCancel={onClose}
    >
      <Stack gap="sm">
        Nothing changes for a wallet that knows the present secret alone.
        <PasswordInput
          label="Secret"
          description="Left empty, one is made and shown once."
          error={errors.wallet_secret}
          value={given}
          onChange={(event) => setGiven(event.currentTarget.value)}
          maxLength={1024}
          autoComplete="new-password"
        />
      </Stack>
    </Confirm>
  );
}
