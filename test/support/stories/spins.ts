import { randomUUID } from 'node:crypto';
import type { WalletMode } from '../../../src/store/schema.ts';
import { play } from '../player.ts';
import { rigRandom } from '../rigged-random.ts';
import { eventually } from '../test-time.ts';
import { openWallet, type TestWallet } from '../wallets.ts';
import { openWorld, type World } from '../world.ts';

/** Rounds that a wallet of this mode settles: wins, losses, the same spin again, and spins that may not be. */
export function spinStories(mode: WalletMode): void {
  const chance = rigRandom();
  let world: World;
  let wallet: TestWallet;

  beforeAll(async () => {
    world = await openWorld({ random: chance.random });
    wallet = await openWallet(world, mode);
  });
  afterAll(() => world.close());
  beforeEach(() => chance.rig('honest'));

  /** A player with this much, at the game. */
  async function funded(balance: string, wish: { symbol?: string; currency?: string } = {}) {
    const player_id = randomUUID();
    await wallet.fund(player_id, balance, wish.currency);
    const game = await play(world, wallet.operator, { external_player_id: player_id, ...wish });
    const transactions = () => wallet.transactions(game.session_id);
    const balanceNow = () => wallet.balanceOf(player_id);
    return { ...game, player_id, transactions, balanceNow };
  }

  test('a win is credited to the cent: coin times what the lines pay', async () => {
    const game = await funded('1000.00');
    chance.rig('win');
    const { round, balance } = (await game.spin({ coin: '0.10' })).body.data;
    const pays = round?.outcome?.spins[0]?.line_wins.reduce((sum, line) => sum + line.pays, 0) ?? 0;
    expect(pays).toBe(chance.pays());
    expect(round).toMatchObject({ state: 'settled', stake: '2.00', win: (pays / 10).toFixed(2), coin: '0.10' });
    expect(await game.transactions()).toMatchObject([
      { type: 'debit', amount: '2.00' },
      { type: 'credit', amount: round?.win },
    ]);
    expect(balance).toBe((1000 - 2 + pays / 10).toFixed(2));
    expect(await game.balanceNow()).toBe(balance);
  });

  test('a loss makes no credit', async () => {
    const game = await funded('10.00');
    chance.rig('loss');
    expect((await game.spin()).body.data).toMatchObject({ balance: '8.00', round: { state: 'settled', win: '0.00' } });
    expect((await game.transactions()).map(({ type }) => type)).toEqual(['debit']);
  });

  test('the history tells the last rounds of the session, the newest first, and none of another', async () => {
    const game = await funded('2.50');
    const other = await funded('100.00', { symbol: 'vs25moonharbor' });
    chance.rig('loss');
    await other.spin();
    expect((await game.history()).body.data).toEqual([]);
    const first = (await game.spin()).body.data.round;
    const second = (await game.spin()).body.data.round;
    expect(second).toMatchObject({ state: 'rejected' });
    const { outcome: _reels, ...lost } = { ...first, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) };
    expect((await game.history()).body.data).toEqual([
      expect.objectContaining({ action_id: second?.action_id, message: 'not charged', stake: '2.00', win: '0.00' }),
      lost,
    ]);
  });

  test('the history is of the last 20 rounds', async () => {
    const game = await funded('1000.00');
    chance.rig('loss');
    const played: string[] = [];
    for (let i = 0; i < 22; i += 1) played.unshift((await game.spin()).body.data.round?.action_id ?? '');
    expect((await game.history()).body.data.map(({ action_id }) => action_id)).toEqual(played.slice(0, 20));
  });

  test('the same action again is the same round, without another debit', async () => {
    const game = await funded('1000.00');
    const action_id = randomUUID();
    const first = await game.spin({ action_id });
    const again = await game.spin({ action_id });
    expect(again.body.data.round).toEqual(first.body.data.round);
    expect((await game.round(action_id)).body.data.round).toEqual(first.body.data.round);
    expect((await game.init()).body.data.round).toEqual(first.body.data.round);
    expect((await game.transactions()).filter(({ type }) => type === 'debit')).toHaveLength(1);
  });

  test('an old action is its old round, also after others', async () => {
    const game = await funded('1000.00');
    const [first] = [await game.spin({ action_id: 'one' }), await game.spin({ action_id: 'two' })];
    expect((await game.spin({ action_id: 'one' })).body.data.round).toEqual(first.body.data.round);
    expect(await game.spin({ action_id: 'one', coin: '0.01' })).toMatchObject({
      status: 409,
      body: { detail: 'Action one was already played with the coin 0.10' },
    });
  });

  test('an old action is its old round, also while another is open', async () => {
    const game = await funded('1000.00');
    const first = await game.spin({ action_id: 'one' });
    await game.spin({ action_id: 'two' });
    const { db } = world.provider;
    const two = db.updateTable('rounds').where('session_id', '=', game.session_id).where('seq', '=', 1);
    await two.set({ state: 'CREDIT_PENDING' }).execute();
    expect((await game.spin({ action_id: 'one' })).body.data.round).toEqual(first.body.data.round);
    await two.set({ state: 'SETTLED' }).execute();
  });

  test('what is refused to one spin, or was played before, keeps no other one away', async () => {
    const game = await funded('1000.00');
    await game.spin({ action_id: 'one' });
    await game.spin({ action_id: 'two' });
    const { spin } = world.provider.services;
    const wish = { mgckey: game.mgckey, coin: '0.10' };
    const [old, bad, next] = await Promise.allSettled([
      spin({ ...wish, action_id: 'one' }),
      spin({ ...wish, action_id: 'bad', coin: '0.03' }),
      spin({ ...wish, action_id: 'three' }),
    ]);
    expect([old.status, bad.status, next.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('twenty of the same action at once: one debit, and twenty equal replies', async () => {
    const game = await funded('1000.00');
    const action_id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 20 }, () => game.spin({ action_id })));
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body.data.round))).size).toBe(1);
    expect((await game.transactions()).filter(({ type }) => type === 'debit')).toHaveLength(1);
  });

  test('twenty different actions at once: at most one round is open at a time, the rest hear 409', async () => {
    const game = await funded('1000.00');
    const replies = await Promise.all(Array.from({ length: 20 }, () => game.spin()));
    const settled = replies.filter(({ status }) => status === 200);
    expect(settled.length).toBeGreaterThan(0);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await game.transactions()).filter(({ type }) => type === 'debit')).toHaveLength(settled.length);
  });

  test('the same action with another coin is a conflict, whatever way the coin is written', async () => {
    const game = await funded('1000.00');
    await game.spin({ action_id: 'a', coin: '0.10' });
    const other = await game.spin({ action_id: 'a', coin: '0.01' });
    expect(other).toMatchObject({
      status: 409,
      body: { success: false, detail: expect.stringContaining('coin 0.10') },
    });
    expect((await game.spin({ action_id: 'a', coin: '0.1' })).status).toBe(200);
  });

  test('another action waits for the open round', async () => {
    const game = await funded('1000.00');
    const { db } = world.provider;
    await game.spin({ action_id: 'first' });
    const state = (to: 'CREDIT_PENDING' | 'SETTLED') =>
      db.updateTable('rounds').set({ state: to }).where('session_id', '=', game.session_id).execute();
    await state('CREDIT_PENDING');
    const other = await game.spin({ action_id: 'second' });
    expect(other).toMatchObject({ status: 409, body: { detail: expect.stringContaining('first is still open') } });
    await state('SETTLED');
    expect((await game.spin({ action_id: 'second' })).status).toBe(200);
  });

  test('a player without the money is not charged, and may go on', async () => {
    const game = await funded('1.99');
    const { round, balance } = (await game.spin({ coin: '0.10' })).body.data;
    expect(round).toMatchObject({ state: 'rejected', message: 'not charged', win: '0.00', outcome: null });
    expect(balance).toBe('1.99');
    expect(await game.transactions()).toEqual([]);
    expect((await game.spin({ coin: '0.01' })).body.data.round).toMatchObject({ state: 'settled', stake: '0.20' });
  });

  test('only the coins of the game are taken, and those of its currency', async () => {
    const game = await funded('1000.00');
    const offered = (await game.init()).body.data.game.coins;
    expect(offered).toEqual(expect.arrayContaining(['0.01', '0.10']));
    expect(await game.spin({ coin: '0.03' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('0.10') },
    });
    expect((await game.spin({ coin: '0.101' })).status).toBe(400);
    const yen = await funded('1000', { currency: 'JPY' });
    expect((await yen.init()).body.data.game.coins).toEqual(['1', '2', '5']);
    chance.rig('loss');
    expect((await yen.spin({ coin: '1' })).body.data).toMatchObject({
      balance: '980',
      round: { stake: '20', win: '0' },
    });
  });

  test('over fifty rounds the balances add up', async () => {
    const game = await funded('1000.00');
    let cents = 100_000;
    for (let spun = 0; spun < 50; spun += 1) {
      const { round, balance } = (await game.spin({ coin: '0.10' })).body.data;
      cents += Math.round(Number(round?.win) * 100) - 200;
      expect(balance).toBe((cents / 100).toFixed(2));
    }
    expect(await game.balanceNow()).toBe((cents / 100).toFixed(2));
  });

  test('an operator that is deactivated gets no new spin, while the round on its way ends', async () => {
    const game = await funded('1000.00');
    const { adminOperators } = world.provider.services;
    chance.rig('win');
    const spun = game.spin({ action_id: 'last' });
    await eventually('the debit', async () => (await game.transactions()).length > 0);
    await adminOperators.update(wallet.operator.id, { status: 'inactive' });
    expect((await spun).body.data.round?.state).toBe('settled');
    expect(await game.spin()).toMatchObject({ status: 403, body: { detail: 'Operator is not active' } });
    expect((await game.spin({ action_id: 'last' })).body.data.round).toMatchObject({ state: 'settled' });
    await adminOperators.update(wallet.operator.id, { status: 'active' });
    expect((await game.spin()).status).toBe(200);
  });

  test('a game that is taken away, or no longer live, gets no new spin', async () => {
    const game = await funded('1000.00', { symbol: 'vs1brassbell' });
    const { adminCatalog, adminGames } = world.provider.services;
    const refused = { status: 403, body: { detail: 'Game is not enabled for this operator' } };
    expect((await game.spin()).status).toBe(200);
    await adminCatalog.remove(wallet.operator.id, { symbols: ['vs1brassbell'] });
    expect(await game.spin()).toMatchObject(refused);
    await adminCatalog.assign(wallet.operator.id, { symbols: ['vs1brassbell'] });
    await adminGames.update('vs1brassbell', { live_catalog_enabled: false });
    expect(await game.spin()).toMatchObject(refused);
    await adminGames.update('vs1brassbell', { live_catalog_enabled: true });
    expect((await game.spin()).status).toBe(200);
  });

  test('a round that was never played is not found', async () => {
    const game = await funded('1000.00');
    expect(await game.round('nothing')).toMatchObject({ status: 404, body: { success: false } });
  });
}
