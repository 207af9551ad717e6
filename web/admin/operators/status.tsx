import { Badge } from '@mantine/core';
import type { Operator } from './operator-api.ts';

export const OperatorStatus = ({ status }: { status: Operator['status'] }) => (
  <Badge color={status === 'active' ? 'teal' : 'gray'} variant="light" tt="none">
    {status}
  </Badge>
);
