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

  constructor(kind: RefusalKind, detail: string, retryAfterS?: number) {
    super(detail);
    this.kind = kind;
    this.retryAfterS = retryAfterS;
  }
}

const refusal = (kind: RefusalKind) => (detail: string) => new Refusal(kind, detail);

export const invalid = refusal('invalid');
export const unauthenticated = refusal('unauthenticated');
export const forbidden = refusal('forbidden');
export const notFound = refusal('not-found');
export const conflict = refusal('conflict');
export const gone = refusal('gone');
export const busy = (detail: string) => new Refusal('busy', detail, 1);
export const tooOften = (detail: string, retryAfterS: number) => new Refusal('too-often', detail, retryAfterS);
export const misconfigured = refusal('misconfigured');
