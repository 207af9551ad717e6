import { describeAdmin, heading, NADIA, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { openWorld, type TestOperator } from '../support/world.ts';

/** Rounds in Provider Admin: found, read, sent again and resolved by people, while the wallet fails. */

const HOSTILE = '"><img src=x onerror=alert(1)>';

const chance = rigRandom();
const open = () => openWorld({ random: chance.random, walletDeadlineMs: 2000 });

describeAdmin('Rounds in Provider Admin', { people: [NADIA, TOMAS, VERA], open }, (tabs) => {
  let wallet: FaultWallet;
  let operator: TestOperator;

  beforeAll(async () => {
    wallet = await openFaultWallet();
    operator = await tabs.world().operator({ walletUrl: wallet.url });
  });
  afterAll(() => wallet?.close());

  beforeEach(() => wallet.forget());

  const press = (name: string) => tabs.page().getByRole('button', { name, exact: true }).click();
  const rows = () => tabs.page().getByRole('table', { name: 'Rounds' }).getByRole('row');

  async function spin(player: string, outcome: 'win' | 'loss') {
    chance.rig(outcome);
    const game = await play(tabs.world(), operator, { external_player_id: player });
    await game.spin();
    return `${game.session_id}:0`;
  }

  /** A win whose credit was refused after doubt: only people can find out whether the player was paid. */
  async function leaveToAPerson(player: string): Promise<string> {
    wallet.will('credit', 'fails before', { reject: HOSTILE, status: 404 });
    const round = await spin(player, 'win');
    wallet.forget();
    return round;
  }

  const openRound = (roundId: string) =>
    tabs.page().goto(`${tabs.world().url}/admin/rounds/${operator.id}/round/${encodeURIComponent(roundId)}`);

  test('a round is found by its state among the others, and tells all that happened on one time line', async () => {
    const { page } = tabs.tab();
    await spin('lucky', 'win');
    await spin('unlucky', 'loss');
    await leaveToAPerson(HOSTILE);
    await signIn(page, tabs.world(), VERA, '/admin/rounds');
    await page.getByRole('link', { name: operator.id, exact: true }).click();
    await heading(page, `Rounds of ${operator.id}`).waitFor();
    await rows().filter({ hasText: 'unlucky' }).getByText('settled').waitFor();
    await takePictures(page, 'admin-rounds');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByText('Left to a person', { exact: true }).click();
    await rows().filter({ hasText: 'unlucky' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /2026/ }).click();

    await heading(page, `Round of ${HOSTILE}`).waitFor();
    const moments = page.getByRole('list').filter({ hasText: 'attempt 1' }).getByRole('listitem');
    const told = (await moments.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(told.map((text) => /(debit|credit|left).*/.exec(text)?.[0])).toEqual([
      expect.stringMatching(/^debit pending/),
      expect.stringMatching(/^debit, attempt 1 OK status 200/),
      expect.stringMatching(/^credit pending/),
      expect.stringMatching(/^credit, attempt 1 UNKNOWN status 500/),
      expect.stringMatching(/^credit, attempt 2 REJECT status 404/),
      expect.stringMatching(/^left to a person/),
    ]);
    const details = moments.nth(4).getByText('What was sent and what came back');
    await details.focus();
    await page.keyboard.press('Enter');
    await moments.nth(4).getByRole('region', { name: 'The bytes of credit, attempt 2' }).waitFor();
    expect(await moments.nth(4).textContent()).toMatch(/x-pp-signature[0-9a-f]{64}/);
    await moments.nth(4).getByRole('region', { name: 'The reply to' }).getByText('onerror=alert(1)').waitFor();
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual([]);
    await takePictures(page, 'admin-round');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('what is not there leads back, and an id of the longest fits a phone', async () => {
    const { page } = tabs.tab();
    const { id } = await tabs.world().operator({ id: 'w'.repeat(63), walletUrl: wallet.url });
    await signIn(page, tabs.world(), VERA, `/admin/rounds/${id}/round/${'0'.repeat(32)}:7`);
    await page.getByRole('alert').getByText('has no round').waitFor();
    await takePictures(page, 'admin-round-none');
    await page.getByRole('link', { name: `Rounds of ${id}` }).click();
    await page.getByText('No round was played yet.').waitFor();
    await takePictures(page, 'admin-rounds-long-id');
    await page.goto(`${tabs.world().url}/admin/games/nope`);
    await page.getByRole('alert').getByText('Game not found').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Games' }).click();
    await heading(page, 'Games').waitFor();
  });

  test('a MANUAL round is resolved with a reason, which its page and the audit then show', async () => {
    const { page } = tabs.tab();
    const roundId = await leaveToAPerson('resolved');
    await signIn(page, tabs.world(), NADIA);
    await heading(page, 'Dashboard').waitFor();
    await openRound(roundId);
    await page.getByText('Then send the call again, or record what became of the round.').waitFor();
    await press('Resolve…');
    expect(await page.getByRole('button', { name: 'Record it' }).isDisabled()).toBe(true);
    await page.getByLabel('rolled back').check();
    await page.getByLabel('Reason').fill(`ticket 4711 ${HOSTILE}`);
    await takePictures(page, 'admin-round-resolve');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Record it');
    await page.getByText('What became of the round is recorded.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'rolled back' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: `nadia: resolve round “ticket 4711 ${HOSTILE}”` })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Resolve…' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Audit' }).click();
    const entry = page.getByRole('row', { name: /nadia resolve round/ });
    await entry.getByText('ticket 4711').waitFor();
    await entry.getByRole('link', { name: 'The round' }).click();
    await heading(page, 'Round of resolved').waitFor();
  });

  test('a credit is sent again by hand, and settles its round', async () => {
    const { page } = tabs.tab();
    const roundId = await leaveToAPerson('paid-late');
    await signIn(page, tabs.world(), TOMAS);
    await heading(page, 'Dashboard').waitFor();
    await openRound(roundId);
    await page.getByText('or an admin records what became of the round.').waitFor();
    expect(await page.getByRole('button', { name: 'Resolve…' }).count()).toBe(0);
    await press('Send again… (credit)');
    await page.getByLabel('Reason').fill('the wallet is back');
    await press('Send again');
    await page.getByText('The credit was sent again').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'credit, attempt 3' })
      .getByText('OK', { exact: true })
      .waitFor();
    expect(wallet.calls('credit')).toHaveLength(1);
    await page.getByRole('listitem').last().getByText('settled').waitFor();
    await takePictures(page, 'admin-round-redelivered');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('wallet calls are listed and lead to their rounds; a round is opened by its id', async () => {
    const { page } = tabs.tab();
    const roundId = await spin('searched', 'win');
    await signIn(page, tabs.world(), VERA, `/admin/rounds/${operator.id}/calls?player_id=searched`);
    await page.getByRole('row', { name: /debit .* OK/i }).waitFor();
    await takePictures(page, 'admin-calls');
    expect(await accessibilityFaults(page)).toEqual([]);
    const credit = page.getByRole('link', { name: /credit$/ });
    await page.getByRole('searchbox', { name: 'Transaction' }).fill((await credit.textContent()) ?? '');
    await page.getByRole('link', { name: /debit$/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').count()).toBe(1);
    await credit.click();
    await heading(page, 'Round of searched').waitFor();
    await page.getByRole('link', { name: 'searched', exact: true }).click();
    await rows().filter({ hasText: 'searched' }).waitFor();
    expect(await rows().count()).toBe(2);
    await page.goBack();
    await heading(page, 'Round of searched').waitFor();
    await page.getByRole('link', { name: `Rounds of ${operator.id}` }).click();
    await page.getByLabel('Round id').fill(roundId);
    await page.keyboard.press('Enter');
    await heading(page, 'Round of searched').waitFor();
    await openRound(`${'0'.repeat(32)}:7`);
    await page
      .getByRole('alert')
      .getByText(`has no round ${'0'.repeat(32)}:7`)
      .waitFor();
  });
});
