/** The state machine of one bet, pure: what a wallet's answer makes of a round. See docs/decisions/001-round-states.md. */
export type RoundState =
  | 'DEBIT_PENDING'
  | 'CREDIT_PENDING'
  | 'ROLLBACK_PENDING'
  | 'SETTLED'
  | 'REJECTED'
  | 'ROLLED_BACK'
  | 'MANUAL';

export type Leg = 'debit' | 'credit' | 'rollback';

/** OK and REJECTED are the wallet's word; GIVEN_UP is ours, after {@link GIVE_UP_MS} or for a person to resolve. */
export type CallState = 'PENDING' | 'OK' | 'REJECTED' | 'GIVEN_UP';

/** What came back for one attempt, in the four classes of the settlement rules. `balance` is a decimal string. */
export type Answer =
  | { class: 'OK'; balance: string }
  | { class: 'REJECT'; code: string; aboutTheCall: boolean }
  | { class: 'NOT_SENT' | 'UNKNOWN'; detail: string };

/** A call as it stands after the attempt that brought the answer; `attempts` counts that one. Times in ms since 1970. */
export interface CallHistory {
  leg: Leg;
  attempts: number;
  /** Some earlier attempt was UNKNOWN. */
  doubtful: boolean;
  createdAt: number;
  /** When the debit was sent last; a wallet may still receive it for a while. */
  debitLastSentAt: number;
  /** The wallet has said that it took the stake. */
  debitConfirmed: boolean;
}

export type Step =
  | { to: 'DEBITED' | 'SETTLED' | 'REJECTED' | 'ROLLBACK_PENDING' | 'ROLLED_BACK' }
  | { to: 'MANUAL'; why: string }
  | { to: 'RETRY'; withinMs: number };

/** A credit or rollback without a definite answer is left to a person after 75 hours. */
export const GIVE_UP_MS = 75 * 3600_000;
/** How often a debit is sent before it is rolled back instead, and for how long after the player's spin. */
const DEBIT_ATTEMPTS = 3;
const DEBIT_RESEND_MS = 30_000;
/** A wallet refuses a debit signed more than 300 s ago; after twice that, one it never saw can no longer arrive. */
const LATE_DEBIT_MS = 600_000;
const FIRST_BACKOFF_MS = 500;
/**
 * Once a wallet answers again, no round waits longer than this for its next attempt; with one attempt's deadline or one
 * lease before it, every round ends within a minute. One call in 15 s on average is no load, even for a wallet in trouble.
 */
const LONGEST_BACKOFF_MS = 30_000;

/**
 * Whether an attempt that was begun may still be made. A debit that a server takes up too late, or that servers died over
 * too often, is not sent once more: its answer is UNKNOWN and it is rolled back.
 */
export const maySend = (call: Pick<CallHistory, 'leg' | 'attempts' | 'createdAt'>, now: number): boolean =>
  call.leg !== 'debit' || (call.attempts <= DEBIT_ATTEMPTS && now - call.createdAt <= DEBIT_RESEND_MS);

/** What an answer makes of the round its call belongs to. */
export function nextStep(call: CallHistory, answer: Answer, now: number): Step {
  if (call.leg === 'debit') return afterDebit(call, answer, now);
  if (call.leg === 'credit') return afterCredit(call, answer, now);
  return afterRollback(call, answer, now);
}

function afterDebit(call: CallHistory, answer: Answer, now: number): Step {
  if (answer.class === 'OK') return { to: 'DEBITED' };
  const certain = answer.class !== 'UNKNOWN' && !call.doubtful;
  if (certain) return { to: 'REJECTED' };
  const exhausted = call.attempts >= DEBIT_ATTEMPTS || now - call.createdAt > DEBIT_RESEND_MS;
  if (answer.class === 'REJECT' || exhausted) return { to: 'ROLLBACK_PENDING' };
  return retry(call);
}

function afterCredit(call: CallHistory, answer: Answer, now: number): Step {
  if (answer.class === 'OK') return { to: 'SETTLED' };
  if (answer.class === 'REJECT' && !answer.aboutTheCall) {
    if (!call.doubtful) return { to: 'ROLLBACK_PENDING' };
    return { to: 'MANUAL', why: `credit refused (${answer.code}) after an attempt whose result is unknown` };
  }
  return retryOrGiveUp(call, now);
}

function afterRollback(call: CallHistory, answer: Answer, now: number): Step {
  if (answer.class === 'OK') return { to: 'ROLLED_BACK' };
  const unknownThere = answer.class === 'REJECT' && answer.code === 'transaction_not_found';
  if (!unknownThere || now - call.debitLastSentAt < LATE_DEBIT_MS) return retryOrGiveUp(call, now);
  // It took the stake, and now knows nothing of it: another wallet, or one that lost what it had. Not ours to believe.
  if (call.debitConfirmed) return { to: 'MANUAL', why: 'the wallet confirmed the debit, and now does not know it' };
  return { to: 'ROLLED_BACK' };
}

function retryOrGiveUp(call: CallHistory, now: number): Step {
  if (now - call.createdAt < GIVE_UP_MS) return retry(call);
  return { to: 'MANUAL', why: `no definite answer to the ${call.leg} in 75 hours` };
}

/** Exponential backoff; the caller draws the wait evenly from 0 to `withinMs` (full jitter). */
const retry = (call: CallHistory): Step => ({
  to: 'RETRY',
  withinMs: Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(call.attempts - 1, 20)),
});

/** Whether a round is still on its way. A MANUAL one waits for a person and blocks no new spin. */
export const isOpen = (state: RoundState): boolean => OPEN_STATES.includes(state);

const STATES: readonly string[] = [
  'DEBIT_PENDING',
  'CREDIT_PENDING',
  'ROLLBACK_PENDING',
  'SETTLED',
  'REJECTED',
  'ROLLED_BACK',
  'MANUAL',
] satisfies RoundState[];

/** Whether this is the name of a state. */
export const isState = (value: unknown): value is RoundState => typeof value === 'string' && STATES.includes(value);

export const OPEN_STATES: readonly RoundState[] = ['DEBIT_PENDING', 'CREDIT_PENDING', 'ROLLBACK_PENDING'];
