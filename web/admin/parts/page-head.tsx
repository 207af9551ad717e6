import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

interface Props {
  title: string;
  /** Beside the title: a state, say. */
  beside?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page's name, which is its tab's too, with what can be done on it. */
export function PageHead({ title, beside, actions, children }: Props) {
  useTitle(title);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
      <div className="page-head">
        <Group gap="sm">
          <Title order={1} size="h2">
            {title}
          </Title>
          {beside}
        </Group>
        {children && (
          <Text c="dimmed" mt={4} size="sm" component="div">
            {children}
          </Text>
        )}
      </div>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
