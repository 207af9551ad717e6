import {
  accessibilityFaults,
  describeInBrowser,
  openBrowser,
  type Tab,
  type TestBrowser,
  takePictures,
} from '../support/browser.ts';
import { gameOn, openGame } from '../support/game-tab.ts';
import { launch } from '../support/player.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** How a game is entered and left: the key hidden at once, the way back, and every page that says why there is no game. */

const LOBBY = 'https://lobby.example';
const LOBBY_GAMES = `${LOBBY}/games?from=slots`;
const EXPIRED_MS = 16 * 60_000;

describeInBrowser('The way in and out of a game', () => {
  let browser: TestBrowser;
  let world: World;
  let operator: TestOperator;
  let tab: Tab;

  beforeAll(async () => {
    [browser, world] = await Promise.all([openBrowser(), openWorld({ env: { DEMO_OPERATOR: 'visitors' } })]);
    operator = await world.operator({ allowedReturnOrigins: [LOBBY] });
    await world.operator({ id: 'visitors', walletMode: 'internal', catalog: ['vs8tidepool'] });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    tab = await browser.open(world.url, { leadsTo: LOBBY });
    await tab.page.route(`${LOBBY}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Lobby</title>' }),
    );
  });
  afterEach(async () => {
    const { complaints } = tab;
    await tab.close();
    expect(complaints).toEqual([]);
  });

  const launchFor = (external_player_id: string) =>
    launch(world, operator, { external_player_id, return_url: LOBBY_GAMES });
  const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name }).waitFor();
  const backToTheLobby = async () => {
    await tab.page.getByRole('link', { name: 'Back to the lobby' }).click();
    await tab.page.waitForURL(LOBBY_GAMES);
  };

  /** Looks at the page of an error as everybody may have to. */
  async function lookAt(name: string): Promise<void> {
    expect(await accessibilityFaults(tab.page)).toEqual([]);
    await takePictures(tab.page, name);
  }

  test('the key has left the address before the server is asked for anything, and no Referer ever names it', async () => {
    const { page } = tab;
    const { launch_url, mgckey } = await launchFor('discreet');
    const addresses: string[] = [];
    const carried: string[] = [];
    const isCarried = (text: string | undefined) => text?.includes(mgckey) === true;
    page.on('request', async (request) => {
      const { referer } = request.headers();
      if (isCarried(referer) || (isCarried(request.url()) && !request.isNavigationRequest()))
        carried.push(request.url());
    });
    await page.route('**/api/runtime/init', (route) => {
      addresses.push(page.url());
      return route.continue();
    });
    await page.goto(launch_url);
    await gameOn(page).ready();
    expect(addresses).toEqual([`${world.url}/gs2c/html5Game.do?symbol=vs20doghouse`]);
    await page.reload();
    await gameOn(page).ready();
    expect(addresses).toHaveLength(2);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL(LOBBY_GAMES);
    expect(carried).toEqual([]);
    await page.goBack();
    expect(page.url()).not.toContain('mgckey');
  });

  test('Close leads to the return_url and ends the session; its link then leads back too', async () => {
    const { page } = tab;
    const launched = await launchFor('leaves');
    const game = await openGame(page, launched);
    await game.ready();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL(LOBBY_GAMES);
    await page.goto(launched.launch_url);
    await heading('The game cannot be opened');
    await backToTheLobby();
  });

  test('a game without a return_url says that it is closed', async () => {
    const { page } = tab;
    const game = await openGame(page, await launch(world, operator, { external_player_id: 'from-nowhere' }));
    await game.ready();
    await page.getByRole('button', { name: 'Close' }).click();
    await heading('The game is closed');
    await lookAt('game-closed');
  });

  test('a link that has expired says so and leads back, even where it was never opened', async () => {
    const { launch_url } = await launchFor('late');
    world.time.advance(EXPIRED_MS);
    await tab.page.goto(launch_url);
    await heading('The game cannot be opened');
    await tab.page.getByText('This launch link has expired; return to the lobby for a new one').waitFor();
    await lookAt('game-expired');
    await backToTheLobby();
  });

  test('a game that was opened elsewhere stops at the next spin, and leads back', async () => {
    const game = await openGame(tab.page, await launchFor('twice'));
    await game.ready();
    await launchFor('twice');
    await game.spinButton.click();
    await heading('The game has stopped');
    await tab.page.getByText('This game was opened elsewhere; go on there, or return to the lobby').waitFor();
    await lookAt('game-opened-elsewhere');
    await backToTheLobby();
  });

  test.each([
    ['an unknown key', 'mgckey=mgc_no_such_key', 'This launch link is not valid; return to the lobby for a new one'],
    ['no key', '', 'This address carries no launch key. Open the game from the lobby.'],
  ])('%s is told on the page', async (_what, query, told) => {
    await tab.page.goto(`${world.url}/gs2c/html5Game.do?symbol=vs20doghouse&${query}`);
    await heading('The game cannot be opened');
    await tab.page.getByText(told).waitFor();
    expect(await tab.page.getByRole('link').count()).toBe(0);
    await lookAt(query ? 'game-unknown-key' : 'game-no-key');
  });

  test.each([
    ['/nothing/here', 404, 'Nothing here', 'There is nothing at /nothing/here', 'To the start'],
    ['/games/none', 404, 'Nothing here', 'Game not found', 'To the start'],
    ['/games/doghouse/demo', 405, 'Not a page', 'GET is not possible here; use POST', 'To the game’s page'],
  ])('%s is a page of %i that leads on', async (path, status, name, told, way) => {
    const { page } = tab;
    const reply = await page.goto(world.url + path);
    expect(reply?.status()).toBe(status);
    await heading(name);
    await page.getByText(told).waitFor();
    await lookAt(`error-${status}${path.replaceAll('/', '-')}`);
    await page.getByRole('link', { name: way }).click();
    await page.waitForURL((url) => url.href !== world.url + path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(name);
  });

  test('too many demo rounds, and a title without one, are told on a page that leads back to the title', async () => {
    const { page } = tab;
    const press = () => page.getByRole('button', { name: 'Play a demo round' }).click();
    await page.goto(`${world.url}/games/tidepool`);
    await world.provider.services.adminOperators.update('visitors', { status: 'inactive' });
    await press();
    await heading('Not possible here');
    await lookAt('error-403');
    await world.provider.services.adminOperators.update('visitors', { status: 'active' });
    await page.getByRole('link', { name: 'To the game’s page' }).click();
    for (let tries = 0; tries < 30; tries += 1) await page.request.post(`${world.url}/games/tidepool/demo`);
    await press();
    await heading('Too often');
    await page.getByText('Too many demo rounds from this address; wait a minute').waitFor();
    await lookAt('error-429');
    await page.getByRole('link', { name: 'To the game’s page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tidepool' }).waitFor();
  });

  test('a fault of the server is told without its cause, with what to ask about', async () => {
    const other = await openWorld();
    const own = await browser.open(other.url);
    try {
      await other.loseDatabase();
      const reply = await own.page.goto(`${other.url}/games/doghouse`);
      expect(reply?.status()).toBe(500);
      await own.page.getByRole('heading', { level: 1, name: 'The server failed' }).waitFor();
      const requestId = (await own.page.locator('code').textContent()) ?? '';
      expect(other.logged.some((line) => line.includes(requestId))).toBe(true);
      expect(await accessibilityFaults(own.page)).toEqual([]);
      await takePictures(own.page, 'error-500');
      expect(own.complaints).toEqual([]);
    } finally {
      await own.close();
      await other.close();
    }
  });
});
