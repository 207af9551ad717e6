import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { inspect } from 'node:util';
import {
  type Callback,
  createTables,
  type Ledger,
  memoryStore,
  type Store,
  sqlite,
  sqlStore,
  type Verdict,
  wallet,
} from 'casino-wallet-server';

type Accounts = typeof import('../../../examples/wallet-typescript/src/accounts.ts');
type Functions = typeof import('../../../examples/wallet-typescript/src/ledger.ts');

const { PORT, WALLET_OPERATOR = '', WALLET_SECRETS = '', WALLET_DATABASE } = process.env;

/** The example's ledger, which breaks once it has written. */
function breaking<Transaction>(ledger: Ledger<Transaction>): Ledger<Transaction> {
  const after = async ({ action_type }: Callback, verdict: Verdict | Promise<Verdict>) => {
    const balance = await verdict;
    if (action_type === 'fault') throw new Error('the ledger broke');
    if (action_type === 'fatal') throw null;
    return balance;
  };
  return {
    balance: (call, transaction) => after(call, ledger.balance(call, transaction)),
    debit: (call, amount, transaction) => after(call, ledger.debit(call, amount, transaction)),
    credit: (call, amount, transaction) => after(call, ledger.credit(call, amount, transaction)),
    rollback: (call, amount, transaction) => after(call, ledger.rollback(call, amount, transaction)),
  };
}

function serve<Transaction>(store: Store<Transaction>, ledger: Ledger<Transaction>): void {
  const onError = () => {
    throw new Error('what hears of faults broke too');
  };
  const handler = wallet({
    operatorId: WALLET_OPERATOR,
    secrets: WALLET_SECRETS.split(','),
    store,
    ledger: breaking(ledger),
    onError,
  });
  console.log(inspect(handler, { depth: 9, showHidden: true }));
  createServer(handler).listen(Number(PORT), '127.0.0.1');
}

// The example's are beside this file once it is where it runs.
const example = (name: string) => new URL(`./src/${name}`, import.meta.url).href;
const { accountsInMemory, accountsInSqlite } = (await import(example('accounts.ts'))) as Accounts;
const { ledgerOver } = (await import(example('ledger.ts'))) as Functions;
if (WALLET_DATABASE === undefined) serve(memoryStore(), ledgerOver(accountsInMemory()));
else {
  const connection = new DatabaseSync(WALLET_DATABASE);
  const database = sqlite(connection);
  await createTables(database);
  serve(sqlStore(database), ledgerOver(accountsInSqlite(connection)));
}
