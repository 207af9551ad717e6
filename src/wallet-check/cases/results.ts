import type { Answer } from '../caller.ts';
import { type Check, described, Unmet } from '../check.ts';

/** A duplicate is answered with the original result: what the contract names of it, whatever else is in the replies. */
export function sameResult({ amounts }: Check, original: Answer, duplicate: Answer): void {
  const same =
    duplicate.accepted &&
    duplicate.fields?.transaction_id === original.fields?.transaction_id &&
    duplicate.fields?.currency === original.fields?.currency &&
    duplicate.balance === original.balance;
  if (same) return;
  const balance = original.balance === undefined ? 'its balance' : `balance ${amounts.show(original.balance)}`;
  throw new Unmet(`the original result, with ${balance}`, described(duplicate), duplicate);
}

/** All answers of duplicates that were sent at once are the same success. */
export function sameResults(check: Check, answers: readonly Answer[]): void {
  const [first, ...others] = answers;
  if (!first?.accepted) throw new Unmet('equal replies, each a success', first ? described(first) : 'none', first);
  for (const other of others) sameResult(check, first, other);
}
