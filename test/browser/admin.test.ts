import {
  accessibilityFaults,
  describeInBrowser,
  openBrowser,
  type Tab,
  type TestBrowser,
  takePictures,
} from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

/** Provider Admin as its people use it, by mouse and keyboard. */

const NADIA = { name: 'nadia', password: 'a password of the tests', role: 'admin' } as const;

describeInBrowser('Provider Admin', () => {
  let browser: TestBrowser;
  let world: World;
  let tab: Tab;

  beforeAll(async () => {
    [browser, world] = await Promise.all([openBrowser(), openWorld()]);
    await world.provider.services.adminUsers.create(NADIA);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  beforeEach(async () => {
    tab = await browser.open(world.url);
  });
  afterEach(async () => {
    const { complaints } = tab;
    await tab.close();
    expect(complaints).toEqual([]);
  });

  async function signIn(path = '/admin', password: string = NADIA.password) {
    await tab.page.goto(world.url + path);
    await tab.page.getByLabel('Name').fill(NADIA.name);
    await tab.page.getByLabel('Password', { exact: true }).fill(password);
    await tab.page.keyboard.press('Enter');
  }

  const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name });

  test('a wrong password is refused in words, and the right one opens the page that was asked for', async () => {
    const { page } = tab;
    await signIn('/admin/nowhere', 'guess');
    await page
      .getByRole('alert')
      .getByText(/wrong|password/i)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'admin-sign-in');
    await signIn('/admin/nowhere');
    await heading('Page not found').waitFor();
    await takePictures(page, 'admin-not-found');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the operators are listed, in either colours, and signing out leads to the way in', async () => {
    const { page } = tab;
    const operator = await world.operator();
    await signIn();
    await page.getByRole('cell', { name: operator.id }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'admin-operators');
    await page.getByRole('button', { name: 'Change to dark colours' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: NADIA.name }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading('Provider Admin').waitFor();
  });
});
