import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { useFocusReturn } from './use-focus-return.ts';

interface Props {
  title: string;
  children: ReactNode;
  /** Escape and the cross close the dialog; without this, only what is in it does. */
  onCancel?: () => void;
  size?: 'md' | 'lg' | 'xl';
}

/** A dialog above the page, which waits until it is answered. A press beside it loses nothing that was typed in it. */
export function Dialog({ title, children, onCancel, size = 'md' }: Props) {
  const { isOver = false } = useSession();
  useFocusReturn();
  return (
    <Modal.Root
      opened
      size={size}
      onClose={() => onCancel?.()}
      closeOnEscape={onCancel !== undefined && !isOver}
      closeOnClickOutside={false}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
            <Modal.Title fw={650} fz="lg" className="breakable">
              {title}
            </Modal.Title>
            {onCancel && <Modal.CloseButton aria-label="Close" />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
