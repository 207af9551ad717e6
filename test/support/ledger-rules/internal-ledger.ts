import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Envelope, envelope, OPERATOR } from '../../../mock-wallet/testing.ts';
import { formatAmount, parseAmount } from '../../../src/domain/money.ts';
import { makeInternalWallet } from '../../../src/services/internal-wallet.ts';
import { type Db, openDatabase } from '../../../src/store/database.ts';
import { insertOperator } from '../../../src/store/operators.ts';
import { prepareTemplate } from '../../../src/store/template.ts';
import type { Callback } from '../../../src/wallet/envelope.ts';
import type { Delivery } from '../../../src/wallet/exchange.ts';
import { faultsInLedger } from '../ledger-books.ts';
import type { Got, LedgerUnderTest } from './ledger-under-test.ts';

/** The embedded database, for the ledgers of one test file. */
export async function openLedgerDatabase() {
  await prepareTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-ledger-'));
  const { db, close } = await openDatabase({ dataDir });
  return { db, close: () => close().finally(() => rmSync(dataDir, { recursive: true })) };
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
  const clock = () => new Date();

  function deliver(verb: Callback['type'], body: string | Uint8Array, over = db): Promise<Delivery> {
    const text = Buffer.from(body).toString('latin1').replaceAll(`"${OPERATOR}"`, `"${operatorId}"`);
    return makeInternalWallet({ db: over, clock }).deliver({ operatorId, verb, rawBody: Buffer.from(text, 'latin1') });
  }
  async function send(verb: Callback['type'], body: string | Uint8Array): Promise<Got> {
    const delivery = await deliver(verb, body);
    if (delivery.kind !== 'reply') throw new Error(delivery.detail);
    const text = Buffer.from(delivery.body).toString('utf8');
    return { status: delivery.status, text, body: JSON.parse(text) };
  }
  const verbOf = ({ transaction_type }: Envelope) => transaction_type as Callback['type'];
  const call = (message: Envelope) => send(verbOf(message), JSON.stringify(message));
  const account = (playerId: string) =>
    db
      .selectFrom('ledger_accounts')
      .selectAll()
      .where('operator_id', '=', operatorId)
      .where('player_id', '=', playerId)
      .executeTakeFirst();

  return {
    call,
    deliver: (message, over) => deliver(verbOf(message), JSON.stringify(message), over),
    debit: (body) => send('debit', body),
    async player(player_id, balance, currency = 'USD') {
      const present = (await call(envelope('balance', { player_id, currency, amount: '0' }))).body.balance;
      const wanted = parseAmount(balance, currency) - parseAmount(String(present), currency);
      const amount = formatAmount(wanted < 0n ? -wanted : wanted, currency);
      const transaction_id = `${FUNDING}${randomUUID()}`;
      const moved = await call(
        envelope(wanted < 0n ? 'debit' : 'credit', { player_id, currency, amount, transaction_id }),
      );
      if (moved.body.balance !== formatAmount(parseAmount(balance, currency), currency)) throw new Error(moved.text);
    },
    async balanceOf(playerId) {
      const known = await account(playerId);
      return known && formatAmount(known.balance, known.currency);
    },
    async entered() {
      const rows = await db
        .selectFrom('ledger_transactions')
        .selectAll()
        .where('operator_id', '=', operatorId)
        .where('kind', '<>', 'opening')
        .where('transaction_id', 'not like', `${FUNDING}%`)
        .execute();
      const refunded = new Set(rows.map((row) => row.refunded_transaction_id));
      const status = (row: (typeof rows)[number]) => {
        if (row.kind === 'tombstone') return 'tombstone';
        if (row.kind === 'rollback' && row.refunded_transaction_id === null) return 'no_effect';
        return refunded.has(row.transaction_id) ? 'rolled_back' : 'applied';
      };
      return Object.fromEntries(rows.map((row) => [row.transaction_id, status(row)]));
    },
    close: async () => expect(await faultsInLedger(db, operatorId)).toEqual([]),
  };
}

const FUNDING = 'funding:';
