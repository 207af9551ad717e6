import type { Page } from 'playwright-core';
import { describeAdmin, heading, NADIA, signIn, TOMAS } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';

/** What a session's end costs the people at Provider Admin, and what it leaves to those who come after them. */

describeAdmin('Sessions in Provider Admin', { people: [NADIA, TOMAS] }, (tabs) => {
  let page: Page;

  beforeEach(() => {
    page = tabs.page();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const endSession = () => tabs.world().time.advance(2 * 3600_000);
  const wayIn = () => page.getByRole('dialog', { name: 'Your session is over' });

  async function signInAgain(password: string) {
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.keyboard.press('Enter');
    await wayIn().waitFor({ state: 'detached' });
  }

  test('what was typed when a session ended is still there after signing in again, and is saved then', async () => {
    await tabs.world().operator({ id: 'typed', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/typed/settings');
    await page.getByLabel('Notes').fill('a long story');
    endSession();
    await press('Save');
    await wayIn().waitFor();
    await takePictures(page, 'admin-session-over');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Password' }).fill('a guess');
    await page.keyboard.press('Enter');
    await page.getByText('The name or the password is wrong').waitFor();
    await signInAgain(NADIA.password);
    expect(await page.getByLabel('Notes').inputValue()).toBe('a long story');
    await press('Save');
    await page.getByText('The settings of typed are saved.').waitFor();
    expect(await tabs.world().provider.services.adminOperators.find('typed')).toMatchObject({ notes: 'a long story' });
  });

  test('a key that is shown once outlives the session, and is not left behind without a question', async () => {
    await tabs.world().operator({ id: 'shown-once', catalog: [] });
    await page.clock.install();
    await signIn(page, tabs.world(), NADIA, '/admin/operators/shown-once');
    await page.getByRole('link', { name: 'API keys' }).click();
    await press('New key');
    await page.keyboard.press('Enter');
    const key = (await page.locator('[data-secret]').textContent()) ?? '';
    endSession();
    await page.clock.fastForward(60_000);
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await wayIn().waitFor();
    await signInAgain(NADIA.password);
    expect(await page.locator('[data-secret]').textContent()).toBe(key);
    await page.goBack();
    await page.getByRole('dialog', { name: 'Leave this page?' }).getByText('it is lost').waitFor();
    await press('Cancel');
    expect(await page.locator('[data-secret]').textContent()).toBe(key);
    await page.getByLabel(/I have stored/).check();
    await press('Done');
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, history.state, location.href]),
    );
    expect(kept + (await page.content())).not.toContain(key);
    expect(tabs.world().logged.join('')).not.toContain(key);
  });

  test('people change their own password, who know the present one', async () => {
    const wanted = 'nobody else knows this';
    await signIn(page, tabs.world(), TOMAS, '/admin/operators');
    await press('tomas, your account');
    await page.getByRole('menuitem', { name: 'Change your password…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your password' });
    await dialog.getByLabel('Present password').fill('a guess');
    await dialog.getByLabel('New password').fill('too short');
    await page.keyboard.press('Enter');
    await dialog.getByText('New password must NOT have fewer than 12 characters').waitFor();
    await takePictures(page, 'admin-own-password');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('New password').fill(wanted);
    await page.keyboard.press('Enter');
    await dialog.getByText('The present password is wrong').waitFor();
    await dialog.getByLabel('Present password').fill(TOMAS.password);
    await page.keyboard.press('Enter');
    await page.getByText('Your password is changed.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    const { adminUsers } = tabs.world().provider.services;
    expect(await adminUsers.has('tomas', wanted)).toBe(true);
    await adminUsers.update('tomas', { password: TOMAS.password }, { name: 'token', role: 'admin', byToken: true });
  });

  test('somebody else who signs in finds nothing of what was typed', async () => {
    await tabs.world().operator({ id: 'left', catalog: [] });
    await signIn(page, tabs.world(), NADIA, '/admin/operators/left/settings');
    await page.getByLabel('Notes').fill('not for others');
    endSession();
    await press('Save');
    await page.getByRole('textbox', { name: 'Name' }).fill(TOMAS.name);
    await signInAgain(TOMAS.password);
    await page.getByText('Only an admin changes settings').waitFor();
    expect(await page.getByLabel('Notes').inputValue()).toBe('');
  });

  test('signing out ends the session at the server, so that its cookie is worth nothing to who kept it', async () => {
    await signIn(page, tabs.world(), NADIA);
    await heading(page, 'Dashboard').waitFor();
    const [cookie] = await page.context().cookies(`${tabs.world().url}/api/admin/v1/session`);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/admin' });
    const ask = () =>
      fetch(`${tabs.world().url}/api/admin/v1/session`, { headers: { cookie: `${cookie?.name}=${cookie?.value}` } });
    expect((await ask()).status).toBe(200);
    await page.getByRole('button', { name: NADIA.name }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Provider Admin').waitFor();
    expect((await ask()).status).toBe(401);
    await page.reload();
    await heading(page, 'Provider Admin').waitFor();
  });

  test('guesses lock the name for longer and longer, which the page says in words', async () => {
    for (const said of [...Array(4).fill(/is wrong/), /again in \d+ s/]) {
      await signIn(page, tabs.world(), { ...TOMAS, password: 'a guess' });
      await page.getByRole('alert').getByText(said).waitFor();
    }
    await takePictures(page, 'admin-locked');
    tabs.world().time.advance(20_000);
    await signIn(page, tabs.world(), TOMAS);
    await heading(page, 'Dashboard').waitFor();
  });
});
