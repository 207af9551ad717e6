import { newRequestId, transactionId } from '../domain/ids.ts';
import type { Answer } from '../domain/round.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { SessionRow } from '../store/sessions.ts';
import { classify } from '../wallet/classify.ts';
import { encodeCallback } from '../wallet/envelope.ts';
import { sign } from '../wallet/sign.ts';
import { DEADLINE_MS, type Delivery, type Transport } from '../wallet/transport.ts';
import type { Components } from './components.ts';
import type { InternalWallet } from './internal-wallet.ts';
import type { OperatorDirectory } from './operator-directory.ts';
import type { WalletLanes } from './wallet-lanes.ts';
import { type AttemptIdentity, sentAs, type WatchAttempt, watched } from './watched-attempts.ts';

/** One call to an operator's wallet, its bytes already made. */
export interface OutgoingCall extends AttemptIdentity {
  currency: string;
  rawBody: Uint8Array;
  /** The wallet_base_url it goes to; null for the operator's present one. */
  walletUrl: string | null;
  /** Asked at the last moment: whether the call may still be sent. */
  isInTime?: () => boolean;
}

export type OperatorWallet = ReturnType<typeof makeOperatorWallet>;

type Needs = Pick<Components, 'clock' | 'random' | 'sealing'> & {
  transport: Pick<Transport, 'send'>;
  internal: InternalWallet;
  directory: OperatorDirectory;
  lanes: WalletLanes;
  watchAttempt?: WatchAttempt;
};

/** The wallet an operator has: its own, asked through signed callbacks, or the one kept here. Contract: the webhooks. */
export function makeOperatorWallet(needs: Needs) {
  const { clock, random, sealing, transport, internal, directory } = needs;
  const { lanes, watchAttempt = noOne } = needs;

  /** Makes one attempt. Throws for nothing but a database that cannot be read: then nothing was sent. */
  const attempt = watched(attemptUnwatched, watchAttempt);

  async function attemptUnwatched(call: OutgoingCall) {
    const operator = await directory.operator(call.operatorId);
    const sentAt = clock();
    if (call.isInTime?.() === false) return { answer: TOO_LATE, sent: sentAs(sentAt, NOTHING_SENT) };
    const isInternal = operator?.wallet_mode === 'internal';
    const { delivery, headers } = isInternal
      ? { delivery: await internal.deliver(call), headers: undefined }
      : await callBack(operator, call, sentAt);
    return { answer: classify(delivery, call), sent: sentAs(sentAt, delivery, headers) };
  }

  /** Signs the bytes now, with the secret that is current now, and sends them. */
  async function callBack(operator: OperatorRow | undefined, call: OutgoingCall, sentAt: Date): Promise<Called> {
    const walletUrl = call.walletUrl ?? operator?.wallet_base_url;
    if (!walletUrl || !operator?.wallet_secret) {
      return notSent(`operator ${call.operatorId} has no wallet URL and secret`);
    }
    const url = `${walletUrl.replace(/\/+$/, '')}/${call.verb}`;
    const headers = signedHeaders(operator, operator.wallet_secret, call, sentAt);
    if (typeof headers === 'string') return notSent(headers);
    const { operatorId, rawBody: body } = call;
    const question = call.verb === 'balance';
    const deadlineMs = operator.wallet_deadline_ms;
    return { headers, delivery: await transport.send({ operatorId, url, headers, body, deadlineMs, question }) };
  }

  /** How long one attempt may take, in milliseconds. */
  const deadlineMs = async (operatorId: string): Promise<number> =>
    (await directory.operator(operatorId))?.wallet_deadline_ms ?? DEADLINE_MS;

  /** The headers of an attempt made at that time; or why it cannot be signed, which no wallet must pay for. */
  function signedHeaders(operator: OperatorRow, sealed: string, call: OutgoingCall, sentAt: Date): Headers | string {
    const timestamp = Math.floor(sentAt.getTime() / 1000).toString();
    const signed = (secret: string) => sign(sealing.open(secret, operator.operator_id), timestamp, call.rawBody);
    try {
      return {
        'content-type': 'application/json',
        'x-pp-request-id': call.requestId,
        'x-pp-timestamp': timestamp,
        'x-pp-signature': signed(sealed),
        ...(operator.next_wallet_secret && { 'x-pp-signature-next': signed(operator.next_wallet_secret) }),
      };
    } catch (error) {
      return `the call cannot be signed: ${error instanceof Error ? error.message : error}`;
    }
  }

  /** The player's balance as a decimal string, or null when the wallet does not say. Contract: walletBalance. */
  async function balance(
    session: Omit<SessionRow, 'superseded_at'>,
    playerRequestId: string | null = null,
  ): Promise<string | null> {
    const requestId = newRequestId(random);
    const about = {
      operatorId: session.operator_id,
      sessionId: session.session_id,
      currency: session.currency,
      requestId,
      transactionId: transactionId({
        sessionId: session.session_id,
        action: 'balance',
        round: clock().getTime(),
        step: 0,
        type: 'balance',
      }),
    };
    const rawBody = encodeCallback({
      ...about,
      playerId: session.player_id,
      gameSymbol: session.symbol,
      type: 'balance',
      actionType: 'balance',
      amount: 0n,
    });
    const leave = await lanes.balance(session.operator_id);
    if (!leave) return null;
    const { answer } = await attempt({
      ...about,
      verb: 'balance',
      rawBody,
      walletUrl: null,
      playerRequestId,
      attempt: 1,
    }).finally(leave);
    return answer.class === 'OK' ? answer.balance : null;
  }

  return { attempt, balance, deadlineMs };
}

type Headers = Record<string, string>;

interface Called {
  delivery: Delivery;
  headers?: Headers;
}

const notSent = (detail: string): Called => ({ delivery: { kind: 'not-sent', detail } });

const TOO_LATE: Answer = { class: 'UNKNOWN', detail: 'not sent again, because it is too late to charge the player' };
const NOTHING_SENT: Delivery = { kind: 'not-sent', detail: TOO_LATE.detail };

const noOne = () => {};
