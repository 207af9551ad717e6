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
  const differing = found.flatMap(({ call, entry }) => (entry ? contentFaults(round, call, entry) : []));
  return [...differing, ...effectFaults(round.state, found)].map((mismatch) => ({ ...mismatch, round }));
}

function effectFaults(state: RoundState, found: readonly Found[]): Mismatch[] {
  if (state === 'ROLLED_BACK') return rolledBackFaults(found);
  if (state === 'SETTLED') return found.flatMap(settledFaults);
  if (state === 'REJECTED') return found.flatMap(rejectedFaults);
  const undoing = found.some(({ call }) => call.leg === 'rollback');
  return found.flatMap((one) => (undoing && one.call.leg !== 'credit' ? [] : answeredFaults(one)));
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

type Found = { call: OwnCall; entry: Entry | undefined };

/** OK and REJECTED are the wallet's own word. */
function answeredFaults(one: Found): Mismatch[] {
  if (one.call.state === 'OK') return missing(one, 'was confirmed here');
  return one.call.state === 'REJECTED' ? present(one, 'was rejected here') : [];
}

/** Of a settled round stake and win are there, also of one that a person settled; and no stake was given back. */
function settledFaults(one: Found): Mismatch[] {
  if (one.call.leg === 'rollback') return present(one, 'is of a round that was settled here');
  return missing(one, one.call.state === 'OK' ? 'was confirmed here' : 'is of a round that was settled here');
}

/** A rejected round took nothing: its debit was refused, or never sent. */
const rejectedFaults = (one: Found): Mismatch[] =>
  present(one, one.call.state === 'REJECTED' ? 'was rejected here' : 'was never sent from here');

function missing({ call, entry }: Found, why: string): Mismatch[] {
  if (!entry)
    return [{ ...about(call, entry), kind: 'missing-there', what: `this ${call.leg} ${why} and is missing there` }];
  if (entry.effect === 'applied') return [];
  return [{ ...about(call, entry), kind: 'no-effect-there', what: `this ${call.leg} ${why} and has no effect there` }];
}

const present = ({ call, entry }: Found, why: string): Mismatch[] =>
  entry?.effect === 'applied'
    ? [{ ...about(call, entry), kind: 'effect-there', what: `this ${call.leg} ${why} and has effect there` }]
    : [];

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
