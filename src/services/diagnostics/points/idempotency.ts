import type { Point } from '../point.ts';
import { findingOf } from '../wallet-trial.ts';

export const idempotency: Point = {
  id: 'idempotency',
  title: 'Operator confirms idempotency behavior for duplicate transaction_id.',
  run: async ({ walletTrial, operator }) => findingOf(await walletTrial(), operator, ['idempotency']),
};
