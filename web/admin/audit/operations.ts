import type { operations } from '../../../generated/server/types.ts';
import { inWords } from './changes.ts';

/** What the audit can have entries of. */
const AUDITED = [
  'activateSecret',
  'announceSecret',
  'assignGames',
  'changePassword',
  'createGame',
  'createKey',
  'createOperator',
  'createUser',
  'reconcile',
  'redeliverCall',
  'removeGames',
  'resealSecrets',
  'resolveRound',
  'revokeKey',
  'setLimits',
  'signIn',
  'signManifest',
  'signOut',
  'startDiagnosis',
  'stopDiagnosis',
  'updateGame',
  'updateOperator',
  'updateUser',
  'uploadArt',
  'withdrawSecret',
] as const satisfies (keyof operations)[];

/** What the filter by operation offers. */
export const OPERATIONS = [
  { value: '', label: 'any' },
  ...AUDITED.map((operation) => ({ value: operation, label: inWords(operation) })),
];
