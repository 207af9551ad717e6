import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

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
export function Confirm({ title, children, action, danger, withReason, pending, error, onConfirm, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <Dialog title={title} onCancel={onCancel}>
      <form onSubmit={submit}>
        <Stack>
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
          {error && <RefusalNotice error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
            <Button
              type="submit"
              {...(danger && { color: 'red' })}
              loading={pending}
              disabled={withReason === true && reason.trim() === ''}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
