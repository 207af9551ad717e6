// npm run test:postgres: the flow tests on a real PostgreSQL that is started for them.
import { spawn } from 'node:child_process';
import { startPostgres } from './support/postgres.ts';

const postgres = await startPostgres();
process.stdout.write('PostgreSQL is ready; running the flow tests on it\n');
const jest = spawn('npm', ['test', '--silent', '--', 'test/flow', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: postgres.url },
});
process.exitCode = await new Promise<number>((resolve) => jest.once('exit', (code) => resolve(code ?? 1)));
await postgres.stop();
