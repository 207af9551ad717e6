import { Badge } from '@mantine/core';

/** Whether operators that have the game see it. */
export const Live = ({ live }: { live: boolean }) => (
  <Badge color={live ? 'teal' : 'gray'} variant="light" tt="none">
    {live ? 'live' : 'not live'}
  </Badge>
);
