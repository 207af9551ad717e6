import { DatabaseSync } from 'node:sqlite';
import { createTables, memoryStore, sqlite, sqlStore, type WalletHandler, wallet } from 'casino-wallet-server';
import express from 'express';
import { accountsInMemory, accountsInSqlite } from './accounts.ts';
import { ledgerOver } from './ledger.ts';

interface Settings {
  port: number;
  operatorId: string;
  secrets: string[];
  databaseFile: string | undefined;
}

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const { PORT = '9100', WALLET_OPERATOR, WALLET_SECRETS, WALLET_DATABASE } = env;
  if (!/^[0-9]{1,5}$/.test(PORT) || Number(PORT) > 65_535) throw new Error('PORT is to be a number up to 65535');
  if (!WALLET_OPERATOR) throw new Error('WALLET_OPERATOR is to be your operator id');
  const secrets = (WALLET_SECRETS ?? '').split(',');
  if (secrets.includes('') || secrets.length > 2)
    throw new Error(
      'WALLET_SECRETS is to be the wallet secret or, while it is being changed, two with a comma between',
    );
  return { port: Number(PORT), operatorId: WALLET_OPERATOR, secrets, databaseFile: WALLET_DATABASE || undefined };
}

async function walletOf({ operatorId, secrets, databaseFile }: Settings): Promise<WalletHandler> {
  if (databaseFile === undefined) {
    const ledger = ledgerOver(accountsInMemory());
    return wallet({ operatorId, secrets, store: memoryStore(), ledger });
  }
  const connection = new DatabaseSync(databaseFile);
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000');
  const database = sqlite(connection);
  await createTables(database);
  return wallet({ operatorId, secrets, store: sqlStore(database), ledger: ledgerOver(accountsInSqlite(connection)) });
}

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  const app = express();
  app.disable('x-powered-by');
  app.use(await walletOf(settings));
  const server = app.listen(settings.port, '127.0.0.1', (error) => {
    if (error) fail(error);
    else console.log(`wallet_base_url http://127.0.0.1:${settings.port}`);
  });
  process.once('SIGTERM', () => server.close());
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

await main().catch(fail);
