import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
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
  return (
    <FormDialog
      title="New user"
      action="Create user"
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate({ name: name.trim().toLowerCase(), role })}
      onCancel={onClose}
    >
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
    </FormDialog>
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
