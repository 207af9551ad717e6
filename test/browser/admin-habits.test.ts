import type { Page } from 'playwright-core';
import { describeAdmin, heading, NADIA, signIn } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';

/** What all pages of Provider Admin have in common: the focus, the way back, the waiting, what is typed and refused. */

const LONG = 'W'.repeat(59);

describeAdmin('Habits of Provider Admin', { people: [NADIA] }, (tabs) => {
  let page: Page;

  beforeEach(() => {
    page = tabs.page();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const hasFocus = (locator: ReturnType<Page['locator']>) =>
    locator.evaluate((element) => element.ownerDocument.activeElement === element);
  /** Waits until it has the focus. */
  const focused = (locator: ReturnType<Page['locator']>) => locator.and(page.locator(':focus')).waitFor();
  const showFocus = () =>
    page.evaluate(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });

  test('a dialog gives the focus back to what opened it: a button, or the button of a menu', async () => {
    await tabs.world().operator({ id: 'focused', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/focused/keys');
    await button('New key').focus();
    await page.keyboard.press('Enter');
    await focused(page.getByLabel('Label'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focused(button('New key'));
    expect(await showFocus()).toBe(true);

    await page.keyboard.press('Enter');
    await focused(page.getByLabel('Label'));
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Enter');
    const stored = page.getByLabel(/I have stored/);
    await stored.waitFor();
    await page.keyboard.press('Escape');
    while (!(await hasFocus(stored))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    while (!(await hasFocus(button('Done')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /by keyboard/ }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focused(button('New key'));

    await page.goto(`${tabs.world().url}/admin/users`);
    await button('Change nadia').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'A new password…' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focused(button('Change nadia'));
  });

  test('on a narrow screen the navigation is opened, used and closed by keyboard, and is out of its way when closed', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await signIn(page, tabs.world(), NADIA, '/admin/games');
    await heading(page, 'Games').waitFor();
    const places = page.getByRole('navigation', { name: 'Subjects' });
    const menu = page.getByRole('button', { name: 'Navigation' });
    await places.waitFor({ state: 'hidden' });
    await button('nadia, your account').focus();
    await page.keyboard.press('Tab');
    await focused(page.getByRole('link', { name: 'New game' }));
    await menu.press('Enter');
    await places.waitFor();
    await page.keyboard.press('Escape');
    await places.waitFor({ state: 'hidden' });
    await menu.press('Enter');
    await places.getByRole('link', { name: 'Operators' }).press('Enter');
    await heading(page, 'Operators').waitFor();
    await places.waitFor({ state: 'hidden' });
  });

  test('a button that is pressed twice does once what it says', async () => {
    await tabs.world().operator({ id: 'pressed', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/pressed/keys');
    await press('New key');
    await page.getByLabel('Label').fill('once');
    await button('Create key').evaluate((element: HTMLButtonElement) => {
      element.click();
      element.click();
    });
    await page.locator('[data-secret]').waitFor();
    const keys = await tabs.world().provider.services.adminKeys.list('pressed');
    expect(keys.filter(({ label }) => label === 'once')).toHaveLength(1);
  });

  test('input is not left behind without a question, and stays when the answer is no', async () => {
    await signIn(page, tabs.world(), NADIA, '/admin/operators/new');
    await page.getByLabel('Operator id').fill('not-yet');
    await page.getByRole('link', { name: 'Games' }).click();
    await page.getByRole('dialog', { name: 'Leave this page?' }).waitFor();
    await takePictures(page, 'admin-leave');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Operator id').inputValue()).toBe('not-yet');
    await page.getByRole('link', { name: 'Games' }).click();
    await press('Leave');
    await heading(page, 'Games').waitFor();
  });

  test('what is refused is said beside the field it is about, which gets the focus', async () => {
    await tabs.world().operator({ id: 'taken', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/new');
    const id = page.getByLabel('Operator id');
    await id.fill('taken');
    await press('Create operator');
    await page.getByRole('alert').getByText('The operator taken exists already').waitFor();
    expect(await id.getAttribute('aria-invalid')).toBe('true');
    const described = (await id.getAttribute('aria-describedby'))?.trim().split(/\s+/) ?? [];
    const words = await Promise.all(described.map((part) => page.locator(`[id="${part}"]`).textContent()));
    expect(words).toContain('The operator taken exists already');
    await focused(id);
    await id.fill('not-taken');
    await page.getByLabel('Currency').fill('XXX');
    await press('Create operator');
    const currency = page.getByLabel('Currency');
    await page.getByText('Currency XXX is not an ISO 4217 currency code', { exact: true }).waitFor();
    expect([await currency.getAttribute('aria-invalid'), await id.getAttribute('aria-invalid')]).toEqual([
      'true',
      null,
    ]);
    await takePictures(page, 'admin-refused');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('filters are in the address: the fields follow it back, forth and away', async () => {
    for (const id of ['sought-a', 'sought-b']) await tabs.world().operator({ id, catalog: [] });
    await page.clock.install();
    await signIn(page, tabs.world(), NADIA, '/admin/operators?search=sought-a');
    const field = page.getByRole('searchbox', { name: 'Id or notes' });
    const link = (id: string) => page.getByRole('link', { name: id, exact: true });
    await link('sought-a').waitFor();
    expect(await link('sought-b').count()).toBe(0);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/admin/assets/operator-page-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await field.pressSequentially('bc');
    await link('sought-a').click();
    await page.clock.fastForward(1000);
    await page.clock.resume();
    answer();
    await heading(page, 'sought-a').waitFor();
    await page.goBack();
    await link('sought-a').waitFor();
    expect(await field.inputValue()).toBe('sought-a');
    await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: 'Operators' }).click();
    await link('sought-b').waitFor();
    expect(await field.inputValue()).toBe('');
    await page.goBack();
    await link('sought-b').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('sought-a');
  });

  test('a slow server is waited for in sight: rows that are on their way, and a page whose code is', async () => {
    await signIn(page, tabs.world(), NADIA, '/admin/operators');
    await page.getByRole('table', { name: 'Operators' }).waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/admin/v1/operators?search=*', async (route) => {
      await held;
      await route.continue();
    });
    await page.route('**/admin/assets/list-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('searchbox', { name: 'Id or notes' }).fill('nobody is called so');
    await page.getByRole('status', { name: 'Loading Operators' }).waitFor();
    await page.getByRole('link', { name: 'Games', exact: true }).click();
    await page.getByRole('progressbar', { name: 'Loading the page' }).waitFor();
    answer();
    await heading(page, 'Games').waitFor();
    await page.getByRole('progressbar', { name: 'Loading the page' }).waitFor({ state: 'detached' });
  });

  test('without a connection the page says so, and goes on once there is one', async () => {
    await signIn(page, tabs.world(), NADIA, '/admin/games');
    await page.getByRole('table', { name: 'Games' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('searchbox', { name: 'Title' }).fill('amber');
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await page.context().setOffline(false);
    await press('Try again');
    await page.getByRole('row', { name: /Amberwick/ }).waitFor();
    const { complaints } = tabs.tab();
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('ERR_INTERNET')));
  });

  test('long names wrap, a tab that one is at is in sight, and what there is not has a page', async () => {
    const { adminGames } = tabs.world().provider.services;
    await adminGames.create({ symbol: `vs20${LONG}`, slug: 'long', title: 'T'.repeat(200), maths: 'vs20doghouse' });
    const { id } = await tabs.world().operator({ id: 'n'.repeat(63), catalog: [] });
    await tabs.world().provider.services.adminKeys.create(id, LONG);
    await signIn(page, tabs.world(), NADIA, `/admin/games/vs20${LONG}`);
    await heading(page, 'T'.repeat(200)).waitFor();
    await takePictures(page, 'admin-long-game');
    for (const path of ['/games', '/operators', `/operators/${id}/keys`]) {
      await page.goto(`${tabs.world().url}/admin${path}`);
      await page.getByRole('table').waitFor();
      await takePictures(page, `admin-long${path.replaceAll('/', '-').slice(0, 12)}`);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${tabs.world().url}/admin/operators/${id}/go-live`);
    const box = await page.getByRole('link', { name: 'Go-live', exact: true }).boundingBox();
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    for (const path of [
      '/games/none',
      '/games/none/edit',
      '/operators/none',
      `/rounds/${id}/round/${'0'.repeat(32)}:0`,
    ]) {
      await page.goto(`${tabs.world().url}/admin${path}`);
      await page
        .getByRole('alert')
        .getByText(/not found|There is no|has no round/)
        .waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  test('the way in weighs less than 300 kB, and the page has a strict policy', async () => {
    const weights: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.startsWith('/admin'))
        weights.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const reply = await page.goto(`${tabs.world().url}/admin`);
    await heading(page, 'Provider Admin').waitFor();
    const sum = (await Promise.all(weights)).reduce((before, each) => before + each, 0);
    expect(sum).toBeGreaterThan(100_000);
    expect(sum).toBeLessThan(300_000);
    const { 'content-security-policy': policy, ...headers } = reply?.headers() ?? {};
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; .*frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
});
