import { envelope, openWorld, type World } from '../../mock-wallet/testing.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

const debit = (fields = {}) => envelope('debit', { transaction_id: 'd1', ...fields });
const rollback = (fields = {}) =>
  envelope('rollback', { transaction_id: 'r1', original_transaction_id: 'd1', ...fields });
const statusOf = async (id: string) =>
  (await world.state()).transactions.find(({ transaction_id }) => transaction_id === id)?.status;

describe('a rollback of a debit', () => {
  test('returns the stake', async () => {
    await world.call(debit());
    const { status, body } = await world.call(rollback());
    expect(status).toBe(200);
    expect(body).toEqual({ success: true, balance: '10.00', currency: 'USD', transaction_id: 'r1' });
    expect([await statusOf('d1'), await statusOf('r1')]).toEqual(['rolled_back', 'applied']);
  });

  test('refunds what was taken, whatever amount the rollback names', async () => {
    await world.call(debit({ amount: '3.00' }));
    expect((await world.call(rollback({ amount: '9.00' }))).body.balance).toBe('10.00');
  });

  test('a second one succeeds without a second refund', async () => {
    await world.call(debit());
    await world.call(rollback());
    const second = await world.call(rollback({ transaction_id: 'r2' }));
    expect([second.status, second.body.balance]).toEqual([200, '10.00']);
    expect(await statusOf('r2')).toBe('no_effect');
  });

  test('the same one again returns its original reply', async () => {
    await world.call(debit());
    const original = await world.call(rollback());
    await world.call(debit({ transaction_id: 'd2' }));
    expect((await world.call(rollback())).text).toBe(original.text);
    expect(await world.balanceOf('player-1')).toBe('8.00');
  });

  test('the same id naming another debit is a conflict', async () => {
    await world.call(debit());
    await world.call(debit({ transaction_id: 'd2' }));
    await world.call(rollback());
    const { status, body } = await world.call(rollback({ original_transaction_id: 'd2' }));
    expect([status, body.error]).toEqual([409, 'transaction_conflict']);
    expect(await world.balanceOf('player-1')).toBe('8.00');
  });

  test('is not refused in a session nobody has heard of', async () => {
    await world.call(debit());
    expect((await world.call(rollback({ session_id: 'expired-long-ago' }))).body.balance).toBe('10.00');
  });

  test('the debit sent again afterwards gets its original reply and takes nothing', async () => {
    const original = await world.call(debit());
    await world.call(rollback());
    expect((await world.call(debit())).text).toBe(original.text);
    expect(await world.balanceOf('player-1')).toBe('10.00');
  });
});

describe('a rollback that comes before its debit', () => {
  test('succeeds, moves nothing and leaves a tombstone', async () => {
    const { status, body } = await world.call(rollback());
    expect([status, body.balance]).toEqual([200, '10.00']);
    expect([await statusOf('d1'), await statusOf('r1')]).toEqual(['tombstone', 'no_effect']);
  });

  test('the late debit is refused and moves nothing, however often it comes', async () => {
    await world.call(rollback());
    for (const amount of ['2.00', '2.00', '0.50']) {
      const { status, body } = await world.call(debit({ amount }));
      expect([status, body.error]).toEqual([409, 'transaction_rolled_back']);
    }
    expect(await world.balanceOf('player-1')).toBe('10.00');
  });

  test('another rollback of it succeeds and moves nothing', async () => {
    await world.call(rollback());
    expect((await world.call(rollback({ transaction_id: 'r2' }))).body.balance).toBe('10.00');
    expect((await world.call(debit())).body.error).toBe('transaction_rolled_back');
  });

  test('a debit that was refused for want of funds cannot be made after its rollback', async () => {
    const tooMuch = debit({ amount: '11.00' });
    expect((await world.call(tooMuch)).body.error).toBe('insufficient_funds');
    await world.call(rollback());
    await world.player('player-1', '20.00');
    expect((await world.call(tooMuch)).body.error).toBe('transaction_rolled_back');
  });

  test('another player cannot take the buried id', async () => {
    await world.player('player-2', '10.00');
    await world.call(rollback());
    expect((await world.call(debit({ player_id: 'player-2' }))).body.error).toBe('transaction_conflict');
  });

  test('a credit cannot take the buried id', async () => {
    await world.call(rollback());
    expect((await world.call(envelope('credit', { transaction_id: 'd1' }))).body.error).toBe('transaction_conflict');
  });

  test('debit and rollback at once end with the stake where it was', async () => {
    const ids = Array.from({ length: 10 }, (_, i) => `d${i}`);
    await Promise.all(
      ids.flatMap((id) => [
        world.call(debit({ transaction_id: id, amount: '1.00' })),
        world.call(rollback({ transaction_id: `r-${id}`, original_transaction_id: id })),
      ]),
    );
    expect(await world.balanceOf('player-1')).toBe('10.00');
  });
});

describe('a rollback of something else is refused and moves nothing', () => {
  beforeEach(() => world.player('player-2', '10.00'));

  test.each([
    ['a credit', envelope('credit', { transaction_id: 'd1' })],
    ['a rollback', envelope('rollback', { transaction_id: 'd1', original_transaction_id: 'd0' })],
    ['the debit of another player', debit({ player_id: 'player-2' })],
    ['a debit of another player that never came', rollback({ player_id: 'player-2', transaction_id: 'r2' })],
  ])('%s', async (_, first) => {
    expect((await world.call(first)).status).toBe(200);
    const before = (await world.state()).players;
    const { status, body } = await world.call(rollback());
    expect([status, body.error]).toEqual([409, 'transaction_conflict']);
    expect((await world.state()).players).toEqual(before);
  });

  test('a rollback that names itself', async () => {
    const { status, body } = await world.call(rollback({ original_transaction_id: 'r1' }));
    expect([status, body.error]).toEqual([400, 'bad_request']);
  });

  test('a debit taken before the player changed currency', async () => {
    await world.call(debit());
    await world.player('player-1', '100', 'JPY');
    const { body } = await world.call(rollback({ currency: 'JPY', amount: '2' }));
    expect(body.error).toBe('transaction_conflict');
    expect(await world.balanceOf('player-1')).toBe('100');
  });
});
