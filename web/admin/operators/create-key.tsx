import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { createKey, operatorKey } from './operator-api.ts';

/** Makes a key, which is shown once. */
export function CreateKey({ id, onClose }: { id: string; onClose: () => void }) {
  const [label, setLabel] = useState('');
  const create = useChange(() => createKey(id, label.trim()), { touches: [operatorKey(id)] });
  const errors = useFieldErrors(create.error, { label: 'Label' });
  const key = create.data?.data.key;
  if (key) {
    const use = 'The operator’s server sends it as x-provider-api-key. It never belongs into a browser.';
    return <SecretOnce what="API key" use={use} secret={key} onClose={onClose} />;
  }
  return (
    <FormDialog
      title="New API key"
      action="Create key"
      pending={create.isPending}
      error={create.error}
      onSubmit={() => create.mutate(undefined)}
      onCancel={onClose}
    >
      <TextInput
        label="Label"
        description="What it is for, so that you know it again: “production”, say."
        error={errors.label}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={100}
        data-autofocus
      />
    </FormDialog>
  );
}
