import { askToLaunch, play } from '../support/player.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** What an operator's players may stake and win at once. The Dog House has 20 lines: a coin of 0.10 stakes 2.00. */

let world: World;
let operator: TestOperator;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
  for (const player of ['player-129001', 'p-launch', 'p-win', 'p-page']) await world.fund(player, '1000.00');
  await world.fund('p-yen', '100000', 'JPY');
});
beforeEach(() => limits('--none'));
afterAll(() => world.close());

const limits = (...words: string[]) => staff(world).type('operator', 'limits', operator.id, ...words);
const launchWith = async (wish: Record<string, unknown>) => {
  const { status, body } = await askToLaunch(world, operator, wish);
  return [status, body.detail];
};

test('they narrow the coins on offer at once, and other currencies stay as they are', async () => {
  const game = await play(world, operator);
  const yen = await play(world, operator, { external_player_id: 'p-yen', currency: 'JPY' });
  const before = (await yen.init()).body.data.game.coins;
  await limits('--currency', 'USD', '--least-stake', '1.00', '--most-stake', '10');
  expect((await game.init()).body.data.game.coins).toEqual(['0.05', '0.10', '0.20', '0.50']);
  expect((await yen.init()).body.data.game.coins).toEqual(before);
});

test('a coin beyond them is refused in a sentence, and nothing is charged', async () => {
  const game = await play(world, operator);
  await limits('--least-stake', '1.00', '--most-stake', '10.00');
  const { calls } = await world.books();
  const beyond: [string, string][] = [
    ['0.02', "coin 0.02 stakes 0.40 USD, less than the operator's least of 1.00 USD"],
    ['1.00', "coin 1.00 stakes 20.00 USD, more than the operator's most of 10.00 USD"],
  ];
  for (const [coin, why] of beyond) {
    const { status, body } = await game.spin({ coin });
    expect([status, body.detail]).toEqual([400, `${why}; choose one of 0.05, 0.10, 0.20, 0.50`]);
  }
  expect((await world.books()).calls).toHaveLength(calls.length);
  expect((await game.spin({ coin: '0.10' })).body.data.round?.state).toBe('settled');
});

test('a coin whose highest win would be beyond them is not played', async () => {
  const game = await play(world, operator, { external_player_id: 'p-win' });
  await limits('--most-win', '5000.00');
  const { coins } = (await game.init()).body.data.game;
  const { status, body } = await game.spin({ coin: '5.00' });
  expect(status).toBe(400);
  expect(body.detail).toMatch(
    /^coin 5\.00 could win \d+\.00 USD, more than the operator's most of 5000\.00 USD; choose/,
  );
  expect(coins.length).toBeGreaterThan(0);
  expect(coins).not.toContain('5.00');
});

test('a launch says so too: a coin beyond them, and a game that they leave no coin', async () => {
  const wish = { external_player_id: 'p-launch' };
  await limits('--most-stake', '10.00');
  expect(await launchWith({ ...wish, coin: '0.10' })).toEqual([200, undefined]);
  expect(await launchWith({ ...wish, coin: '1.00' })).toEqual([400, expect.stringContaining('most of 10.00 USD')]);
  await limits('--most-stake', '0.01');
  expect(await launchWith(wish)).toEqual([400, "The operator's limits in USD leave no coin of this game to play"]);
});

test('a page whose coin is no longer on offer begins with one that is', async () => {
  const game = await play(world, operator, { coin: '1.00', external_player_id: 'p-page' });
  await limits('--most-stake', '10.00');
  expect((await game.init()).body.data.coin).toBe('0.01');
});

test('the largest amount that is kept is told, where a currency has more digits than that', async () => {
  const { id } = await world.operator();
  const most = '922337203685477.5807';
  const winning = (amount: string) =>
    staff(world).type('operator', 'limits', id, '--currency', 'CLF', '--most-win', amount);
  expect(await winning(most)).toMatchObject({ status: 0 });
  expect(await winning('922337203685477.5808')).toMatchObject({
    status: 1,
    err: `provider: most_win is more than ${most}; null is no limit\n`,
  });
});

test('a round that was played is shown again whatever the limits have become', async () => {
  const game = await play(world, operator);
  const wish = { action_id: 'before', coin: '0.10' };
  const first = await game.spin(wish);
  await limits('--most-stake', '1.00');
  expect((await game.spin(wish)).body.data.round).toEqual(first.body.data.round);
});

test('some are set and others stay; --none lifts those that are not named', async () => {
  await limits('--least-stake', '0.20', '--most-win', '500');
  const { out } = await limits('--most-stake', '50', '--json');
  const all = { currency: 'USD', least_stake: '0.20', most_stake: '50.00', most_win: '500.00' };
  expect(JSON.parse(out)).toEqual([all]);
  expect((await limits()).out).toMatch(/CURRENCY +LEAST STAKE.*\nUSD +0\.20 +50\.00 +500\.00\n/);
  expect(JSON.parse((await limits('--none', '--most-stake', '9', '--json')).out)).toEqual([
    { ...all, least_stake: null, most_stake: '9.00', most_win: null },
  ]);
});

test.each([
  [['--least-stake', '5', '--most-stake', '4.99'], 'least_stake 5 is more than most_stake 4.99'],
  [['--most-win', '0'], 'most_win must be more than zero; null is no limit'],
  [['--most-stake', '1.001'], '1.001 has more than the 2 decimals of USD'],
  [['--most-stake', '-1'], 'most_stake'],
  [['--currency', 'XXX', '--most-stake', '1'], 'currency XXX is not an ISO 4217 currency code'],
])('%j is refused, and the limits stay', async (words, why) => {
  await limits('--most-stake', '7.00');
  expect(await limits(...words)).toMatchObject({ status: 1, err: expect.stringContaining(why) });
  expect(JSON.parse((await limits('--json')).out)).toMatchObject([{ least_stake: null, most_stake: '7.00' }]);
});
