import type { Transaction } from '../../mock-wallet/books.ts';
import { isOpen } from '../../src/domain/round.ts';
import { idOf } from '../../src/services/round-calls.ts';
import type { RoundRow } from '../../src/store/rounds.ts';
import type { Delivery } from '../../src/wallet/transport.ts';
import type { RecordingBooks } from './books.ts';
import type { SentCall } from './network.ts';
import { OPERATOR } from './wallet.ts';

/** Something that must never be; the first one ends its schedule. */
export class Violation extends Error {}

/** Longer than any debit is sent: 30 s by the engine's rule, and the longest pause before it comes to do so. */
const LATEST_DEBIT_MS = 65_000;
const MOST_DEBITS = 3;

export type Judge = ReturnType<typeof makeJudge>;

/** Watches one schedule for all nine invariants of the settlement rules, and for what else may never be seen. */
export function makeJudge({ now }: { now: () => number }) {
  const rounds = new Map<string, RoundRow>();
  const sent = new Map<string, { bytes: string; times: number }>();
  const refused = new Set<string>();
  const violations: Violation[] = [];
  const violated = (what: string) => void violations.push(new Violation(what));

  function saw(round: RoundRow): void {
    const key = `${round.session_id}:${round.seq}`;
    const before = rounds.get(key);
    if (before && before.version > round.version)
      violated(`CAS: round ${key} went back from version ${before.version} to ${round.version}`);
    rounds.set(key, round);
    if (before) compare(key, before, round);
    const open = [...rounds.values()].filter(
      ({ session_id, state }) => session_id === round.session_id && isOpen(state),
    );
    if (open.length > 1)
      violated(`invariant 9: rounds ${open.map(({ seq }) => seq)} of ${round.session_id} are open at once`);
  }

  function compare(key: string, before: RoundRow, after: RoundRow): void {
    const same = before.version === after.version;
    if (same && before.state !== after.state)
      violated(`CAS: round ${key} is ${before.state} and ${after.state} in one version`);
    if (!same && !isOpen(before.state)) violated(`CAS: round ${key} was ${before.state} and became ${after.state}`);
    if (!before.outcome) return;
    const [drawn, shown] = [before, after].map(({ outcome, win }) => `${JSON.stringify(outcome)} ${win}`);
    if (drawn !== shown) violated(`invariant 6: the outcome of ${key} was ${drawn} and is ${shown}`);
  }

  /** An effect in the wallet. */
  function booked(books: RecordingBooks, entry: Transaction): void {
    const { transaction_id: id, type, moved } = entry;
    const earlier = books.entries.filter(({ transaction_id }) => transaction_id === id);
    if (moved !== 0n && earlier.some((other) => other.moved !== 0n))
      violated(`invariant 3: ${id} had its effect twice`);
    if (moved !== 0n && earlier.some(({ status }) => status === 'tombstone'))
      violated(`invariant 8: ${id} had an effect after its tombstone`);
    if (type !== 'credit') return;
    const debit = books.transaction(OPERATOR, id.replace(/:\d+:credit$/, ':1:debit'));
    if (debit?.status !== 'applied')
      violated(`invariant 2: ${id} was paid while its debit is ${debit?.status ?? 'unknown'}`);
  }

  function send({ transactionId, verb, body }: SentCall): void {
    const bytes = Buffer.from(body).toString('latin1');
    const known = sent.get(transactionId) ?? { bytes, times: 0 };
    known.times += 1;
    sent.set(transactionId, known);
    if (verb !== 'balance' && known.bytes !== bytes)
      violated(`invariant 7: ${transactionId} was sent with other bytes: ${known.bytes} and ${bytes}`);
    if (verb === 'debit') judgeDebit(transactionId, known.times);
  }

  function judgeDebit(transactionId: string, times: number): void {
    const [sessionId, , seq] = transactionId.split(':');
    const round = rounds.get(`${sessionId}:${seq}`);
    if (!round) violated(`written before sent: ${transactionId} was sent, and its round is not stored`);
    if (times > MOST_DEBITS) violated(`ADR 001: ${transactionId} was sent ${times} times`);
    const age = now() - (round?.created_at.getTime() ?? 0);
    if (round && age > LATEST_DEBIT_MS)
      violated(`ADR 001: ${transactionId} was sent ${age / 1000} s after the player's spin`);
  }

  /** A refusal about the call itself, as of its signature, is no verdict. */
  function heard(transactionId: string, delivery: Delivery): void {
    if (delivery.kind !== 'reply' || delivery.status === 401) return;
    if (Buffer.from(delivery.body).includes('"success":false')) refused.add(transactionId);
  }

  return {
    violations,
    heard,
    wasRefused: (transactionId: string) => refused.has(transactionId),
    violated,
    saw,
    booked,
    send,
    openRounds: () => [...rounds.values()].filter(({ state }) => isOpen(state)),
    openRoundOf: (sessionId: string) =>
      [...rounds.values()].find(({ session_id, state }) => session_id === sessionId && isOpen(state)),
    round: (sessionId: string, actionId: string) =>
      [...rounds.values()].find((round) => round.session_id === sessionId && round.client_action_id === actionId),
  };
}

/** What must hold of the books and the rounds when everything has come to rest. */
export function audit(judge: Judge, books: RecordingBooks, rounds: RoundRow[]): void {
  let explained = 0n;
  for (const round of rounds) explained += auditRound(judge, books, round);
  const moved = books.entries.reduce((sum, entry) => sum + entry.moved, 0n);
  if (moved !== explained) judge.violated(`invariant 1: the wallet moved ${moved}, the rounds explain ${explained}`);
}

/** @returns what the round accounts for in the wallet. */
function auditRound(judge: Judge, books: RecordingBooks, round: RoundRow): bigint {
  const where = `round ${round.session_id}:${round.seq} (${round.state}, stake ${round.stake}, win ${round.win})`;
  const [debit, credit, rollback] = (['debit', 'credit', 'rollback'] as const).map((leg) =>
    books.transaction(OPERATOR, idOf(round, leg)),
  );
  const moved = [debit, credit, rollback].reduce((sum, entry) => sum + (entry?.moved ?? 0n), 0n);
  if (round.state === 'SETTLED') {
    if (rollback && rollback.moved !== 0n) judge.violated(`invariant 4: ${where} has a rollback of its debit`);
    const due = round.win - round.stake;
    if (moved !== due) judge.violated(`invariant 1: ${where} moved ${moved} in the wallet`);
    return due;
  }
  if (round.outcome && !judge.wasRefused(idOf(round, 'credit')))
    judge.violated(`no verdict: ${where} had won, and the wallet never refused its credit`);
  if (round.state === 'MANUAL') return moved;
  if (isOpen(round.state)) judge.violated(`invariant 5: ${where} did not end`);
  else if (debit?.status === 'applied')
    judge.violated(`invariant 5: ${where} took its stake, and nothing rolled it back`);
  if (credit?.moved) judge.violated(`invariant 1: ${where} was paid`);
  return 0n;
}
