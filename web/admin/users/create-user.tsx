import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { Dialog } from '../parts/dialog.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import type { Role } from '../shell/roles.ts';
import { RoleChoice } from './role-choice.tsx';
import { createUser, USERS } from './user-api.ts';

/** Makes an account with a password that is made by the server, and shown here once. */
export function CreateUser({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const create = useChange(createUser, { touches: [USERS] });
  const errors = useFieldErrors(create.error, { name: 'Name' }, 'name');
  const made = create.data?.data;
  if (made?.password) return <UserPassword name={made.name} password={made.password} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim().toLowerCase(), role });
  };
  return (
    <Dialog title="New user" onCancel={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            description="Small letters, digits and . _ @ - are possible."
            error={errors.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={63}
            autoCapitalize="none"
            autoComplete="off"
            required
            data-autofocus
          />
          <RoleChoice role={role} onChange={setRole} />
          <Text size="sm" c="dimmed">
            A password is made for the account and shown once.
          </Text>
          {create.isError && <RefusalNotice error={create.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create user
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface Made {
  name: string;
  password: string;
  onClose: () => void;
}

export const UserPassword = ({ name, password, onClose }: Made) => (
  <SecretOnce
    what={`password of ${name}`}
    use={`Hand it to ${name} on a way that nobody else reads.`}
    secret={password}
    onClose={onClose}
  />
);
