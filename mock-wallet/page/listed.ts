import type { CallLog, Entry } from './call-log.ts';
import { type Filter, matcher } from './filter.ts';

/** The entries of a log that a filter lets through, oldest first; each entry is judged once. */
export function makeListed(log: CallLog) {
  let judged = new WeakMap<Entry, boolean>();
  let isMatch = (_: Entry): boolean => true;

  function isListed(entry: Entry): boolean {
    let verdict = judged.get(entry);
    if (verdict === undefined) {
      verdict = isMatch(entry);
      judged.set(entry, verdict);
    }
    return verdict;
  }

  return {
    by(filter: Filter): void {
      judged = new WeakMap();
      isMatch = matcher(filter);
    },
    entries: (): readonly Entry[] => log.entries().filter(isListed),
  };
}
