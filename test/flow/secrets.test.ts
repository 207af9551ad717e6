import { createHmac } from 'node:crypto';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { staff } from '../support/terminal.ts';
import { eventually } from '../support/test-time.ts';
import { openWorld, type TestOperator, WALLET_SECRET, type World } from '../support/world.ts';

/** Changing a wallet secret, and the key that all of them are sealed with, while players play. */

let world: World;
let operator: TestOperator;
let wallet: FaultWallet;

beforeEach(async () => {
  world = await openWorld();
  wallet = await openFaultWallet();
  operator = await world.operator({ walletUrl: wallet.url });
});
afterEach(async () => {
  await wallet.close();
  await world.close();
});

const COMING = 'whsec_the_coming_one_0123456789abcdef';
const rotate = (...words: string[]) => staff(world).type('secret', 'rotate', operator.id, ...words);
const typed = (verb: string) => staff(world).type('secret', verb, operator.id);

const alerts = () => world.logged.filter((line) => line.includes('"event":"secrets-shut"'));

/** Plays a round, and says of the debit which secrets signed it. */
async function signersOfADebit(): Promise<{ signature: string[]; next: string[] | null }> {
  const game = await play(world, operator);
  wallet.forget();
  await game.spin();
  const [seen] = wallet.calls('debit');
  if (!seen) throw new Error('no debit came');
  const { timestamp, raw, signature, signatureNext } = seen;
  const by = (given: string) =>
    [WALLET_SECRET, COMING].filter(
      (secret) => createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest('hex') === given,
    );
  return { signature: by(signature), next: signatureNext === undefined ? null : by(signatureNext) };
}

test('a secret is rotated: both sign while it is announced, and from its activation it signs alone', async () => {
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: null });

  const announced = await rotate('--secret', COMING);
  expect(announced).toMatchObject({ status: 0, err: '' });
  expect(announced.out).not.toContain(COMING);
  expect(await staff(world).json('operator', 'show', operator.id)).toMatchObject({ next_secret_announced: true });
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: [COMING] });

  expect((await typed('activate')).status).toBe(0);
  expect(await staff(world).json('operator', 'show', operator.id)).toMatchObject({ next_secret_announced: false });
  expect(await signersOfADebit()).toEqual({ signature: [COMING], next: null });
});

test('a coming secret that is not given is made, shown once, and signs', async () => {
  const { wallet_secret } = await staff(world).json<{ wallet_secret: string }>('secret', 'rotate', operator.id);
  expect(wallet_secret).toMatch(/^[0-9a-f]{64}$/);
  const game = await play(world, operator);
  wallet.forget();
  await game.spin();
  const [debit] = wallet.calls('debit');
  const expected = createHmac('sha256', wallet_secret).update(`${debit?.timestamp}.${debit?.raw}`).digest('hex');
  expect(debit?.signatureNext).toBe(expected);
  expect(world.logged.join('')).not.toContain(wallet_secret);
});

test('a rotation that is cancelled leaves everything as it was', async () => {
  await rotate('--secret', COMING);
  expect((await typed('cancel')).status).toBe(0);
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: null });
});

test('a leg begun before the activation is sent again with the same bytes, signed with the new secret', async () => {
  await staff(world).json('operator', 'wallet', operator.id, '--deadline-ms', '3000');
  const game = await play(world, operator);
  wallet.will('debit', 'hang after');
  const spinning = game.spin();
  await eventually('the debit was sent', async () => wallet.calls('debit').length > 0);
  await rotate('--secret', COMING);
  await typed('activate');
  expect((await spinning).body.data.round?.state).toBe('settled');
  const [first, second] = wallet.calls('debit');
  expect(first?.signed).toBe(true);
  expect(second?.raw).toBe(first?.raw);
  const anew = createHmac('sha256', COMING).update(`${second?.timestamp}.${second?.raw}`).digest('hex');
  expect(second?.signature).toBe(anew);
});

test('what cannot be is refused in a sentence: a second rotation, one of nobody, an end of none', async () => {
  expect((await typed('activate')).err).toContain(`No coming secret is announced for ${operator.id}`);
  expect((await typed('cancel')).err).toContain(`No coming secret is announced for ${operator.id}`);
  await rotate();
  expect((await rotate()).err).toContain('is announced for operator-a already; activate it or cancel it first');
  expect(await staff(world).type('secret', 'rotate', 'nobody')).toMatchObject({
    status: 1,
    err: expect.stringContaining('There is no operator nobody'),
  });
  expect((await rotate('--secret', '')).status).toBe(1);
});

const [FORMER, PRESENT, STRANGER] = ['0f'.repeat(32), 'a1'.repeat(32), 'b2'.repeat(32)];

test('SECRETS_KEY is changed server by server: the former key still opens, and can go once all is sealed anew', async () => {
  await rotate('--secret', COMING);
  await world.restart({ SECRETS_KEY: PRESENT, OTHER_SECRETS_KEYS: FORMER });
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: [COMING] });
  expect(await staff(world).json('secret', 'reseal')).toEqual({ resealed: 2, secrets: 2 });
  expect(await staff(world).json('secret', 'reseal')).toEqual({ resealed: 0, secrets: 2 });
  await world.restart({ SECRETS_KEY: PRESENT });
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: [COMING] });
  expect(alerts()).toEqual([]);
});

test('a server that knows the coming key opens what others seal with it already', async () => {
  await world.restart({ SECRETS_KEY: PRESENT, OTHER_SECRETS_KEYS: FORMER });
  await rotate('--secret', COMING);
  await world.restart({ SECRETS_KEY: FORMER, OTHER_SECRETS_KEYS: `${STRANGER},${PRESENT}` });
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: [COMING] });
});

test('a server whose keys do not open the secret charges nobody, and a leg begun before waits for one that can', async () => {
  await staff(world).json('operator', 'wallet', operator.id, '--deadline-ms', '500');
  const game = await play(world, operator);
  wallet.will('debit', 'hang after', 'hang after', 'hang after');
  wallet.will('rollback', ...Array<'fails before'>(99).fill('fails before'));
  const begun = (await game.spin({ action_id: 'begun' })).body.data.round;
  expect(begun?.state).toBe('pending');
  await world.restart({ SECRETS_KEY: STRANGER });
  expect(await eventually('an alert', async () => alerts()[0])).toContain(
    `the secrets of ${operator.id} open with none of this server's keys`,
  );
  wallet.forget();
  const other = await play(world, operator, { external_player_id: 'another' });
  expect((await other.spin()).body.data.round).toMatchObject({ state: 'rejected', message: 'not charged' });
  expect(wallet.calls('debit', 'rollback')).toEqual([]);
  await world.restart();
  const again = await play(world, operator);
  await eventually('the stake is returned', async () => {
    world.time.advance(30_000);
    return (await again.round('begun')).body.data.round?.state === 'rolled_back';
  });
});

test('when a secret opens with no key, nothing is sealed anew, and the operator is named', async () => {
  await staff(world).json('operator', 'create', 'operator-z');
  await world.restart({ SECRETS_KEY: STRANGER });
  const { status, err } = await staff(world).type('secret', 'reseal');
  expect(status).toBe(1);
  expect(err).toContain('Nothing was changed');
  expect(err).toContain('operator-a, operator-z');
  await world.restart();
  expect(await signersOfADebit()).toEqual({ signature: [WALLET_SECRET], next: null });
});
