import { randomUUID } from 'node:crypto';
import { type KyselyPlugin, sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';
import {
  type InternalLedger,
  openInternalLedger,
  openLedgerDatabase,
} from '../support/ledger-rules/internal-ledger.ts';
import { envelope } from '../support/mock-wallet.ts';

/** What is so of the wallet kept here only: how accounts open, what its tables refuse, and a database that fails. */

let db: Db;
let close: () => Promise<void>;
let ledger: InternalLedger;
beforeAll(async () => {
  ({ db, close } = await openLedgerDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  ledger = await openInternalLedger(db);
});
afterEach(() => ledger.close());

const errorOf = async (fields: Record<string, unknown>, verb = 'debit') =>
  (await ledger.call(envelope(verb, fields))).body.error;

describe('a player seen for the first time', () => {
  test.each([
    ['USD', '1000.00'],
    ['JPY', '1000'],
    ['BHD', '1000.000'],
  ])('has demo money in %s: %s, from the house', async (currency, balance) => {
    const { body } = await ledger.call(envelope('balance', { currency, amount: '0' }));
    expect(body).toMatchObject({ success: true, balance, currency });
    expect(await ledger.entered()).toEqual({});
  });

  test('may bet at once, and not more than that', async () => {
    expect((await ledger.call(envelope('debit', { amount: '1000.00' }))).body.balance).toBe('0.00');
    expect(await errorOf({ player_id: 'player-2', transaction_id: 'd2', amount: '1000.01' })).toBe(
      'insufficient_funds',
    );
  });

  test('gets it once, however many calls are the first', async () => {
    const bets = Array.from({ length: 20 }, (_, i) => envelope('debit', { transaction_id: `d${i}`, amount: '1.00' }));
    const replies = await Promise.all(bets.map((bet) => ledger.call(bet)));
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await ledger.balanceOf('player-1')).toBe('980.00');
  });

  test('is not opened by a call that is none', async () => {
    expect(await errorOf({ currency: 'XXQ' })).toBe('bad_request');
    expect(await ledger.balanceOf('player-1')).toBeUndefined();
  });

  test('may have a name of 128 characters beyond the sixteen-bit ones', async () => {
    const player_id = '\u{1f3b0}'.repeat(128);
    expect((await ledger.call(envelope('balance', { player_id }))).body.balance).toBe('1000.00');
    expect(await errorOf({ player_id: `${player_id}x` })).toBe('bad_request');
  });
});

describe('refused without a fault of the database', () => {
  test.each(['debit', 'credit', 'rollback'])('a %s of more than a column holds', async (verb) => {
    const most = '922337203685477.5807';
    expect(await errorOf({ currency: 'CLF', amount: '999999999999999.9999' }, verb)).toBe('bad_request');
    await ledger.player('player-1', most, 'CLF');
    expect(await errorOf({ currency: 'CLF', amount: '0.0001' }, 'credit')).toBe('bad_request');
    expect(await ledger.balanceOf('player-1')).toBe(most);
  });

  test.each([
    ['a transaction_id that opens accounts', { transaction_id: 'opening:player-2' }],
    ['a character that no column holds', { transaction_id: 'd\0' }],
    ['a text that is too long', { transaction_id: 'd'.repeat(161) }],
  ])('%s', async (_, fields) => {
    expect(await errorOf(fields)).toBe('bad_request');
  });

  test('a rollback that would bury the opening of an account', async () => {
    expect(await errorOf({ original_transaction_id: 'opening:player-2' }, 'rollback')).toBe('bad_request');
    expect((await ledger.call(envelope('balance', { player_id: 'player-2' }))).body.balance).toBe('1000.00');
  });
});

describe('the tables', () => {
  beforeEach(() => ledger.call(envelope('debit', { transaction_id: 'd1' })));

  test.each(['ledger_transactions', 'ledger_entries'])('%s refuse every change', async (table) => {
    const change = sql`update ${sql.table(table)} set amount = 1`;
    await expect(change.execute(db)).rejects.toThrow(`append-only: UPDATE of ${table}`);
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('append-only: DELETE');
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow('append-only: TRUNCATE');
  });

  test('refuse entries that do not sum to zero', async () => {
    const half = sql`insert into ledger_entries
      select operator_id, transaction_id, 'house', 199 from ledger_transactions t where not exists (
        select 1 from ledger_entries e where e.operator_id = t.operator_id and e.transaction_id = t.transaction_id)`;
    await ledger.call(envelope('debit', { transaction_id: 'd2', amount: '0.00' }));
    await expect(half.execute(db)).rejects.toThrow('must sum to zero');
  });

  test('refuse that a player owes anything', async () => {
    await expect(sql`update ledger_accounts set balance = -1`.execute(db)).rejects.toThrow('balance_check');
  });
});

describe('a database that fails', () => {
  /** Statements are carried out, but the answer to the given one is lost. */
  const losingAnswer = (lost: number): Db => {
    let asked = 0;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        asked += 1;
        if (asked === lost) throw new Error('the connection was lost');
        return result;
      },
    };
    return db.withPlugin(plugin);
  };

  test.each([1, 2])(
    'leaves unknown what became of a call (statement %d), and the same call finds out',
    async (lost) => {
      const bet = envelope('debit', { transaction_id: randomUUID(), amount: '2.00' });
      await ledger.player('player-1', '10.00');
      const delivery = await ledger.deliver(bet, losingAnswer(lost));
      expect(delivery).toEqual({ kind: 'no-reply', detail: 'the ledger failed: the connection was lost' });
      expect((await ledger.call(bet)).body.balance).toBe('8.00');
      expect(await ledger.balanceOf('player-1')).toBe('8.00');
    },
  );
});
