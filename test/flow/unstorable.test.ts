import type { DiagnosisReport } from '../../src/services/diagnostics/report.ts';
import { textOf } from '../../src/services/diagnostics/report.ts';
import { adminApi } from '../support/admin-api.ts';
import { expectError } from '../support/errors.ts';
import { openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { openWorld, type World } from '../support/world.ts';

/** Text that PostgreSQL does not keep, from whoever sends it: the caller is told, and nothing is left half done. */

let world: World;
beforeAll(async () => {
  world = await openWorld({ walletDeadlineMs: 2000 });
});
afterAll(() => world.close());

const NEITHER = 'Text may hold neither the character U+0000 nor half a surrogate pair';
const game = { symbol: 'vs20new', slug: 'new', maths: 'vs20doghouse' };

test.each([
  ['a title', '/games', { ...game, title: 'a\0b' }],
  ['half a pair in a title', '/games', { ...game, title: 'a\ud800' }],
  ['notes', '/operators', { operator_id: 'noted', notes: 'a\0b' }],
  ['a list of origins', '/operators', { operator_id: 'noted', allowed_return_origins: ['https://a.example\0'] }],
  ['the name of a field', '/operators', { operator_id: 'noted', 'a\0b': 1 }],
])('a change is refused whole with U+0000 in %s', async (_what, path, body) => {
  expectError(await adminApi(world).post(path, body), 400, NEITHER);
  expect((await adminApi(world).get('/games/vs20new')).status).toBe(404);
  expect((await adminApi(world).get('/operators/noted')).status).toBe(404);
});

test.each(['/operators?search=%00', '/games?search=a%00', '/audit?who=%00b', '/games/a%00b', '/operators/%00'])(
  'nothing is looked for with it: %s',
  async (path) => expectError(await adminApi(world).get(path), 400),
);

test.each(['/api/provider/v1/game-art/a%00', '/games/a%00'])('nor by anybody: %s', async (path) => {
  expect((await fetch(world.url + path)).status).toBe(400);
});

test('a wallet that refuses with it is asked again, and its round comes to an end', async () => {
  const wallet = await openFaultWallet();
  try {
    const operator = await world.operator({ walletUrl: wallet.url });
    wallet.will('debit', { reject: 'no\0money', status: 400 });
    const { spin } = await play(world, operator);
    expect((await spin()).body.data.round).toMatchObject({ state: 'settled' });
  } finally {
    await wallet.close();
  }
});

test('what a wallet said in a diagnosis is stored without it', () => {
  expect(textOf({ player_id: 'a\0b' } as DiagnosisReport)).toBe('{\n  "player_id": "a�b"\n}\n');
});
