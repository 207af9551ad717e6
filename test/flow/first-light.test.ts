import { gameOf, launch } from '../support/player.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a launched player spins, and the operator wallet settles the round', async () => {
  const operator = await world.operator();
  await world.fund('player-129001', '1000.00');
  const { mgckey } = await launch(world, operator);
  const game = gameOf(world, mgckey);
  expect((await game.init()).body.data).toMatchObject({ balance: '1000.00', currency: 'USD', round: null });

  const { status, body } = await game.spin({ coin: '0.10' });
  expect(status).toBe(200);
  expect(body.data.round).toMatchObject({ state: 'settled', stake: '2.00' });

  const { players, transactions } = await world.books();
  expect(transactions[0]).toMatchObject({ type: 'debit', amount: '2.00', status: 'applied' });
  expect(players).toContainEqual(expect.objectContaining({ player_id: 'player-129001', balance: body.data.balance }));
});
