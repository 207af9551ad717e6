import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

interface Props {
  title: string;
  children: ReactNode;
  /** The button's word: the verb itself, not "OK". */
  action: string;
  danger?: boolean;
  /** Something is missing without which it cannot be sent. */
  disabled?: boolean;
  pending: boolean;
  error: Error | null;
  /** What the reader wanted, as a heading of the refusal. */
  refused?: string;
  onSubmit: () => void;
  onCancel: () => void;
}

/** A dialog that is filled in and sent, with what was refused above its buttons. */
export function FormDialog({ title, children, error, refused, onSubmit, onCancel, ...button }: Props) {
  const { action, danger, disabled = false, pending } = button;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog title={title} onCancel={onCancel}>
      <form onSubmit={submit}>
        <Stack>
          {children}
          {error && <RefusalNotice error={error} {...(refused && { title: refused })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
            <Button type="submit" {...(danger && { color: 'red' })} loading={pending} disabled={disabled}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
