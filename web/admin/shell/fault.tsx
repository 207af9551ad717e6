import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';
import { Refusal } from '../api/refusal.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useTitle } from '../parts/use-title.ts';

/** In place of a page that could not be drawn, or whose code could not be fetched: after an update it has moved. */
export function Fault() {
  const error = useRouteError();
  useTitle('Something went wrong');
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          This page could not be shown
        </Title>
        {error instanceof Refusal ? (
          <RefusalNotice error={error} />
        ) : (
          <Text className="breakable">{error instanceof Error ? error.message : 'Its code failed.'}</Text>
        )}
        <Button onClick={() => location.reload()}>Load it again</Button>
      </Stack>
    </Container>
  );
}
