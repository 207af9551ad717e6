import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import './dashboard.css';

/** One number that matters, with its name. */
export const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="card figure">
    <dt>
      <Text span size="sm" c="dimmed">
        {name}
      </Text>
    </dt>
    <dd>{children}</dd>
  </div>
);
