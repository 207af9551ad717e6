import type { Point } from '../point.ts';
import { findingOf } from '../wallet-trial.ts';

export const signature: Point = {
  id: 'signature',
  title: 'Callback wallet signature verification passes.',
  run: async ({ walletTrial, operator }) => findingOf(await walletTrial(), operator, ['signature', 'freshness']),
};
