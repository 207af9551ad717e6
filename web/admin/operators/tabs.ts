import type { Operator } from './operator-api.ts';

interface Tab {
  label: string;
  /** Below the operator's own address; '' is the first tab. */
  path: string;
  /** Only for these. */
  isFor?: (operator: Operator) => boolean;
}

/** The pages about one operator, in their order; each has its route in shell/routes.tsx. */
export const operatorTabs: readonly Tab[] = [
  { label: 'Overview', path: '' },
  { label: 'Catalog', path: 'catalog' },
  { label: 'API keys', path: 'keys' },
  { label: 'Settings', path: 'settings' },
  { label: 'Limits', path: 'limits' },
  { label: 'Wallet secret', path: 'secret', isFor: ({ wallet_mode }) => wallet_mode === 'callback' },
  { label: 'Go-live', path: 'go-live' },
];
