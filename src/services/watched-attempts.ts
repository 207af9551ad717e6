import type { Answer } from '../domain/round.ts';

/** What tells one attempt of a wallet call from any other. */
export interface AttemptIdentity {
  operatorId: string;
  verb: 'balance' | 'debit' | 'credit' | 'rollback';
  transactionId: string;
  /** The x-pp-request-id that the wallet gets. */
  requestId: string;
  /** The id of the player's request that this call is for; of a round, the one that began it. */
  playerRequestId: string | null;
  /** 1 for the first. */
  attempt: number;
}

/** One attempt of a wallet call that has ended. */
export interface AttemptSeen {
  call: AttemptIdentity;
  answer: Answer;
  ms: number;
}

export type WatchAttempt = (seen: AttemptSeen) => void;

/** Tells `watch` of every attempt once it has its answer, and how long that took. */
export const watched =
  <Call extends AttemptIdentity>(attempt: (call: Call) => Promise<Answer>, watch: WatchAttempt) =>
  async (call: Call): Promise<Answer> => {
    const from = performance.now();
    const answer = await attempt(call);
    watch({ call, answer, ms: performance.now() - from });
    return answer;
  };
