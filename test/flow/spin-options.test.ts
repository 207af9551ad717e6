import { findMaths } from '../../src/domain/games/models.ts';
import { play } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/**
 * Other ways to spin than the plain one. Free spins of The Dog House are bought for 60 times the stake; the spring tide of
 * Moon Harbor, which has 25 lines, costs 35 coins.
 */

const BUY = 'buy-free-spins';
const chance = rigRandom();
let world: World;
let operator: TestOperator;
beforeAll(async () => {
  world = await openWorld({ random: chance.random });
  operator = await world.operator();
  for (const player of ['p-buy', 'p-special', 'p-limits', 'p-plain']) await world.fund(player, '1000.00');
});
beforeEach(() => limits('--none'));
afterAll(() => world.close());

const limits = (...words: string[]) => staff(world).type('operator', 'limits', operator.id, ...words);
const open = (external_player_id: string, symbol = 'vs20doghouse') =>
  play(world, operator, { external_player_id, symbol });

test('a bought feature costs its price and is paid in the one credit of its round, each free spin shown', async () => {
  const game = await open('p-buy');
  const { round, balance } = (await game.spin({ coin: '0.01', option: BUY })).body.data;
  if (!round?.outcome) throw new Error('the round did not settle');
  const [first, ...free] = round.outcome.spins;
  expect(round).toMatchObject({ state: 'settled', option: BUY, coin: '0.01', stake: '12.00' });
  expect(first).toMatchObject({ reels: BUY, multiplier: 1 });
  expect(first?.scatter?.cells.map(({ reel, row }) => first.grid[reel]?.[row])).toEqual(
    Array(first?.scatter?.cells.length).fill(first?.scatter?.symbol),
  );
  expect(free.length).toBeGreaterThanOrEqual(10);
  expect(free.length).toBe([first, ...free].reduce((sum, spin) => sum + (spin?.scatter?.free_spins ?? 0), 0));
  for (const spin of free) expect(spin).toMatchObject({ reels: 'free-spins', multiplier: 2 });
  const total = round.outcome.spins.reduce((sum, { pays }) => sum + pays, 0);
  expect(round.outcome.total_pays).toBe(total);
  expect(round.win).toBe((total / 100).toFixed(2));
  expect(balance).toBe((1000 - 12 + total / 100).toFixed(2));
  const moved = (await world.books()).transactions.filter((entry) => entry.transaction_id.startsWith(game.session_id));
  expect(moved.map(({ type, amount }) => [type, amount])).toEqual([
    ['debit', '12.00'],
    ['credit', round.win],
  ]);
});

test('a special bet costs more lines than the plain spin, and spins reels of its own', async () => {
  const game = await open('p-special', 'vs25moonharbor');
  const wish = { coin: '0.10', option: 'spring-tide', action_id: 'tide' };
  const { round } = (await game.spin(wish)).body.data;
  expect(round).toMatchObject({ state: 'settled', stake: '3.50', option: 'spring-tide' });
  expect(round?.outcome?.spins[0]?.reels).toBe('spring-tide');
  expect((await game.spin(wish)).body.data.round).toEqual(round);
  expect((await game.round('tide')).body.data.round).toEqual(round);
});

test('the same action with another option is another bet, and refused', async () => {
  const game = await open('p-plain');
  await game.spin({ action_id: 'plain', coin: '0.01' });
  await game.spin({ action_id: 'bought', coin: '0.01', option: BUY });
  const refused: [object, string][] = [
    [{ action_id: 'plain', option: BUY }, 'Action plain was already played without an option'],
    [{ action_id: 'bought' }, `Action bought was already played with the option ${BUY}`],
  ];
  for (const [wish, detail] of refused) {
    expect(await game.spin({ coin: '0.01', ...wish })).toMatchObject({ status: 409, body: { detail } });
  }
});

test('an option that the game does not have is refused, naming those that it has', async () => {
  const spin = async (symbol: string) => {
    const { status, body } = await (await open('p-plain', symbol)).spin({ option: 'all-in' });
    return [status, body.detail];
  };
  expect(await spin('vs20doghouse')).toEqual([400, `option all-in is not offered; choose one of ${BUY}`]);
  expect(await spin('vs1brassbell')).toEqual([400, 'option all-in is not offered; this game has none']);
});

test('limits hold for the price of an option: its coins are fewer, and one beyond them is refused', async () => {
  const game = await open('p-limits');
  const offered = async () => {
    const { coins, options } = (await game.init()).body.data.game;
    return [coins, options[0]?.coins];
  };
  await limits('--most-stake', '30.00');
  expect(await offered()).toEqual([
    ['0.01', '0.02', '0.05', '0.10', '0.20', '0.50', '1.00'],
    ['0.01', '0.02'],
  ]);
  const refused = await game.spin({ coin: '0.10', option: BUY });
  expect([refused.status, refused.body.detail]).toEqual([
    400,
    "coin 0.10 stakes 120.00 USD, more than the operator's most of 30.00 USD; choose one of 0.01, 0.02",
  ]);
  expect((await game.spin({ coin: '0.10' })).body.data.round?.state).toBe('settled');
  await limits('--most-stake', '5.00');
  expect(await offered()).toEqual([['0.01', '0.02', '0.05', '0.10', '0.20'], []]);
  expect((await game.spin({ coin: '0.01', option: BUY })).body.detail).toBe(
    `The operator's limits in USD leave no coin of this game's option ${BUY} to play`,
  );
});

test('a page is told the ways to spin with their price each time, and the rules when it opens', async () => {
  const game = await open('p-plain');
  const { options, rules } = (await game.init()).body.data.game;
  expect(options).toMatchObject([
    { option: BUY, kind: 'buy_feature', title: 'Buy free spins', price: 60, stake_coins: 1200, rtp: 96.51 },
  ]);
  const { model } = findMaths('vs20doghouse') ?? {};
  expect(rules).toMatchObject({
    features: { bonus: true, collect: true, free_spins: true, buy_feature: true, special_bet: false },
    pays_by: 'lines',
    ways: null,
    free_spins: { symbol: 'S', multipliers: [2], reels: 'free-spins' },
    bonus: { symbol: 'G', needs: 3, picks: 3 },
    collect: { money: 'M', collector: 'L' },
  });
  expect(rules?.line_rows).toHaveLength(20);
  expect(rules?.reel_sets.map(({ name }) => name)).toEqual(['base', 'free-spins', BUY]);
  expect(rules?.symbols.find(({ symbol }) => symbol === 'D')).toEqual({
    symbol: 'D',
    name: 'Dog',
    role: 'regular',
    pays: model?.pays.D,
  });
  expect(new Set(rules?.symbols.map(({ role }) => role))).toEqual(
    new Set(['regular', 'wild', 'scatter', 'bonus', 'money', 'collector']),
  );
  const spun = (await game.spin({ coin: '0.01' })).body.data;
  expect([spun.game.rules, spun.game.options]).toEqual([null, options]);
});
