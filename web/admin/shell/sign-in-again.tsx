import { Modal, Text } from '@mantine/core';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The way in, above the page that a session ended on. The page stays, with what was typed or is shown once there. */
export function SignInAgain({ name }: { name: string }) {
  useFocusReturn(() => document.activeElement);
  return (
    <Modal.Root
      opened
      onClose={() => {}}
      size={420}
      zIndex={1000}
      closeOnEscape={false}
      closeOnClickOutside={false}
      returnFocus={false}
    >
      <Modal.Overlay blur={12} backgroundOpacity={0.7} />
      <Modal.Content>
        <Modal.Body p="lg">
          <SignInForm name={name}>
            <Modal.Title fw={650} fz="lg">
              Your session is over
            </Modal.Title>
            <Text size="sm">
              Sign in again to go on where you were. What you typed is kept; what was not saved can be saved then.
            </Text>
          </SignInForm>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
