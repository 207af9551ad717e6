import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool, type TransactionBuilder } from 'kysely';
import type pg from 'pg';
import { makeStatementNames, PreparedClient } from './prepared.ts';

type Held = AsyncLocalStorage<{ open: boolean }>;

/**
 * Kysely over a pool, with prepared statements. Code that holds a transaction and queries outside it is refused at
 * once: on a pool of one it would wait for itself, and on a larger pool it does so under load.
 */
export function openKysely<T>(pool: pg.Pool): Kysely<T> {
  const held: Held = new AsyncLocalStorage();
  return new HeldKysely<T>(guardedPool(pool, held), held);
}

class HeldKysely<T> extends Kysely<T> {
  readonly #held: Held;

  constructor(pool: PostgresPool, held: Held) {
    super({ dialect: new PostgresDialect({ pool }) });
    this.#held = held;
  }

  override transaction(): TransactionBuilder<T> {
    const held = this.#held;
    const builder = super.transaction();
    const execute = builder.execute.bind(builder);
    builder.execute = (work) =>
      execute(async (trx) => {
        const mark = { open: true };
        try {
          return await held.run(mark, () => work(trx));
        } finally {
          mark.open = false;
        }
      });
    return builder;
  }
}

function guardedPool(pool: pg.Pool, held: Held): PostgresPool {
  const nameOf = makeStatementNames();
  const clients = new WeakMap<pg.PoolClient, PreparedClient>();
  return {
    options: pool.options,
    end: () => (pool.ending ? Promise.resolve() : pool.end()),
    async connect() {
      if (held.getStore()?.open) throw new Error(OUTSIDE);
      const client = await pool.connect().catch((error: Error) => {
        throw /^timeout exceeded/.test(error.message) ? new Error(BUSY, { cause: error }) : error;
      });
      const known = clients.get(client);
      if (known) return known;
      const prepared = new PreparedClient(client, nameOf);
      clients.set(client, prepared);
      return prepared;
    },
  };
}

const OUTSIDE =
  'This query is outside the transaction that its caller holds, and would wait for it: make it on `trx`, not on `db`.';
const BUSY = 'No database connection became free in time: the database is overloaded, or a transaction is never ended.';
