import { envelope, openWorld, SECRET, type World } from '../support/mock-wallet.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ callsKept: 3 });
});
afterEach(() => world.close());

describe('/__control/players', () => {
  test('creates a player, and sets the balance and currency of one that exists', async () => {
    await world.player('player-1', '5');
    await world.player('player-1', '7', 'JPY');
    expect((await world.state()).players).toEqual([
      { operator_id: 'operator-a', player_id: 'player-1', currency: 'JPY', balance: '7' },
    ]);
  });

  test.each([
    ['{}', 'player_id'],
    ['nonsense', 'not JSON'],
    ['{"player_id":"","currency":"USD","balance":"1"}', 'player_id'],
    ['{"player_id":"\\ud800","currency":"USD","balance":"1"}', 'player_id'],
    ['{"player_id":"p","currency":"usd","balance":"1"}', 'currency'],
    ['{"player_id":"p","currency":"USD","balance":1}', 'balance'],
    ['{"player_id":"p","currency":"USD","balance":"-1"}', 'balance'],
    ['{"player_id":"p","currency":"JPY","balance":"1.0"}', 'balance'],
  ])('refuses %s and names the %s', async (body, name) => {
    const reply = await world.post('/__control/players', body);
    expect([reply.status, reply.body.error]).toEqual([400, 'bad_request']);
    expect(reply.body.message).toContain(name);
    expect((await world.state()).players).toEqual([]);
  });
});

describe('/__control/state', () => {
  test('shows each transaction with what it moved', async () => {
    await world.player('player-1', '10');
    await world.call(envelope('debit', { transaction_id: 'd1', amount: '2' }));
    await world.call(envelope('rollback', { transaction_id: 'r1', original_transaction_id: 'd1' }));
    const common = { operator_id: 'operator-a', player_id: 'player-1', currency: 'USD', amount: '2.00' };
    expect((await world.state()).transactions).toMatchObject([
      { ...common, transaction_id: 'd1', type: 'debit', status: 'rolled_back', moved: '-2.00', balance_after: '8.00' },
      { ...common, transaction_id: 'r1', original_transaction_id: 'd1', moved: '2.00', balance_after: '10.00' },
    ]);
  });

  test('shows each call as it came, with the verdict, the reply and the time', async () => {
    await world.player('player-1', '10');
    const body = JSON.stringify(envelope('debit'));
    const accepted = await world.call(envelope('debit'));
    await world.post('/debit', body, { 'x-pp-signature': '0'.repeat(64), 'x-pp-timestamp': '1' });
    await world.post('/nowhere', Uint8Array.of(0xff));
    const { calls } = await world.state();
    expect(calls).toMatchObject([
      { at: world.now.toISOString(), path: '/debit', raw_body: body, status: 200, reply: accepted.text },
      { path: '/debit', raw_body: body, status: 401 },
      { path: '/nowhere', raw_body_base64: '/w==', status: 404 },
    ]);
    expect(calls.map(({ signature }) => (signature as { verdict: string }).verdict)).toEqual([
      'valid',
      'invalid_signature',
      'not_checked',
    ]);
    expect(calls[0]).toMatchObject({
      headers: { 'x-pp-request-id': envelope('debit').request_id },
      ms: expect.any(Number),
    });
  });

  test('keeps the last calls only, oldest first', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await world.call(envelope('balance', { request_id: id }));
    const ids = (await world.state()).calls.map(({ raw_body }) => JSON.parse(String(raw_body)).request_id);
    expect(ids).toEqual(['c', 'd', 'e']);
  });

  test('keeps none when told so', async () => {
    const other = await openWorld({ callsKept: 0 });
    await other.call(envelope('balance'));
    expect((await other.state()).calls).toEqual([]);
    await other.close();
  });

  test('never shows the secret', async () => {
    await world.call(envelope('debit'));
    expect(JSON.stringify(await world.state())).not.toContain(SECRET);
  });
});
