import { findRound } from '../../src/store/rounds.ts';
import { describeAdmin, heading, NADIA, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { diedAtDebit } from '../support/dead-server.ts';

/** An operator from its creation to its key, in Provider Admin. */

describeAdmin('Operators in Provider Admin', { people: [NADIA, TOMAS, VERA] }, (tabs) => {
  const press = (name: string) => tabs.page().getByRole('button', { name, exact: true }).click();
  const goTo = (name: string) => tabs.page().getByRole('link', { name, exact: true }).click();
  const step = (title: RegExp) => tabs.page().getByRole('listitem').filter({ hasText: title });

  /** Takes what is shown once, as a person has to before the page goes on. */
  async function takeSecret(): Promise<string> {
    const secret = (await tabs.page().locator('[data-secret]').textContent()) ?? '';
    await tabs
      .page()
      .getByLabel(/I have stored/)
      .check();
    await press('Done');
    await tabs.page().locator('[data-secret]').waitFor({ state: 'detached' });
    return secret;
  }

  const callCatalog = (key: string) =>
    fetch(`${tabs.world().url}/api/provider/v1/games`, { headers: { 'x-provider-api-key': key } });

  test('the checklist leads a new operator from nothing to a key that is accepted', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA, '/admin/operators');
    await goTo('New operator');
    await heading(page, 'New operator').waitFor();
    await takePictures(page, 'admin-operator-new');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Operator id').fill('lucky-casino');
    await page.getByLabel('Wallet URL').fill(tabs.world().walletUrl);
    await page.getByLabel('Notes').fill('<img src=x onerror=alert(1)> pays on time');
    await page.keyboard.press('Tab');
    await press('Create operator');
    await page.getByRole('dialog', { name: 'The new wallet secret' }).waitFor();
    expect(await takeSecret()).toMatch(/^[0-9a-f]{64}$/);

    await heading(page, 'lucky-casino').waitFor();
    await page.getByText('0 of 6 steps done').waitFor();
    expect(await step(/active operator/).getAttribute('aria-current')).toBe('step');
    await page.getByText('<img src=x onerror=alert(1)> pays on time').waitFor();
    await takePictures(page, 'admin-operator');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Activate');
    await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
    await page.getByText('1 of 6 steps done').waitFor();
    expect(await step(/live game catalog/).getAttribute('aria-current')).toBe('step');

    await goTo('Create a key');
    await press('New key');
    await page.getByLabel('Label').fill('production');
    await page.keyboard.press('Enter');
    const key = await takeSecret();
    expect((await callCatalog(key)).status).toBe(200);
    expect(await page.content()).not.toContain(key);
    await page.getByRole('row', { name: /production .* never valid/ }).waitFor();
    await takePictures(page, 'admin-operator-keys');
    expect(await accessibilityFaults(page)).toEqual([]);
    await goTo('Overview');
    await step(/operator API key: done/).waitFor();
    expect(await step(/live game catalog/).getAttribute('aria-current')).toBe('step');

    await goTo('API keys');
    await press('Revoke production');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('row', { name: /production .* revoked/ }).waitFor();
    expect((await callCatalog(key)).status).toBe(401);
  });

  test('a key that was made is shown even when nothing can be fetched after it', async () => {
    const { page } = tabs.tab();
    const { id } = await tabs.world().operator({ id: 'cut-off', catalog: [] });
    await signIn(page, tabs.world(), NADIA, `/admin/operators/${id}/keys`);
    await press('New key');
    await page.route('**/api/admin/v1/operators/**', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ status: 503 }) : route.continue(),
    );
    const refused = page.waitForResponse((response) => response.status() === 503);
    await press('Create key');
    await refused;
    expect((await callCatalog(await takeSecret())).status).toBe(200);
  });

  test('settings are changed, refused in words where they are wrong, and listed in the audit', async () => {
    const { page } = tabs.tab();
    await tabs.world().operator({ id: 'settled', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/settled/settings');
    await page.getByLabel('Return origins').fill('https://lobby.example.com/path');
    await press('Save');
    const refusal = page.getByRole('alert').filter({ hasText: 'The settings were not saved' });
    await refusal.getByText('https://lobby.example.com/path is not an origin').waitFor();
    await takePictures(page, 'admin-operator-settings');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Return origins').fill('https://lobby.example.com/');
    await page.getByLabel('Wallet deadline').fill('2500');
    await press('Save');
    await page.getByText('The settings of settled are saved.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    expect(await tabs.world().provider.services.adminOperators.find('settled')).toMatchObject({
      wallet_deadline_ms: 2500,
      allowed_return_origins: ['https://lobby.example.com'],
    });
    await goTo('Audit');
    await page.getByText('allowed_return_origins').first().click();
    await page.getByText('5000 → 2500').waitFor();
  });

  test('a wallet with open rounds is changed only by who says that its books have moved', async () => {
    const { page } = tabs.tab();
    const operator = await tabs.world().operator({ id: 'moving' });
    const { round } = await diedAtDebit(tabs.world(), operator, tabs.world().walletUrl);
    await signIn(page, tabs.world(), NADIA, '/admin/operators/moving/settings');
    const booksMoved = page.getByLabel('The wallet has moved with its books');
    await page.getByLabel('Wallet URL').fill('http://127.0.0.1:9/moved');
    expect(await booksMoved.isChecked()).toBe(false);
    await press('Save');
    await page.getByRole('alert').getByText('1 rounds of moving are open at the present wallet').waitFor();
    await booksMoved.check();
    await takePictures(page, 'admin-operator-moved');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Save');
    await page.getByText('Rounds that have not ended: 1. Their further calls go to the new wallet').waitFor();
    expect(await booksMoved.count()).toBe(0);
    expect(await findRound(tabs.world().provider.db, 'moving', round.session_id, round.seq)).toMatchObject({
      wallet_base_url: 'http://127.0.0.1:9/moved',
    });
  });

  test('stakes and wins are limited by currency, refused in words where they are wrong, and read by others', async () => {
    const { page } = tabs.tab();
    const { id } = await tabs.world().operator({ id: 'limited', catalog: [] });
    await signIn(page, tabs.world(), NADIA, `/admin/operators/${id}/limits`);
    await page.getByText('limited has no limits: every coin of a game is offered.').waitFor();
    await press('Limit a currency');
    const dialog = page.getByRole('dialog', { name: 'Limits of limited' });
    await dialog.getByLabel('Least stake').fill('60.00');
    await dialog.getByLabel('Most stake').fill('50.00');
    await press('Save limits');
    await dialog.getByRole('alert').getByText('least_stake 60.00 is more than most_stake 50.00').waitFor();
    await takePictures(page, 'admin-operator-limit');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('Least stake').fill('');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /^USD/ });
    await row.getByText('50.00').waitFor();
    expect(await row.getByText('no limit').count()).toBe(2);
    await takePictures(page, 'admin-operator-limits');
    expect(await accessibilityFaults(page)).toEqual([]);

    await press('Change USD');
    expect(await dialog.getByLabel('Most stake').inputValue()).toBe('50.00');
    await dialog.getByLabel('Most win').fill('25000');
    await press('Save limits');
    await row.getByText('25000.00').waitFor();
    await row.getByText('50.00').waitFor();
    const other = await tabs.browser().open(tabs.world().url);
    await signIn(other.page, tabs.world(), TOMAS, `/admin/operators/${id}/limits`);
    await other.page.getByRole('row', { name: /^USD/ }).getByText('25000.00').waitFor();
    expect(await other.page.getByRole('main').getByRole('button').count()).toBe(0);
    await other.close();

    await press('Change USD');
    for (const name of ['Most stake', 'Most win']) await dialog.getByLabel(name).fill('');
    await press('Save limits');
    await page.getByText('limited has no limits').waitFor();
  });

  test('a wallet secret is announced, shown once, withdrawn, and announced again and activated', async () => {
    const { page } = tabs.tab();
    await tabs.world().operator({ id: 'rotating', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/rotating/secret');
    await press('Announce a coming secret');
    await press('Announce');
    const first = await takeSecret();
    await press('Withdraw it');
    await press('Withdraw');
    await press('Announce a coming secret');
    await takePictures(page, 'admin-secret-announce');
    await press('Announce');
    expect(await takeSecret()).not.toBe(first);
    await page.getByText('another secret is announced').waitFor();
    await takePictures(page, 'admin-secret');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Activate the announced secret');
    await press('Activate');
    await page.getByText('none is under way').waitFor();
  });

  test('many operators are paged and searched by the server, and a page can be sent to somebody', async () => {
    const { page } = tabs.tab();
    const ids = Array.from({ length: 120 }, (_, n) => `paged-${String(n).padStart(3, '0')}`);
    for (const operator_id of ids) await tabs.world().provider.services.adminOperators.create({ operator_id });
    await signIn(page, tabs.world(), VERA, '/admin/operators?search=paged');
    const row = (id: string | undefined) => page.getByRole('row', { name: new RegExp(`^${id} `) });
    await row(ids[0]).waitFor();
    await takePictures(page, 'admin-operators');
    expect(await accessibilityFaults(page)).toEqual([]);
    await press('Next');
    await row(ids[50]).waitFor();
    await press('Next');
    await row(ids[119]).waitFor();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    const address = page.url();
    await press('Previous');
    await row(ids[50]).waitFor();
    await page.goto(address);
    await row(ids[119]).waitFor();
    await press('Previous');
    await row(ids[0]).waitFor();
    await page.getByRole('searchbox', { name: 'Id or notes' }).fill('paged-077');
    await row(ids[77]).waitFor();
    await row(ids[0]).waitFor({ state: 'detached' });
    await page.getByLabel('Status').selectOption('active');
    await page.getByText('No operator matches.').waitFor();

    await page.getByRole('link', { name: 'Rounds', exact: true }).click();
    const isPart = page.getByText('The first 20. A part of the id or the notes finds the others.');
    await isPart.waitFor();
    await takePictures(page, 'admin-rounds-choose');
    await page.getByRole('searchbox', { name: 'Id or notes' }).fill('paged-07');
    await isPart.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'paged-079' }).waitFor();
  });

  test('a viewer reads an operator and is offered nothing to change', async () => {
    const { page } = tabs.tab();
    await tabs.world().operator({ id: 'watched', catalog: [] });
    await signIn(page, tabs.world(), VERA, '/admin/operators/watched');
    await heading(page, 'watched').waitFor();
    await page.getByText(/of 6 steps done/).waitFor();
    for (const tabName of ['Overview', 'API keys', 'Settings', 'Limits', 'Wallet secret']) {
      await goTo(tabName);
      await page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .or(page.getByText('Only an admin'))
        .first()
        .waitFor();
      expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual([]);
    }
    await goTo('Settings');
    expect(await page.getByLabel('Currency').isEditable()).toBe(false);
    expect(await page.getByLabel('Currency').isEnabled()).toBe(true);
    await takePictures(page, 'admin-operator-settings-read');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${tabs.world().url}/admin/operators/nobody`);
    await page.getByRole('alert').getByText('There is no operator nobody').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Operators' }).click();
    await heading(page, 'Operators').waitFor();
  });

  test('support is offered keys, and not what only an admin may', async () => {
    const { page } = tabs.tab();
    await tabs.world().operator({ id: 'supported', catalog: [] });
    await signIn(page, tabs.world(), TOMAS, '/admin/operators/supported/keys');
    await page.getByRole('button', { name: 'Revoke test' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual(['New key', 'Revoke']);
    await goTo('Wallet secret');
    await page.getByText('none is under way').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: 'Operators' }).click();
    await page.getByRole('table', { name: 'Operators' }).waitFor();
    expect(await page.getByRole('link', { name: 'New operator' }).count()).toBe(0);
  });
});
