import { stackOf } from './background.ts';
import type { Answer, Step } from './domain/round.ts';
import type { RequestSeen } from './http/observe.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { SettlementEvent } from './services/settlement.ts';
import type { AttemptSeen } from './services/watched-attempts.ts';

/** Writes down and counts what the rooms below say has happened. */
export const makeWatchers = (log: Log, metrics: Metrics) => ({
  watchRequest(seen: RequestSeen): void {
    metrics.request(seen);
    log({
      level: 'info',
      event: 'request',
      request_id: seen.requestId,
      operation: seen.operation,
      status: seen.status,
      ms: rounded(seen.ms),
      operator_id: seen.operatorId,
      ...(seen.aborted && { aborted: true }),
    });
  },
  /** One line ties the player's request to the id that the wallet was given for this call. */
  watchAttempt(seen: AttemptSeen): void {
    metrics.attempt(seen);
    const { call, answer, ms } = seen;
    log({
      level: call.verb === 'balance' && answer.class === 'OK' ? 'debug' : 'info',
      event: 'wallet-attempt',
      request_id: call.playerRequestId,
      wallet_request_id: call.requestId,
      operator_id: call.operatorId,
      leg: call.verb,
      transaction_id: call.transactionId,
      attempt: call.attempt,
      class: answer.class,
      detail: detailOf(answer),
      ms: rounded(ms),
    });
  },
  report({ round, transactionId, answer, step }: SettlementEvent): void {
    log({
      ...alertOf(answer, step),
      event: 'settlement',
      request_id: round.request_id,
      operator_id: round.operator_id,
      session_id: round.session_id,
      seq: round.seq,
      transaction_id: transactionId,
      class: answer.class,
      detail: detailOf(answer),
      to: step.to,
    });
  },
  /** Without its key no call of an operator can be signed, and each of its rounds is rejected. */
  missingKeys(why: string | null): void {
    if (why !== null) log({ level: 'error', alert: true, event: 'secrets-shut', why });
  },
  logFault(error: unknown, requestId: string, operatorId: string | undefined): void {
    log({
      level: 'error',
      event: 'request-failed',
      request_id: requestId,
      operator_id: operatorId,
      error: stackOf(error),
    });
  },
});

/** A person is needed for a round that nobody but a person can end, and for a wallet that does not know our signature. */
function alertOf(answer: Answer, step: Step): { level: 'error' | 'warn'; alert?: true; why?: string } {
  if (step.to === 'MANUAL') return { level: 'error', alert: true, why: step.why };
  if (answer.class !== 'REJECT' || !answer.aboutTheCall) return { level: 'warn' };
  return { level: 'error', alert: true, why: `the wallet refuses our calls themselves (${answer.code})` };
}

const rounded = (ms: number): number => Math.round(ms * 100) / 100;

function detailOf(answer: Answer): string | undefined {
  if (answer.class === 'OK') return undefined;
  return answer.class === 'REJECT' ? answer.code : answer.detail;
}
