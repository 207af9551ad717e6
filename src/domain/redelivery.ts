import { type CallState, type Leg, maySend, type RoundState } from './round.ts';

/** A wallet call that somebody wants sent again. Times in ms since 1970. */
export interface WaitingCall {
  leg: Leg;
  state: CallState;
  attempts: number;
  createdAt: number;
  /** Until when an attempt that is under way has it; undefined when none is. */
  leasedUntil: number | undefined;
  /** No leg of its round came after it. */
  isLast: boolean;
}

/** Why a call must not be sent again, in a sentence; undefined when it may. The attempt itself then goes by the rules of round.ts. */
export function whyNotAgain(call: WaitingCall, round: RoundState, now: number): string | undefined {
  if (call.state === 'OK') return `The wallet has confirmed this ${call.leg}: there is nothing left to send`;
  if (call.state === 'REJECTED')
    return `The wallet has refused this ${call.leg}, and its word stands: it is not sent again`;
  if (call.state === 'GIVEN_UP') return whyNotTakenUp(call, round);
  if (call.leasedUntil !== undefined && call.leasedUntil > now)
    return `An attempt of this ${call.leg} is under way; wait for its answer`;
  if (!maySend({ ...call, attempts: call.attempts + 1 }, now))
    return 'This debit must not be sent any more: it is too late to charge the player, and it is rolled back instead';
  return undefined;
}

/** A debit that was given up is being rolled back, or was: sent again, it might be taken after that. */
function whyNotTakenUp({ leg, isLast }: WaitingCall, round: RoundState): string | undefined {
  if (leg === 'debit') return 'This debit was given up and is rolled back: it must not be sent again';
  if (round === 'MANUAL' && isLast) return undefined;
  return `This ${leg} was given up, and its round is ${round}: it must not be sent again`;
}

/** How the round stands once its given-up call is taken up again. */
export const takenUpAs = (leg: Leg): RoundState => (leg === 'credit' ? 'CREDIT_PENDING' : 'ROLLBACK_PENDING');
