import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Refusal } from '../api/refusal.ts';

interface Props {
  error: Error;
  /** What the reader wanted, as a heading: "The operator was not created". */
  title?: string;
  onRetry?: () => void;
}

/** What was refused and why, in the API's own words, with the id under which the log has it. */
export function RefusalNotice({ error, title, onRetry }: Props) {
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} {...(title && { title })}>
      <Text size="sm" className="breakable refusal-detail">
        {error.message}
      </Text>
      <RequestId error={error} />
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}

export function RequestId({ error }: { error: Error }) {
  if (!(error instanceof Refusal) || !error.requestId) return null;
  return (
    <Text size="xs" c="dimmed" mt={4}>
      Request <span className="mono breakable">{error.requestId}</span>
    </Text>
  );
}
