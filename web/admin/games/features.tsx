import { Badge, Group } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Game } from './game-api.ts';

const NAMES: Record<keyof Game['features'], string> = {
  free_spins: 'free spins',
  bonus: 'bonus',
  collect: 'collect',
  buy_feature: 'buy feature',
  special_bet: 'special bet',
};

/** What a game claims to have, and what it does not. */
export const Features = ({ features }: { features: Game['features'] }) => (
  <Group gap={6}>
    {(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((feature) => (
      <Badge
        key={feature}
        tt="none"
        variant={features[feature] ? 'light' : 'outline'}
        color={features[feature] ? 'indigo' : 'gray'}
        className={features[feature] ? '' : 'absent'}
        leftSection={features[feature] ? <IconCheck size={12} aria-hidden /> : <IconX size={12} aria-hidden />}
      >
        {features[feature] ? NAMES[feature] : `no ${NAMES[feature]}`}
      </Badge>
    ))}
  </Group>
);
