import { json, type Received } from './call.js';
import { readErrorReply } from './models/ErrorReply.js';
import { ShapeError } from './reading.js';

/**
 * How a call failed: the provider refused it; it did not answer in time; it could not be reached; it answered, but not as
 * the contract says.
 */
export type Failure = 'refused' | 'timeout' | 'network' | 'unreadable';

/** A call that failed. The message is a sentence for a person and never holds a key. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly kind: Failure;
  /** The HTTP status of a refusal. */
  readonly status: number | undefined;
  /** Why it was refused, in the provider's words where it gave any. */
  readonly detail: string | undefined;
  /** Names the refused request in the provider's logs. */
  readonly requestId: string | undefined;

  constructor(kind: Failure, message: string, refusal: Partial<Refusal> = {}, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.status = refusal.status;
    this.detail = refusal.detail;
    this.requestId = refusal.requestId;
  }
}

interface Refusal {
  status: number;
  detail: string;
  requestId: string | undefined;
}

/** What the caller hears of a reply under another status than 2xx. */
export function refused(operation: string, received: Received): ProviderError {
  const refusal = refusalOf(received);
  const { status, detail, requestId } = refusal;
  const request = requestId === undefined ? '' : `, request ${requestId}`;
  return new ProviderError(
    'refused',
    `The provider refused ${operation}: ${detail} (HTTP ${status}${request})`,
    refusal,
  );
}

function refusalOf(received: Received): Refusal {
  const { status, headers } = received;
  try {
    const { detail, request_id } = json(readErrorReply)(received);
    return { status, detail, requestId: request_id };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const detail = 'the reply gives no reason in the form of the contract';
    return { status, detail, requestId: headers.get('x-request-id') ?? undefined };
  }
}
