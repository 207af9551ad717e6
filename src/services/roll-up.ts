import { beginRollUp, rolledUntil, rollUp } from '../store/roll-up.ts';
import type { Components } from './components.ts';

/** What ended this long ago is written, whatever the server's clock and however slow the database. */
const SETTLED_DOWN_MS = 120_000;
/** As much is added up at once. */
const LONGEST_MS = 6 * 3600_000;

/** Adds up what the dashboard shows, as far as nothing can be added to it any more. */
export function makeRollUp({ db, clock, stopping }: Pick<Components, 'db' | 'clock' | 'stopping'>) {
  return async function rollUpDue(): Promise<void> {
    const until = clock().getTime() - SETTLED_DOWN_MS;
    let from = await rolledUntil(db);
    if (!from) await beginRollUp(db, new Date(until));
    from ??= await rolledUntil(db);
    while (from && from.getTime() < until && !stopping?.aborted) {
      const to: Date = new Date(Math.min(until, from.getTime() + LONGEST_MS));
      await rollUp(db, { from, to });
      from = await rolledUntil(db);
    }
  };
}
