import { heading, signIn } from '../support/admin-tab.ts';
import {
  browserPath,
  describeInBrowser,
  openBrowser,
  type Tab,
  type TestBrowser,
  takePictures,
} from '../support/browser.ts';
import { openOwnWallet } from '../support/own-wallet.ts';
import { launch, send } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { staff } from '../support/terminal.ts';
import { openWorld, type World } from '../support/world.ts';

/**
 * The six steps of the brief from a database in which there is nobody: what the provider's people do by mouse and
 * keyboard, what the operator's server does with the key, and what the player sees. Each test goes on from the one before.
 */

const ID = 'lucky-casino';
const PLAYER = 'player-129001';
const TESTER = 'tester';
const GAMES = ['vs20doghouse', 'vs8tidepool'];
const DIAGNOSIS_MS = 240_000;

/** What the checklist says is missing, as a person reads it. */
const MISSING = {
  operator: 'The operator is inactive. Activate the operator.',
  catalog: '0 games are assigned, none of them live. Assign games that are live.',
  key: 'No key is valid. Create a key, and hand it to the operator.',
  catalogCall: 'No key has read the catalog. The operator calls GET /api/provider/v1/games with its key.',
  launch: "No launch URL was made. The operator's server calls POST /api/provider/v1/launch-url.",
  opening: "Launch URLs were made, and none was opened. Open one in a player's browser.",
  wallet: 'The wallet has no address, or no secret. Set wallet_base_url and the wallet secret.',
  settlement: 'The wallet has confirmed nothing yet. Run the diagnosis, or play a round.',
};

describeInBrowser('The six steps in a browser', () => {
  const chance = rigRandom();
  let browser: TestBrowser;
  let world: World;
  let admin: Tab;
  let wallet: Awaited<ReturnType<typeof openOwnWallet>>;
  let secret = '';
  let key = '';
  let launchUrl = '';

  beforeAll(async () => {
    const env = { BROWSER_PATH: browserPath ?? 'none' };
    [browser, world] = await Promise.all([openBrowser(), openWorld({ random: chance.random, env })]);
    admin = await browser.open(world.url);
    await admin.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    await wallet?.close();
  });
  afterEach(() => expect(admin.complaints).toEqual([]));

  const press = (name: string) => admin.page.getByRole('button', { name, exact: true }).click();
  const goTo = (name: string) => admin.page.getByRole('link', { name, exact: true }).click();
  const asOperator = <B>(method: string, path: string, body?: object) =>
    send<B>(`${world.url}/api/provider/v1${path}`, method, body, { 'x-provider-api-key': key });

  /** Copies what is shown once with the button beside it, as people do, and goes on. */
  async function copyShownOnce(what: string): Promise<string> {
    const { page } = admin;
    await press(`Copy: ${what}`);
    await page.getByRole('button', { name: `Copied: ${what}` }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByLabel(`I have stored the ${what} where it belongs`).press('Space');
    await press('Done');
    await page.locator('[data-secret]').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(copied);
    return copied;
  }

  /** Holds the checklist to what is missing still, and to what it says is to be done next. */
  async function expectMissing(...missing: string[]): Promise<void> {
    const { page } = admin;
    await goTo('Overview');
    await page.getByText(`${6 - missing.length} of 6 steps done`).waitFor();
    for (const text of missing) await page.getByText(text).waitFor();
    const open = page.getByRole('listitem').filter({ hasText: ': not done' });
    const told = (await open.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(told).toEqual(missing.map((text) => expect.stringContaining(text)));
    if (missing.length > 0) expect(await open.first().getAttribute('aria-current')).toBe('step');
  }

  test('the first admin is made at the terminal, signs in, and finds nobody there yet', async () => {
    const { page } = admin;
    const { out } = await staff(world).type('admin-user', 'create', 'nadia', '--role', 'admin');
    const [, password = ''] = /^password {3}(\S+)/m.exec(out) ?? [];
    await signIn(page, world, { name: 'nadia', password }, '/admin/operators');
    await heading(page, 'Operators').waitFor();
    await page.getByText('There is no operator yet.').waitFor();
  });

  test('01 an operator is created in Provider Admin, and its page says which steps are missing', async () => {
    const { page } = admin;
    await goTo('New operator');
    await page.getByLabel('Operator id').fill(ID);
    await page.keyboard.press('Enter');
    secret = await copyShownOnce('wallet secret');
    await heading(page, ID).waitFor();
    const { operator, catalog, key, catalogCall, launch, wallet } = MISSING;
    await expectMissing(operator, catalog, key, catalogCall, launch, wallet);
    await takePictures(page, 'six-steps-begun');
  });

  test('03 a key is created there and copied as it is shown once: it is refused as long as the operator is inactive', async () => {
    await goTo('Create a key');
    await press('New key');
    await admin.page.getByLabel('Label').fill('production');
    await admin.page.keyboard.press('Enter');
    key = await copyShownOnce('API key');
    expect(key).toMatch(new RegExp(`^ppop_${ID}_[0-9a-f]{64}$`));
    expect(await asOperator('GET', '/games')).toMatchObject({
      status: 403,
      body: { success: false, detail: 'Operator is not active' },
    });
    const { operator, catalog, catalogCall, launch, wallet } = MISSING;
    await expectMissing(operator, catalog, catalogCall, launch, wallet);
  });

  test('02 its catalog is assigned there', async () => {
    const { page } = admin;
    await goTo('Assign games');
    await page.getByLabel('Select The Dog House').check();
    await page.getByLabel('Select Tidepool Market').press('Space');
    await press('Assign 2 games');
    await page.getByText('2 games assigned.').waitFor();
    const { operator, catalogCall, launch, wallet } = MISSING;
    await expectMissing(operator, catalogCall, launch, wallet);
  });

  test('06 its wallet, which has the secret that was shown, is set up there', async () => {
    const { page } = admin;
    wallet = await openOwnWallet({ operatorId: ID, secret, clock: world.time.clock });
    await Promise.all([wallet.fund(PLAYER, '1000.00'), wallet.fund(TESTER, '1000.00')]);
    await goTo('Set up the wallet');
    await page.getByLabel('Wallet URL').fill(wallet.url);
    await page.getByLabel('Return origins').fill(world.url);
    await press('Save');
    await page.getByText(`The settings of ${ID} are saved.`).waitFor();
    const { operator, catalogCall, launch, settlement } = MISSING;
    await expectMissing(operator, catalogCall, launch, settlement);
  });

  test(
    'the go-live list is passed, a browser opens launch_url on desktop and mobile, and the operator is activated on that',
    async () => {
      const { page } = admin;
      await goTo('Go-live');
      await page.getByLabel('Player for tests').fill(TESTER);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'passed, but for the activation' }).waitFor({ timeout: DIAGNOSIS_MS });
      const opened = page.getByRole('listitem').filter({ hasText: 'Browser can open launch_url' }).first();
      await opened.getByText('2 pictures').click();
      for (const profile of ['desktop', 'mobile'])
        await opened.getByRole('img', { name: `The page as the browser showed it: ${profile}` }).waitFor();
      const { operator, catalogCall, launch } = MISSING;
      await expectMissing(operator, catalogCall, launch);
      await goTo('Go-live');
      await press('Activate on this certificate');
      await page.getByRole('dialog').getByRole('button', { name: 'Activate', exact: true }).press('Enter');
      await page.getByText(`${ID} is active.`).waitFor();
      await expectMissing(catalogCall, launch);
    },
    DIAGNOSIS_MS + 60_000,
  );

  test('04 the catalog is called with the key that was copied', async () => {
    const { status, body } = await asOperator<{ data: { items: { symbol: string }[] } }>('GET', '/games');
    expect([status, body.data.items.map(({ symbol }) => symbol)]).toEqual([200, GAMES]);
    expect((await asOperator('GET', '/games/doghouse')).status).toBe(200);
    expect((await asOperator('GET', '/games/hoarfrost')).status).toBe(404);
    // The server does so by itself once a minute.
    await world.provider.services.keyUse.write();
    await expectMissing(MISSING.launch);
  });

  test('05 a launch URL is made with it and opened in a browser: a round is played, the wallet settles it', async () => {
    const lobby = `${world.url}/docs`;
    const launched = await launch(world, { key }, { external_player_id: PLAYER, return_url: lobby, coin: '0.10' });
    launchUrl = launched.launch_url;
    await expectMissing(MISSING.opening);

    const player = await browser.open(world.url);
    const { page } = player;
    await page.goto(launchUrl);
    await heading(page, 'The Dog House').waitFor();
    await page.locator('#balance', { hasText: '1000.00 USD' }).waitFor();
    expect(page.url()).not.toContain('mgckey');
    chance.rig('win');
    await page.getByRole('button', { name: 'Spin' }).press('Enter');
    await page
      .getByRole('status')
      .getByText(/^Win \d/)
      .waitFor();
    const balance = await wallet.balanceOf(PLAYER);
    expect(balance).not.toBe('1000.00');
    await page.locator('#balance', { hasText: `${balance} USD` }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL(lobby);
    expect(player.complaints).toEqual([]);
    await player.close();
  });

  test('all six steps are done, and the round is found in Provider Admin with all that happened to it', async () => {
    const { page } = admin;
    await expectMissing();
    await page.getByRole('heading', { name: 'Ready for players' }).waitFor();
    await takePictures(page, 'six-steps-done');
    await goTo('Rounds');
    await goTo(ID);
    const row = page.getByRole('row').filter({ hasText: PLAYER });
    await row.getByText('settled', { exact: true }).waitFor();
    await row.getByRole('link').click();
    await heading(page, `Round of ${PLAYER}`).waitFor();
    const moments = page.getByRole('list').filter({ hasText: 'attempt 1' }).getByRole('listitem');
    await moments.nth(4).waitFor();
    const told = (await moments.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(told.map((text) => /(debit|credit|settled).*/.exec(text)?.[0])).toEqual([
      expect.stringMatching(/^debit pending/),
      expect.stringMatching(/^debit, attempt 1 OK status 200/),
      expect.stringMatching(/^credit pending/),
      expect.stringMatching(/^credit, attempt 1 OK status 200/),
      expect.stringMatching(/^settled/),
    ]);
    await takePictures(page, 'six-steps-round');
    for (const each of [key, secret, launchUrl.replace(/.*mgckey=/, '')])
      expect(await page.content()).not.toContain(each);
  });
});
