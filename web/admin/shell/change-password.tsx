import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { changePassword } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';

interface Props {
  name: string;
  onClose: () => void;
}

/** Another password for whoever is signed in. */
export function ChangePassword({ name, onClose }: Props) {
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState('');
  const change = useChange(changePassword, { touches: [], done: 'Your password is changed.' });
  const errors = useFieldErrors(change.error, { password: 'Present password', new_password: 'New password' });
  return (
    <FormDialog
      title="Your password"
      action="Change password"
      pending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ password: present, new_password: wanted }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <PasswordInput
        label="Present password"
        value={present}
        error={errors.password}
        onChange={(event) => setPresent(event.currentTarget.value)}
        autoComplete="current-password"
        maxLength={256}
        required
        withAsterisk={false}
        data-autofocus
      />
      <PasswordInput
        label="New password"
        description="At least 12 characters. Your other sessions end; this one goes on."
        value={wanted}
        error={errors.new_password}
        onChange={(event) => setWanted(event.currentTarget.value)}
        autoComplete="new-password"
        maxLength={256}
        required
        withAsterisk={false}
      />
    </FormDialog>
  );
}
