import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type ConnectionProvider,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Driver,
  Kysely,
  PostgresDialect,
  type PostgresPool,
} from 'kysely';
import type pg from 'pg';
import { makeStatementNames, PreparedClient } from './prepared.ts';

/**
 * Kysely over a pool, with prepared statements. Code that holds a connection, as a transaction does, and queries outside
 * it is refused at once: on a pool of one it would wait for itself, and on a larger pool it does so under load.
 */
export function openKysely<T>(pool: pg.Pool): Kysely<T> {
  const dialect = new PostgresDialect({ pool: preparedPool(pool) });
  const driver = dialect.createDriver();
  const connections = refuseSecond(driver);
  const executor = new DefaultQueryExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), connections);
  return new Kysely<T>({ config: { dialect }, dialect, driver, executor });
}

function refuseSecond(driver: Driver): ConnectionProvider {
  const held = new AsyncLocalStorage<{ open: boolean }>();
  const connections = new DefaultConnectionProvider(driver);
  const ready = driver.init();
  return {
    async provideConnection(consumer, options) {
      if (held.getStore()?.open) throw new Error(OUTSIDE);
      await ready;
      return connections.provideConnection(async (connection) => {
        const mark = { open: true };
        try {
          return await held.run(mark, () => consumer(connection));
        } finally {
          mark.open = false;
        }
      }, options);
    },
  };
}

function preparedPool(pool: pg.Pool): PostgresPool {
  const nameOf = makeStatementNames();
  const clients = new WeakMap<pg.PoolClient, PreparedClient>();
  return {
    options: pool.options,
    end: async () => void (pool.ending || (await pool.end())),
    async connect() {
      const client = await pool.connect().catch((error: Error) => {
        throw /^timeout exceeded/.test(error.message) ? new Error(BUSY, { cause: error }) : error;
      });
      const known = clients.get(client) ?? new PreparedClient(client, nameOf);
      clients.set(client, known);
      return known;
    },
  };
}

const OUTSIDE =
  'This query is outside the transaction that its caller holds, and would wait for it: make it on `trx`, not on `db`.';
const BUSY = 'No database connection became free in time: the database is overloaded, or a transaction is never ended.';
