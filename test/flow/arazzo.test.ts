import { execute, type Inputs, signed } from '../support/arazzo.ts';
import { OPERATOR, openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** The published workflows, executed by the runner that an operator would take. */

let world: World;
let operator: TestOperator;

beforeAll(async () => {
  world = await openWorld();
  operator = await world.operator();
}, 60_000);
afterAll(() => world.close());

describe('catalog to launch', () => {
  const launch = (key: string) =>
    execute('catalog-to-launch', `provider=${world.url}`, { api_key: key, player_id: 'player-1' });

  test('leads from the catalog to one session, launched twice', async () => {
    expect(await launch(operator.key)).toEqual([
      ...['health: success', 'catalog: success', 'game: success', 'launch: success', 'refresh: success'],
      'exit 0',
    ]);
    const sessions = await world.provider.db.selectFrom('sessions').selectAll().execute();
    expect(sessions).toHaveLength(1);
  });

  test('stops at a key that is refused', async () => {
    expect(await launch('ppop_operator-a_REPLACE_ME')).toEqual(['health: success', 'catalog: error', 'exit 1']);
  });
});

describe('callback life of a round', () => {
  const FILE = 'callback-life-of-a-round';
  const call = (inputs: Inputs) => execute(FILE, `wallet=${world.walletUrl}`, inputs);
  const inputsOf = (round: string): Inputs => ({
    operator_id: OPERATOR,
    player_id: 'player-1',
    session_id: 'session-token',
    currency: 'USD',
    stake: '2.00',
    round,
    timestamp: `${Math.floor(world.time.clock().getTime() / 1000)}`,
  });
  const balances = async () => (await world.books()).players.map(({ balance }) => balance);

  test('settles one round, rolls another back, and leaves the player with what they had', async () => {
    await world.fund('player-1', '10.00');
    expect(await call(signed(FILE, WALLET_SECRET, inputsOf('first')))).toEqual([
      ...['balance: success', 'debit: success', 'debit_again: success', 'credit: success'],
      ...['balance_before: success', 'lost_debit: success', 'rollback: success', 'second_rollback: success'],
      ...['early_rollback: success', 'late_debit: success', 'balance_after: success'],
      'exit 0',
    ]);
    expect(await balances()).toEqual(['10.00']);
    const moved = (await world.books()).transactions.map(({ type, status }) => `${type} ${status}`);
    expect(moved.sort()).toEqual([
      ...['credit applied', 'debit applied', 'debit rolled_back', 'debit tombstone'],
      ...['rollback applied', 'rollback no_effect', 'rollback no_effect'],
    ]);
  });

  test('fails on a wallet that has another secret, and moves nothing', async () => {
    const outcome = await call(signed(FILE, 'whsec_another', inputsOf('second')));
    expect(outcome).toEqual(['balance: error', 'balance_before: error', 'exit 1']);
    expect(await balances()).toEqual(['10.00']);
  });
});
