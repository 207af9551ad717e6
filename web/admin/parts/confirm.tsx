import { Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormDialog } from './form-dialog.tsx';

interface Props {
  title: string;
  /** What happens then, and whether it can be undone. */
  children: ReactNode;
  /** The button's word: the verb itself, not "OK". */
  action: string;
  danger?: boolean;
  /** Ask why; what is written goes into the audit. */
  withReason?: boolean;
  pending: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** Asks before something is done that others will notice, and where asked to, why. */
export function Confirm({ children, withReason, onConfirm, ...dialog }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...dialog}
      disabled={withReason === true && reason.trim() === ''}
      onSubmit={() => onConfirm(reason.trim())}
    >
      <Text component="div" size="sm">
        {children}
      </Text>
      {withReason && (
        <Textarea
          label="Reason"
          description="Goes into the audit with your name."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
