import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { RequestId } from './refusal-notice.tsx';

/** Says in passing what has been done. */
export const showDone = (message: string): void => void notifications.show({ message, color: 'teal' });

/** For what was asked for without a form that could show the refusal. It stays until it is closed. */
export function showRefusal(error: Error): void {
  const message = (
    <>
      <Text size="sm" className="breakable">
        {error.message}
      </Text>
      <RequestId error={error} />
    </>
  );
  notifications.show({ title: 'That was refused', message, color: 'red', autoClose: false });
}
