/** A request that the API refused or did not get: what happened, in words, and the id under which the log has it. */
export class Refusal extends Error {
  /** 0 when no reply came. */
  readonly status: number;
  readonly requestId: string | undefined;

  constructor(status: number, detail: string, requestId?: string) {
    super(detail);
    this.status = status;
    this.requestId = requestId;
  }
}

/** What a reply that is no success says. Its body is the contract's ErrorReply, unless something before the API replied. */
export function refusalOf(status: number, body: unknown, requestId: string | null): Refusal {
  const { detail, request_id } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const id = typeof request_id === 'string' ? request_id : (requestId ?? undefined);
  if (typeof detail === 'string' && detail !== '') return new Refusal(status, detail, id);
  return new Refusal(status, `The server replied with status ${status} and no explanation.`, id);
}

/** For a request that ended without a reply. */
export const unreached = (): Refusal =>
  new Refusal(0, 'The server cannot be reached. Check the connection, then try again.');

/** Whether the caller's session is over, so that signing in again is what helps. */
export const isSignedOut = (error: unknown): boolean => error instanceof Refusal && error.status === 401;
