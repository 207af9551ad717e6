import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { formatAmount, parseAmount } from '../../src/domain/money.ts';
import { makeInternalWallet } from '../../src/services/internal-wallet.ts';
import type { Db } from '../../src/store/database.ts';
import type { Callback } from '../../src/wallet/envelope.ts';
import type { Delivery } from '../../src/wallet/exchange.ts';
import { type Envelope, envelope } from './mock-wallet.ts';

/** One transaction of the internal ledger, as the mock wallet would show it. */
export interface ShownTransaction {
  transaction_id: string;
  type: string;
  amount: string;
  status: string;
}

/** The demo money of one operator's players, for a test to look at and to change. */
export function internalBooks(db: Db, operatorId: string) {
  const clock = () => new Date();

  /** Bytes as they would go to the path of a wallet. */
  const deliver = (verb: Callback['type'], rawBody: Uint8Array, over = db): Promise<Delivery> =>
    makeInternalWallet({ db: over, clock }).deliver({ operatorId, verb, rawBody });

  async function ask(type: Callback['type'], fields: Partial<Envelope>): Promise<string> {
    const message = envelope(type, { operator_id: operatorId, ...fields });
    const delivery = await deliver(type, Buffer.from(JSON.stringify(message)));
    const reply = delivery.kind === 'reply' ? JSON.parse(Buffer.from(delivery.body).toString('utf8')) : delivery;
    if (reply.success !== true) throw new Error(`The ledger refused ${type}: ${JSON.stringify(reply)}`);
    return reply.balance;
  }

  return {
    deliver,
    /** Gives a player exactly this balance, by a credit or a debit. */
    async fund(player_id: string, balance: string, currency = 'USD'): Promise<void> {
      const present = await ask('balance', { player_id, currency, amount: '0' });
      const gain = parseAmount(balance, currency) - parseAmount(present, currency);
      const amount = formatAmount(gain < 0n ? -gain : gain, currency);
      const transaction_id = `${FUNDING}${randomUUID()}`;
      await ask(gain < 0n ? 'debit' : 'credit', { player_id, currency, amount, transaction_id });
    },
    async balanceOf(playerId: string): Promise<string | undefined> {
      const account = await db
        .selectFrom('ledger_accounts')
        .selectAll()
        .where('operator_id', '=', operatorId)
        .where('player_id', '=', playerId)
        .executeTakeFirst();
      return account && formatAmount(account.balance, account.currency);
    },
    /** What the calls of others have moved to the players, in minor units. */
    async moved(): Promise<number> {
      const { rows } = await sql<{ moved: string | null }>`
        select sum(amount) as moved from ledger_entries where operator_id = ${operatorId} and account = 'player'
          and transaction_id not like 'opening:%' and transaction_id not like ${`${FUNDING}%`}`.execute(db);
      return Number(rows[0]?.moved ?? 0);
    },
    /** What the calls of others entered, by transaction_id. */
    async transactions(): Promise<ShownTransaction[]> {
      const rows = await db
        .selectFrom('ledger_transactions')
        .selectAll()
        .where('operator_id', '=', operatorId)
        .where('kind', '<>', 'opening')
        .where('transaction_id', 'not like', `${FUNDING}%`)
        .orderBy('transaction_id')
        .execute();
      const refunded = new Set(rows.map((row) => row.refunded_transaction_id));
      const statusOf = (row: (typeof rows)[number]) => {
        if (row.kind === 'tombstone') return 'tombstone';
        if (row.kind === 'rollback' && row.refunded_transaction_id === null) return 'no_effect';
        return refunded.has(row.transaction_id) ? 'rolled_back' : 'applied';
      };
      return rows.map((row) => ({
        transaction_id: row.transaction_id,
        type: row.kind === 'tombstone' ? 'debit' : row.kind,
        amount: formatAmount(row.amount, row.currency),
        status: statusOf(row),
      }));
    },
  };
}

const FUNDING = 'funding:';
