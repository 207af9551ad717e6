import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useTitle } from '../parts/use-title.ts';

/** For an address that leads to no page. */
export function NotFound() {
  const { pathname } = useLocation();
  useTitle('Page not found');
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={1} size="h2">
        Page not found
      </Title>
      <Text className="breakable">
        There is nothing at <code>/admin{pathname}</code>. The link may be old or mistyped.
      </Text>
      <Anchor component={Link} to="/">
        Go to the first page
      </Anchor>
    </Stack>
  );
}
