import type { CallState, Leg, RoundState } from './round.ts';

/** One transaction as the operator's own export tells it; `amount` in minor units. */
export interface Entry {
  transaction_id: string;
  /** Where it stands in the file. */
  line: number;
  type: Leg;
  amount: bigint;
  currency: string;
  player_id: string | null;
  /** `applied` moved the money, `undone` did and was taken back, `none` never did. */
  effect: 'applied' | 'undone' | 'none';
}

/** A wallet call as this side tells it; `amount` in minor units. */
export interface OwnCall {
  transaction_id: string;
  leg: Leg;
  amount: bigint;
  currency: string;
  state: CallState;
}

export interface OwnRound {
  round_id: string;
  player_id: string;
  state: RoundState;
  calls: readonly OwnCall[];
}

export type MismatchKind =
  | 'missing-there'
  | 'missing-here'
  | 'amount-differs'
  | 'currency-differs'
  | 'type-differs'
  | 'player-differs'
  | 'effect-there'
  | 'no-effect-there'
  | 'duplicate';

/** One thing on which the two sides do not agree, in words too. */
export interface Mismatch {
  kind: MismatchKind;
  transaction_id: string;
  what: string;
  round?: OwnRound;
  call?: OwnCall;
  entry?: Entry;
}

/** What the operator's export says of a transaction_id. */
export type Find = (transactionId: string) => Entry | undefined;

/**
 * Compares a round with what the other side has of its calls. A call whose result is unknown here agrees with
 * either answer there, until its round has ended; then the round's end says what must be there.
 */
export function compareRound(round: OwnRound, find: Find): Mismatch[] {
  const found = round.calls.map((call) => ({ call, entry: find(call.transaction_id) }));
  const named = (mismatch: Mismatch) => ({ ...mismatch, round });
  const differing = found.flatMap(({ call, entry }) => (entry ? contentFaults(round, call, entry) : []));
  if (round.state === 'ROLLED_BACK') return [...differing, ...rolledBackFaults(found)].map(named);
  const undoing = found.some(({ call }) => call.leg === 'rollback');
  const effects = found.flatMap(({ call, entry }) =>
    undoing && call.leg !== 'credit' ? [] : effectFaults(call, entry),
  );
  return [...differing, ...effects].map(named);
}

function contentFaults({ player_id }: OwnRound, call: OwnCall, entry: Entry): Mismatch[] {
  const fault = (kind: MismatchKind, what: string) => ({ ...about(call, entry), kind, what });
  const faults: Mismatch[] = [];
  if (entry.type !== call.leg) faults.push(fault('type-differs', `a ${call.leg} here, a ${entry.type} there`));
  if (entry.player_id !== null && entry.player_id !== player_id)
    faults.push(fault('player-differs', `of player ${player_id} here, of ${entry.player_id} there`));
  if (entry.currency !== call.currency)
    faults.push(fault('currency-differs', `in ${call.currency} here, in ${entry.currency} there`));
  else if (entry.amount !== call.amount) faults.push(fault('amount-differs', 'the amounts differ'));
  return faults;
}

/** OK and REJECTED are the wallet's own word. */
function effectFaults(call: OwnCall, entry: Entry | undefined): Mismatch[] {
  const base = about(call, entry);
  if (call.state === 'OK' && !entry)
    return [{ ...base, kind: 'missing-there', what: `this ${call.leg} was confirmed here and is missing there` }];
  if (call.state === 'OK' && entry?.effect !== 'applied')
    return [{ ...base, kind: 'no-effect-there', what: `this ${call.leg} was confirmed here and has no effect there` }];
  if (call.state === 'REJECTED' && entry?.effect === 'applied')
    return [{ ...base, kind: 'effect-there', what: `this ${call.leg} was rejected here and has effect there` }];
  return [];
}

type Found = { call: OwnCall; entry: Entry | undefined };

/** Of a round that was rolled back nothing may be left: no stake taken, no win paid, no stake given back twice. */
function rolledBackFaults(found: readonly Found[]): Mismatch[] {
  const of = (leg: Leg) => found.find(({ call }) => call.leg === leg);
  const [debit, credit, rollback] = [of('debit'), of('credit'), of('rollback')];
  const refunded = rollback?.entry?.effect === 'applied';
  const faults: Mismatch[] = [];
  if (debit?.entry?.effect === 'applied' && !refunded) {
    const what = 'the round was rolled back here and its debit has effect there';
    faults.push({ ...about(debit.call, debit.entry), kind: 'effect-there', what });
  }
  if (debit && !debit.entry && (refunded || debit.call.state === 'OK')) {
    const what = refunded ? 'its rollback has effect there, and the debit is missing' : MISSING_DEBIT;
    faults.push({ ...about(debit.call, undefined), kind: 'missing-there', what });
  }
  if (debit?.entry?.effect === 'none' && refunded) {
    const what = 'its rollback has effect there, and the debit has none';
    faults.push({ ...about(debit.call, debit.entry), kind: 'no-effect-there', what });
  }
  if (credit?.entry?.effect === 'applied') {
    const what = 'the round was rolled back here and its credit has effect there';
    faults.push({ ...about(credit.call, credit.entry), kind: 'effect-there', what });
  }
  return faults;
}

const MISSING_DEBIT = 'this debit was confirmed here, before it was rolled back, and is missing there';

/** What stands there under an id that was never used here. */
export const missingHere = (entry: Entry): Mismatch => ({
  kind: 'missing-here',
  transaction_id: entry.transaction_id,
  what: `there is a ${entry.type} there that was never made here`,
  entry,
});

/** The same transaction_id on two lines; the first counts. */
export const duplicate = (entry: Entry, firstLine: number): Mismatch => ({
  kind: 'duplicate',
  transaction_id: entry.transaction_id,
  what: `it stands on line ${firstLine} too`,
  entry,
});

const about = (call: OwnCall, entry: Entry | undefined) => ({
  transaction_id: call.transaction_id,
  call,
  ...(entry && { entry }),
});
