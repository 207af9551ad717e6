/**
 * What the tests say to a testee, and hear from it: one JSON object a line, on its standard input and output, one reply a
 * request, in order. A testee does what it is told with the client as its users have it and judges nothing.
 */

export type Request = { id: number } & (Call | Sign | Verify | Parse);

/** Calls one operation of the contract with a client made for it. */
export interface Call {
  op: 'call';
  client: {
    base_url: string;
    api_key: string;
    /** Which of the contract's credentials is sent; the client's own preference when absent. */
    credential?: 'x-provider-api-key' | 'bearer' | 'x-api-key';
    timeout_ms?: number;
    /** How often a safe call is repeated; the client's own number when absent. */
    retries?: number;
  };
  operation: 'getHealth' | 'listGames' | 'getGame' | 'createLaunchUrl' | 'getGameArt';
  /** Parameters and the fields of a body together, by their names in the contract. */
  args: Record<string, string | number>;
}

export interface Sign {
  op: 'sign';
  secret: string;
  timestamp: string;
  body_base64: string;
}

/** `now` is the receiver's clock, in Unix seconds. An absent signature or timestamp is a header that did not come. */
export interface Verify {
  op: 'verify';
  secrets: string[];
  timestamp?: string;
  signature?: string;
  body_base64: string;
  now: string;
}

/** Verifies a callback and reads it. The names of the headers may be in any case, as a framework may hand them over. */
export interface Parse {
  op: 'parse';
  secrets: string[];
  /** The verb of the path it came to. */
  verb: 'balance' | 'debit' | 'credit' | 'rollback';
  headers: Record<string, string>;
  body_base64: string;
  now: string;
}

export type Reply = {
  id: number;
  /** How the client and its error look, and its value where the language lets a value hide a part of it, when somebody dumps them. */
  dump?: string;
} & (
  | {
      /** What it came to, by the names of the contract: a reply's JSON, a signature, a callback; `true` for verify. */
      value: unknown;
    }
  | { error: Failure }
);

/** Artwork as it is told. */
export interface Artwork {
  media_type: string;
  bytes_base64: string;
}

export interface Failure {
  /**
   * `misuse` is the language's own error for an argument that cannot be used; `bug` everything else that is not an error of
   * the client's own type.
   */
  kind: 'refused' | 'timeout' | 'network' | 'unreadable' | 'unverified' | 'misuse' | 'bug';
  /** The name of the type in the language. */
  type: string;
  message: string;
  /** Of a refusal: what the client's error says in typed fields. */
  status?: number;
  detail?: string;
  request_id?: string;
  /** Of what could not be verified: which check failed. */
  check?: Check;
}

export type Check =
  | 'signature_missing'
  | 'timestamp_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'timestamp_malformed'
  | 'timestamp_stale'
  | 'body_unreadable'
  | 'request_id_mismatch'
  | 'type_mismatch';
