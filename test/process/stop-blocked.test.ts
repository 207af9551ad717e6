import pg from 'pg';
import { openCasino } from '../support/casino.ts';
import { startPostgres } from '../support/postgres.ts';
import { eventually } from '../support/test-time.ts';

/** What is promised to whoever runs servers: 25 s after SIGTERM one is gone. */
const LONGEST_STOP_MS = 25_000;

test('a server whose database does not answer stops in time all the same', async () => {
  const postgres = await startPostgres();
  const databaseUrl = postgres.url;
  const casino = await openCasino({ databaseUrl, players: 1, seed: 9 });
  const [server] = casino.servers;
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  try {
    await other.query('begin; lock table wallet_calls, rounds in access exclusive mode');
    await eventually('the server waits for the tables', async () => {
      const { rows } = await other.query('select from pg_locks where not granted');
      return rows.length > 0;
    });
    const stopped = await server?.stop();
    expect(stopped).toMatchObject({ code: 0 });
    expect(stopped?.ms).toBeLessThan(LONGEST_STOP_MS);
  } finally {
    await other.end();
    await casino.close();
    await postgres.stop();
  }
});
