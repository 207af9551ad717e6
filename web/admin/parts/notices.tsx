import { Text } from '@mantine/core';
import { type NotificationData, notifications } from '@mantine/notifications';
import { RequestId } from './refusal-notice.tsx';

/** Says in passing what has been done. */
export const showDone = (message: string): void => show({ message, color: 'teal' });

/** Something to look after, though what was asked for has been done. */
export const showWarning = (message: string): void =>
  show({ title: 'Mind this', message, color: 'yellow', autoClose: false });

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
  show({ title: 'That was refused', message, color: 'red', autoClose: false });
}

function show(notice: NotificationData): void {
  notifications.show({ ...notice, closeButtonProps: { 'aria-label': 'Close this notice' } });
}
