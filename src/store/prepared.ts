import { createHash } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** More texts than this are not prepared, so that generated ones cannot fill the server's memory. */
const MOST_STATEMENTS = 1000;

/** The name a text is prepared under; undefined when it is not to be prepared. */
export type StatementName = (text: string) => string | undefined;

/** Names for the statements of one pool. A name is a hash of its text, so that it can never mean another text. */
export function makeStatementNames(most: number = MOST_STATEMENTS): StatementName {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= most || !isPreparable(text)) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    names.set(text, name);
    return name;
  };
}

/** Single queries only: `begin` and the like gain nothing, and several statements in one text cannot be prepared. */
const isPreparable = (text: string) => /^\s*(select|insert|update|delete|with)\b/i.test(text) && !text.includes(';');

/** A connection of the pool that sends each statement prepared: the server parses and plans it only once. */
export class PreparedClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #nameOf: StatementName;
  #generation = 0;

  constructor(client: pg.PoolClient, nameOf: StatementName) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  query<R>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(text: string | PostgresCursor<R>, parameters: ReadonlyArray<unknown> = []): unknown {
    if (typeof text !== 'string') throw new Error('Streamed queries are not set up; read in pages instead.');
    return this.#query<R>(text, parameters);
  }

  /** Outside a transaction a statement that went stale is prepared anew and sent again: it has had no effect yet. */
  async #query<R>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    try {
      return await this.#send<R>(text, parameters);
    } catch (error) {
      if (!isStale(error)) throw error;
      this.#generation += 1;
      if (this.#client.getTransactionStatus() !== 'I') throw error;
      return this.#send<R>(text, parameters);
    }
  }

  async #send<R>(text: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    const name = this.#nameOf(text);
    const query = { text, values: [...parameters], ...(name && { name: `${name}.${this.#generation}` }) };
    return (await this.#client.query(query)) as unknown as PostgresQueryResult<R>;
  }
}

/** A migration changed the table under a prepared statement (0A000), or the server has forgotten it (26000). */
function isStale(error: unknown): boolean {
  if (!isNativeError(error) || !('code' in error)) return false;
  return (
    error.code === '26000' ||
    (error.code === '0A000' && 'routine' in error && error.routine === 'RevalidateCachedQuery')
  );
}
