import { Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** Escape, the cross and a press beside it close the dialog; without this, only what is in it does. */
  onCancel?: () => void;
  size?: 'md' | 'lg' | 'xl';
}

/** A dialog above the page, which waits until it is answered. */
export const Dialog = ({ title, children, onCancel, size = 'md' }: Props) => (
  <Modal.Root
    opened
    size={size}
    onClose={() => onCancel?.()}
    closeOnEscape={onCancel !== undefined}
    closeOnClickOutside={onCancel !== undefined}
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
