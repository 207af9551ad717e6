import { formatAmount, parseAmount } from '../domain/money.ts';
import { compareRound, type Entry, type Mismatch, missingHere, type OwnRound } from '../domain/reconciliation.ts';
import type { AdminClient } from './admin-client.ts';
import { table } from './command-line.ts';
import { openExport } from './export-index.ts';
import { type Call, pathOf, plain, type Round } from './round-pages.ts';

/** How an operator's export differs from the rounds that are added. */
export interface Comparison {
  add(round: Round): void;
  /** Looks at what is left in the export, when all rounds have been added. */
  end(): Promise<void>;
  result(): Compared;
  close(): void;
}

export interface Compared {
  /** Transactions in the export. */
  entries: number;
  /** Of those, known here outside the window, and not compared. */
  outside: number;
  mismatch_count: number;
  /** The first of them. */
  mismatches: ReturnType<typeof mismatchRecord>[];
}

const MOST_KEPT = 10_000;
/** As many ids as fit in a URL, however long they are. */
const LOOKED_UP_AT_ONCE = 30;

/** Reads the export whole before anything is compared. @throws UsageError naming the line that cannot be understood. */
export async function makeComparison(client: AdminClient, operator: string, file: string): Promise<Comparison> {
  const theirs = await openExport(file);
  const result: Compared = { entries: theirs.entries, outside: 0, mismatch_count: 0, mismatches: [] };

  function found(mismatch: Mismatch) {
    result.mismatch_count += 1;
    if (result.mismatches.length < MOST_KEPT) result.mismatches.push(mismatchRecord(mismatch));
  }

  async function knownHere(entries: Entry[]): Promise<Set<string>> {
    const query = new URLSearchParams();
    for (const { transaction_id } of entries)
      if (/^[!-~]+$/.test(transaction_id)) query.append('transaction_id', transaction_id);
    if (query.size === 0) return new Set();
    const { items } = await client.call<{ items: Call[] }>('GET', `${pathOf(operator, 'calls')}?${query}`);
    return new Set(items.map((call) => call.transaction_id));
  }

  return {
    add: (round) => compareRound(ownRound(round), theirs.find).forEach(found),
    async end() {
      for (const mismatch of theirs.repeated()) found(mismatch);
      for (const entries of theirs.rest(LOOKED_UP_AT_ONCE)) {
        const known = await knownHere(entries);
        for (const entry of entries) if (!known.has(entry.transaction_id)) found(missingHere(entry));
        result.outside += known.size;
      }
    },
    result: () => result,
    close: theirs.close,
  };
}

const ownRound = ({ round_id, player_id, state, calls = [] }: Round): OwnRound => ({
  round_id,
  player_id,
  state,
  calls: calls.map((call) => ({ ...call, amount: parseAmount(call.amount, call.currency) })),
});

/** A mismatch with both sides beside each other. */
const mismatchRecord = ({ kind, transaction_id, what, round, call, entry }: Mismatch) => ({
  kind,
  transaction_id,
  what,
  round_id: round?.round_id ?? null,
  here: call
    ? { type: call.leg, amount: formatAmount(call.amount, call.currency), currency: call.currency, state: call.state }
    : null,
  there: entry
    ? {
        line: entry.line,
        type: entry.type,
        amount: formatAmount(entry.amount, entry.currency),
        currency: entry.currency,
        effect: entry.effect,
      }
    : null,
});

/** The comparison for a person: a line a mismatch. */
export function comparisonLines({ entries, outside, mismatch_count, mismatches }: Compared): string[] {
  const ignored = outside > 0 ? `, ${outside} of them known here outside the window` : '';
  const summary = `${entries} transactions in the export${ignored}; ${mismatch_count || 'no'} mismatches`;
  if (mismatches.length === 0) return [summary];
  const rows = mismatches.map(({ kind, transaction_id, here, there, what }) => [
    kind,
    plain(transaction_id),
    here ? `${here.amount} ${here.currency} ${here.state}` : '-',
    there ? `${there.amount} ${there.currency} ${there.effect} (line ${there.line})` : '-',
    plain(what),
  ]);
  const cut = mismatch_count - mismatches.length;
  return [
    summary,
    ...table([['MISMATCH', 'TRANSACTION', 'HERE', 'THERE', 'WHAT'], ...rows]),
    ...(cut > 0 ? [`and ${cut} more; take a shorter window to see them`] : []),
  ];
}
