import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { openBooks } from '../../mock-wallet/books.ts';
import { envelope, openWorld, signed } from '../support/mock-wallet.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mock-wallet-'));
  file = join(folder, 'books.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a second start finds players, originals and tombstones as the first left them', async () => {
  const first = await openWorld({ books: openBooks(file) });
  await first.player('player-1', '10');
  const original = await first.call(envelope('debit', { transaction_id: 'd1' }));
  await first.call(envelope('rollback', { original_transaction_id: 'd2' }));
  const before = await first.state();
  await first.close();
  const second = await openWorld({ books: openBooks(file) });
  expect(await second.state()).toEqual({ ...before, calls: [] });
  expect((await second.call(envelope('debit', { transaction_id: 'd1' }))).text).toBe(original.text);
  expect((await second.call(envelope('debit', { transaction_id: 'd2' }))).body.error).toBe('transaction_rolled_back');
  await second.close();
});

test('what throws half way leaves nothing behind', () => {
  const books = openBooks();
  const player = { operator_id: 'operator-a', player_id: 'p', currency: 'USD', balance: 1n };
  expect(() =>
    books.atomically(() => {
      books.setPlayer(player);
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect(books.players()).toEqual([]);
  books.atomically(() => books.setPlayer(player));
  expect(books.players()).toEqual([player]);
  books.close();
  books.close();
});

test('a file that holds something else is refused in a sentence and left alone', () => {
  writeFileSync(file, 'not a database, but long enough to look at'.repeat(100));
  expect(() => openBooks(file)).toThrow(/Cannot open the mock wallet's books at .*books\.sqlite/);
  const other = join(folder, 'other.sqlite');
  const db = new DatabaseSync(other);
  db.exec('CREATE TABLE cats (name TEXT)');
  db.close();
  expect(() => openBooks(other)).toThrow('not of this mock wallet');
});

const CHILD = `
  const { openBooks } = await import(process.env.ROOT + 'books.ts');
  const { openWorld } = await import(process.env.ROOT + '../test/support/mock-wallet.ts');
  const world = await openWorld({ books: openBooks(process.env.BOOKS) });
  await world.player('player-1', '1000');
  console.log(world.url);`;

async function startChild() {
  const env = { ...process.env, BOOKS: file, ROOT: new URL('../../mock-wallet/', import.meta.url).href };
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(child.stdout), 'line');
  return { child, url: String(url) };
}

test('whatever was acknowledged survives kill -9', async () => {
  const { child, url } = await startChild();
  const now = new Date('2026-06-16T16:30:00Z');
  const acknowledged = new Map<string, string>();
  const exited = once(child, 'exit');
  const bet = async (transaction_id: string) => {
    const body = JSON.stringify(envelope('debit', { transaction_id, amount: '1.00' }));
    const reply = await fetch(`${url}/debit`, { method: 'POST', body, headers: signed(body, now) });
    acknowledged.set(transaction_id, await reply.text());
    if (acknowledged.size === 25) child.kill('SIGKILL');
  };
  const bets = Array.from({ length: 200 }, (_, i) => bet(`d${i}`));
  await Promise.allSettled(bets);
  expect((await exited)[1]).toBe('SIGKILL');

  const world = await openWorld({ books: openBooks(file) });
  const { transactions } = await world.state();
  expect(transactions.length).toBeGreaterThanOrEqual(acknowledged.size);
  expect(await world.balanceOf('player-1')).toBe(`${1000 - transactions.length}.00`);
  for (const [transaction_id, text] of acknowledged)
    expect((await world.call(envelope('debit', { transaction_id, amount: '1.00' }))).text).toBe(text);
  expect(await world.balanceOf('player-1')).toBe(`${1000 - transactions.length}.00`);
  await world.close();
});
