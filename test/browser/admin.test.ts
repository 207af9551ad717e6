import { describeAdmin, heading, NADIA, signIn, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';

/** Provider Admin's frame, its users and its audit, as people use them by mouse and keyboard. */

describeAdmin('Provider Admin', { people: [NADIA, VERA] }, (tabs) => {
  test('a wrong password is refused in words, and the right one opens the page that was asked for', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), { ...NADIA, password: 'guess' }, '/admin/nowhere');
    await page.getByRole('alert').getByText('The name or the password is wrong').waitFor();
    await page.getByText(/^Request [0-9a-f]{32}$/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'admin-sign-in');
    await signIn(page, tabs.world(), NADIA, '/admin/nowhere');
    await heading(page, 'Page not found').waitFor();
    await takePictures(page, 'admin-not-found');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('colours follow the system until they are chosen, and the choice stays', async () => {
    const { page } = tabs.tab();
    const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page, tabs.world(), NADIA);
    await heading(page, 'Dashboard').waitFor();
    expect(await scheme()).toBe('dark');
    await page.getByRole('button', { name: 'Change to light colours' }).click();
    expect(await scheme()).toBe('light');
    await page.reload();
    await heading(page, 'Dashboard').waitFor();
    expect(await scheme()).toBe('light');
  });

  test('a session that ends leads to the way in, and back to the same page', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA, '/admin/audit');
    await heading(page, 'Audit').waitFor();
    tabs.world().time.advance(2 * 3600_000);
    await page.getByRole('link', { name: 'Operators' }).click();
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.getByLabel('Name').fill(NADIA.name);
    await page.getByLabel('Password', { exact: true }).fill(NADIA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, 'Operators').waitFor();
    await page.getByRole('button', { name: NADIA.name }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Provider Admin').waitFor();
    await page.goto(`${tabs.world().url}/admin/audit`);
    await heading(page, 'Provider Admin').waitFor();
  });

  test('a user is made with a password shown once, signs in with it, and not any more once disabled', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA, '/admin/users');
    await page.getByRole('button', { name: 'New user' }).click();
    await page.getByLabel('Name').fill('Oskar');
    await page.getByLabel('support').check();
    await takePictures(page, 'admin-user-new');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const password = (await page.locator('[data-secret]').textContent()) ?? '';
    await takePictures(page, 'admin-user-password');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(/I have stored/).check();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /oskar support enabled never/ }).waitFor();
    expect(await page.content()).not.toContain(password);

    const other = await tabs.browser().open(tabs.world().url);
    await signIn(other.page, tabs.world(), { name: 'oskar', password });
    await heading(other.page, 'Dashboard').waitFor();
    await page.getByRole('button', { name: 'Change oskar' }).click();
    await page.getByRole('menuitem', { name: 'Disable…' }).click();
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    await page.getByRole('row', { name: /oskar support disabled/ }).waitFor();
    await takePictures(page, 'admin-users');
    await other.page.reload();
    await heading(other.page, 'Provider Admin').waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();

    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('row', { name: /nadia update user oskar/ }).waitFor();
    await page.getByLabel('Operation').selectOption('create user');
    await page.getByRole('row', { name: /update user/ }).waitFor({ state: 'detached' });
    await page.getByText('name, role').click();
    await takePictures(page, 'admin-audit');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a viewer is not offered what is not theirs, and is told so when they go there', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), VERA);
    await heading(page, 'Dashboard').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).not.toContain('Users');
    await page.goto(`${tabs.world().url}/admin/users`);
    await page.getByRole('alert').getByText('This needs the role admin; vera has the role viewer').waitFor();
  });
});
