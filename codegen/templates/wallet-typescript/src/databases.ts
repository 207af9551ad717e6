import { oneAtATime } from './one-at-a-time.js';
import type { Row, SqlDatabase } from './sql-store.js';

/** What is used of a connection to SQLite: DatabaseSync of node:sqlite and better-sqlite3 both have it. */
export interface SqliteConnection {
  exec(sql: string): unknown;
  prepare(sql: string): { all(...values: string[]): unknown[] };
}

/** A connection to SQLite as the store uses it: one transaction at a time, which locks the file before it reads. */
export function sqlite<Connection extends SqliteConnection>(connection: Connection): SqlDatabase<Connection> {
  const inTurn = oneAtATime();
  return {
    transaction: (work) =>
      inTurn(async () => {
        connection.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(connection);
          connection.exec('COMMIT');
          return result;
        } catch (error) {
          undo(connection);
          throw error;
        }
      }),
    query: async (_, statement, values) => {
      const prepared = connection.prepare(statement.replace(/\$\d+/g, '?'));
      return prepared.all(...values) as Row[];
    },
  };
}

/** After some faults SQLite has rolled back by itself. What was wrong is the fault before this one. */
function undo(connection: SqliteConnection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {}
}

/** What is used of a client of PostgreSQL: PoolClient of pg has it. */
export interface PostgresClient {
  query(statement: string, values: string[]): Promise<{ rows: Row[] }>;
  release(error?: Error): void;
}

/** PostgreSQL as the store uses it, `postgres(() => pool.connect())`: calls of different players are settled at once. */
export function postgres<Client extends PostgresClient>(connect: () => Promise<Client>): SqlDatabase<Client> {
  return {
    async transaction(work) {
      const client = await connect();
      try {
        await client.query('BEGIN', []);
        const result = await work(client);
        await client.query('COMMIT', []);
        client.release();
        return result;
      } catch (error) {
        await client.query('ROLLBACK', []).then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        );
        throw error;
      }
    },
    query: async (client, statement, values) => (await client.query(statement, [...values])).rows,
  };
}
