import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openDatabase } from '../../../src/store/database.ts';
import { insertOperator } from '../../../src/store/operators.ts';
import { prepareTemplate } from '../../../src/store/template.ts';
import type { Callback } from '../../../src/wallet/envelope.ts';
import type { Delivery } from '../../../src/wallet/exchange.ts';
import { internalBooks } from '../internal-books.ts';
import { faultsInLedger } from '../ledger-books.ts';
import { type Envelope, OPERATOR } from '../mock-wallet.ts';
import { makeTestDatabase } from '../test-database.ts';
import type { Got, LedgerUnderTest } from './ledger-under-test.ts';

/** A database for the ledgers of one test file: the embedded one or, where TEST_DATABASE_URL is set, one on that server. */
export async function openLedgerDatabase() {
  const server = await makeTestDatabase();
  if (!server) await prepareTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-ledger-'));
  const { db, close } = await openDatabase({ dataDir, databaseUrl: server?.url });
  return {
    db,
    async close() {
      await close();
      await server?.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

export interface InternalLedger extends LedgerUnderTest {
  /** The same call over another way to the database. */
  deliver(message: Envelope, over: Db): Promise<Delivery>;
}

/** The wallet kept here, for an operator of its own, whom the calls know as the mock wallet's. */
export async function openInternalLedger(db: Db): Promise<InternalLedger> {
  const operatorId = `operator-${randomUUID().slice(0, 8)}`;
  await insertOperator(db, {
    operator_id: operatorId,
    status: 'active',
    currency: 'USD',
    wallet_mode: 'internal',
    wallet_base_url: null,
    wallet_secret: null,
    allowed_return_origins: '[]',
    created_at: new Date(),
  });
  const books = internalBooks(db, operatorId);

  function deliver(verb: Callback['type'], body: string | Uint8Array, over?: Db): Promise<Delivery> {
    const text = Buffer.from(body).toString('latin1').replaceAll(`"${OPERATOR}"`, `"${operatorId}"`);
    return books.deliver(verb, Buffer.from(text, 'latin1'), over);
  }
  async function send(verb: Callback['type'], body: string | Uint8Array): Promise<Got> {
    const delivery = await deliver(verb, body);
    if (delivery.kind !== 'reply') throw new Error(delivery.detail);
    const text = Buffer.from(delivery.body).toString('utf8');
    return { status: delivery.status, text, body: JSON.parse(text) };
  }
  const verbOf = ({ transaction_type }: Envelope) => transaction_type as Callback['type'];

  return {
    player: books.fund,
    balanceOf: books.balanceOf,
    call: (message) => send(verbOf(message), JSON.stringify(message)),
    debit: (body) => send('debit', body),
    deliver: (message, over) => deliver(verbOf(message), JSON.stringify(message), over),
    async entered() {
      const transactions = await books.transactions();
      return Object.fromEntries(transactions.map(({ transaction_id, status }) => [transaction_id, status]));
    },
    close: async () => expect(await faultsInLedger(db, operatorId)).toEqual([]),
  };
}
