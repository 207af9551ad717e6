/** What a use case refuses, as the outside will hear of it. http/errors.ts turns each kind into a status. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-often'
  | 'busy'
  | 'misconfigured';

/** A refusal with its reason, in words for the person who reads the reply. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** When it is worth to try again; undefined when that changes nothing. */
  readonly retryAfterS: number | undefined;
  /** Where a player can go back to. */
  readonly returnUrl: string | undefined;

  constructor(kind: RefusalKind, detail: string, ways: { retryAfterS?: number; returnUrl?: string | undefined } = {}) {
    super(detail);
    this.kind = kind;
    this.retryAfterS = ways.retryAfterS;
    this.returnUrl = ways.returnUrl;
  }
}

const refusal = (kind: RefusalKind) => (detail: string) => new Refusal(kind, detail);

export const invalid = refusal('invalid');
export const unauthenticated = refusal('unauthenticated');
export const sessionEnded = (detail: string, returnUrl: string | null) =>
  new Refusal('unauthenticated', detail, { returnUrl: returnUrl ?? undefined });
export const forbidden = refusal('forbidden');
export const notFound = refusal('not-found');
export const conflict = refusal('conflict');
export const gone = refusal('gone');
export const busy = (detail: string) => new Refusal('busy', detail, { retryAfterS: 1 });
export const tooOften = (detail: string, retryAfterS: number) => new Refusal('too-often', detail, { retryAfterS });
export const misconfigured = refusal('misconfigured');
