import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBooks } from '../../mock-wallet/books.ts';
import { openJournal } from '../../mock-wallet/journal.ts';
import { envelope, openWorld, type World } from '../support/mock-wallet.ts';
import { type } from '../support/terminal.ts';

let world: World;
afterEach(() => world.close());

const debit = (n: number, fields = {}) =>
  world.call(envelope('debit', { transaction_id: `d${n}`, amount: '1.00', ...fields }));
const open = async (keep: number, file?: string) => {
  world = await openWorld({ books: openBooks(file, keep) });
};
const kept = async () => (await world.control('GET', 'state')).body.kept;

describe('the transactions that are remembered', () => {
  test('are the last so many, and the state says how many are gone', async () => {
    await open(3);
    await world.player('player-1', '100.00');
    for (let n = 1; n <= 5; n += 1) await debit(n);
    expect(await kept()).toEqual({ transactions: 3, forgotten: 2, limit: 3 });
    expect((await world.state()).transactions.map(({ transaction_id }) => transaction_id)).toEqual(['d3', 'd4', 'd5']);
  });

  test('one that is remembered has its one effect; one that was forgotten is a new one', async () => {
    await open(2);
    await world.player('player-1', '100.00');
    for (const n of [1, 2, 3]) await debit(n);
    expect((await debit(2)).body.balance).toBe('98.00');
    expect((await debit(1)).body.balance).toBe('96.00');
  });

  test('a file goes on where it was, with another limit too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-wallet-'));
    const file = join(folder, 'books.sqlite');
    await open(10, file);
    await world.player('player-1', '100.00');
    for (let n = 1; n <= 10; n += 1) await debit(n);
    await world.close();
    await open(4, file);
    await debit(11);
    expect(await kept()).toEqual({ transactions: 4, forgotten: 7, limit: 4 });
    await world.control('POST', 'reset', {});
    expect(await kept()).toEqual({ transactions: 0, forgotten: 0, limit: 4 });
    rmSync(folder, { recursive: true });
  });
});

test('what is undone in memory leaves the player as they were', async () => {
  await open(10);
  await world.player('player-1', '1.00');
  const { books } = world;
  const before = books.player('operator-a', 'player-1');
  expect(() =>
    books.atomically(() => {
      books.setPlayer({ operator_id: 'operator-a', player_id: 'player-1', currency: 'USD', balance: 0n });
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect([books.player('operator-a', 'player-1'), books.players()]).toEqual([before, [before]]);
});

test.each(['0', '-1', '1e3', 'all'])('provider mock-wallet --keep %s: 2 and how to say it', async (keep) => {
  await open(1);
  const { status, err } = await type(['mock-wallet', '--secret', 's', '--keep', keep]);
  expect([status, err]).toEqual([2, expect.stringContaining('it is a whole number from 1')]);
});

describe('the state', () => {
  test('shows no more than a page, however many there are', async () => {
    world = await openWorld({ callsKept: 2000 });
    for (let n = 0; n < 600; n += 1) {
      world.books.setPlayer({ operator_id: 'operator-a', player_id: `p${n}`, currency: 'USD', balance: 100n });
      await world.call(envelope('credit', { transaction_id: `c${n}`, player_id: `p${n}` }));
    }
    const { players, transactions, calls } = await world.state();
    expect([players.length, transactions.length, calls.length]).toEqual([500, 500, 500]);
    expect(transactions.at(-1)).toMatchObject({ transaction_id: 'c599' });
  });
});

describe('the journal', () => {
  beforeEach(() => open(1));
  const arrival = (body: string) => ({
    at: new Date(0),
    method: 'POST',
    path: '/debit',
    verb: 'debit' as const,
    headers: {},
    body: Buffer.from(body),
  });
  const outcome = (reply: string) => ({
    signature: { verdict: 'not_checked' as const, detail: '' },
    fault: undefined,
    ended: 'reply' as const,
    reply,
    ms: 1,
  });

  test('is bounded by bytes, of what came and of what was replied', () => {
    const journal = openJournal({ calls: 1000, bytes: 100_000 });
    for (let i = 0; i < 50; i += 1)
      journal.answer(journal.arrive(arrival('x'.repeat(10_000))), outcome('y'.repeat(10_000)));
    expect(journal.entries().map(({ id }) => id)).toEqual([47, 48, 49, 50]);
    expect(journal.find(46)).toBeUndefined();
    expect(journal.forgottenTo()).toBe(92);
  });

  test('an answer that comes when its call is forgotten changes nothing that is kept', () => {
    const journal = openJournal({ calls: 2, bytes: 1_000_000 });
    const late = journal.arrive(arrival('late'));
    journal.arrive(arrival('a'));
    journal.arrive(arrival('b'));
    journal.answer(late, outcome('too late'));
    expect(journal.entries().map(({ id }) => id)).toEqual([2, 3]);
    expect([journal.find(1), journal.forgottenTo(), journal.lastEvent()]).toEqual([undefined, 4, 4]);
  });

  test('that is to keep nothing keeps nothing, and counts on', () => {
    const journal = openJournal({ calls: 0, bytes: 1_000_000 });
    journal.answer(journal.arrive(arrival('a')), outcome('b'));
    expect([journal.entries(), journal.lastEvent(), journal.forgottenTo()]).toEqual([[], 2, 2]);
  });
});
