import {
  type Icon,
  IconBuildingStore,
  IconCards,
  IconChartBar,
  IconHistory,
  IconReceipt,
  IconUsers,
} from '@tabler/icons-react';
import type { Role } from './roles.ts';

interface Place {
  label: string;
  path: string;
  icon: Icon;
  least: Role;
}

/** The subjects of the frame's navigation, in its order. */
export const places: readonly Place[] = [
  { label: 'Dashboard', path: '/', icon: IconChartBar, least: 'viewer' },
  { label: 'Operators', path: '/operators', icon: IconBuildingStore, least: 'viewer' },
  { label: 'Games', path: '/games', icon: IconCards, least: 'viewer' },
  { label: 'Rounds', path: '/rounds', icon: IconReceipt, least: 'viewer' },
  { label: 'Users', path: '/users', icon: IconUsers, least: 'admin' },
  { label: 'Audit', path: '/audit', icon: IconHistory, least: 'viewer' },
];
