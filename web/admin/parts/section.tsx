import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** What can be done here. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page, with its name. */
export function Section({ title, actions, children }: Props) {
  const id = useId();
  return (
    <section className="card panel" aria-labelledby={id}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
