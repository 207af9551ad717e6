import { removeAttempts } from '../store/attempts.ts';
import { listOperatorIds } from '../store/operators.ts';
import type { Components } from './components.ts';

/** How long an attempt is kept. */
export const ATTEMPTS_KEPT_MS = 30 * 24 * 3600_000;
/** How often old ones are looked for. */
const EVERY_MS = 3600_000;
const AT_ONCE = 5000;

/** Removes the attempts that are kept no longer, an operator after the other and some thousands at a time. */
export function makeRemoveOldAttempts({ db, clock, stopping }: Pick<Components, 'db' | 'clock' | 'stopping'>) {
  let looked = Number.NEGATIVE_INFINITY;
  return async function removeOldAttempts(): Promise<void> {
    const now = clock().getTime();
    if (now - looked < EVERY_MS) return;
    looked = now;
    const before = new Date(now - ATTEMPTS_KEPT_MS);
    for (const operatorId of await listOperatorIds(db)) {
      if (stopping?.aborted) return;
      while ((await removeAttempts(db, operatorId, before, AT_ONCE)) === AT_ONCE);
    }
  };
}
