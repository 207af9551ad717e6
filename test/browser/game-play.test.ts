import { findMaths } from '../../src/domain/games/models.ts';
import {
  accessibilityFaults,
  describeInBrowser,
  openBrowser,
  type Tab,
  type TestBrowser,
  takePictures,
} from '../support/browser.ts';
import { openGame } from '../support/game-tab.ts';
import { launch } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** What a player does at a table besides spinning, and what the game tells of itself. */

const GAMES = [
  'vs1brassbell',
  'vs5pocketorchard',
  'vs20reedmarsh',
  'vs30stormglass',
  'vs40kilnmountain',
  'vs50hoarfrost',
];
const GPU = { width: 360, height: 420, motion: true };

describeInBrowser('At the table', () => {
  let browser: TestBrowser;
  let chance: RiggedRandom;
  let world: World;
  let operator: TestOperator;
  let tab: Tab;
  let players = 0;

  beforeAll(async () => {
    chance = rigRandom();
    [browser, world] = await Promise.all([openBrowser(), openWorld({ random: chance.random })]);
    operator = await world.operator();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    chance.rig('loss');
    tab = await browser.open(world.url);
  });
  afterEach(async () => {
    const { complaints } = tab;
    await tab.close();
    expect(complaints).toEqual([]);
  });

  const player = () => `player-${players}`;
  const button = (name: string | RegExp) => tab.page.getByRole('button', { name, exact: true });

  /** A new player with 1000.00 opens the game. */
  async function sitDown(symbol = 'vs20doghouse') {
    players += 1;
    await world.fund(player(), '1000.00');
    const game = await openGame(
      tab.page,
      await launch(world, operator, { symbol, external_player_id: player(), coin: '0.10' }),
    );
    await game.ready();
    return game;
  }

  const stakes = async () => {
    const { calls } = await world.books();
    const bodies = calls.map(({ raw_body }) => JSON.parse(raw_body));
    return bodies.filter((c) => c.transaction_type === 'debit' && c.player_id === player()).map(({ amount }) => amount);
  };
  const inTheBooks = async () =>
    `${(await world.books()).players.find(({ player_id }) => player_id === player())?.balance} USD`;

  async function lookAt(name: string): Promise<void> {
    expect(await accessibilityFaults(tab.page)).toEqual([]);
    await takePictures(tab.page, name);
  }

  test('the coin that is chosen is what is staked, and a win is told line by line', async () => {
    chance.rig('win');
    const game = await sitDown();
    await lookAt('game-at-rest');
    expect(await game.money('Stake')).toBe('2.00 USD');
    await button('Larger coin').click();
    expect(await game.money('Stake')).toBe('4.00 USD');
    await tab.page.getByRole('combobox', { name: /^Coin/ }).selectOption('0.50');
    expect(await game.money('Stake')).toBe('10.00 USD');
    expect(await game.play()).toBe(`Win ${(chance.pays() / 2).toFixed(2)} USD`);
    expect(await stakes()).toEqual(['10.00']);
    const paid = await tab.page.getByRole('list', { name: 'What was paid' }).getByRole('listitem').allTextContents();
    expect(paid.length).toBeGreaterThan(0);
    for (const line of paid) expect(line).toMatch(/^Line \d+: \d × \w+, \d+\.\d\d USD$/);
    expect(await tab.page.getByRole('img', { name: /^Reel 1: \w+, \w+, \w+\. Reel 2: / }).count()).toBe(1);
    expect(await game.money('Balance')).toBe(await inTheBooks());
    await lookAt('game-win');
  });

  test('all of it by keyboard', async () => {
    const { page } = tab;
    const game = await sitDown();
    await page.keyboard.press('ArrowUp');
    expect(await game.money('Stake')).toBe('4.00 USD');
    await page.keyboard.press('ArrowLeft');
    expect(await game.money('Stake')).toBe('2.00 USD');
    for (const key of ['Space', 'Enter']) {
      await page.keyboard.press(key);
      await button('Stop').waitFor({ state: 'detached' });
      await game.ready();
    }
    expect(await stakes()).toEqual(['2.00', '2.00']);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const met: string[] = [];
    for (let tabs = 0; !met.includes('spin') && tabs < 20; tabs += 1) {
      await page.keyboard.press('Tab');
      met.push(await focused());
    }
    expect(met).toEqual(['mute', 'info', 'close', 'less', 'coin', 'more', 'buy', 'auto', 'spin']);
    await page.locator('#info').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Paytable' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'How to play' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('row', { name: /Spin 2\.00 USD 0\.00 USD/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('info');
  });

  test('a sound that was turned off stays off', async () => {
    const game = await sitDown();
    expect(await button('Mute the sound').getAttribute('aria-pressed')).toBe('false');
    await button('Mute the sound').click();
    await tab.page.reload();
    await game.ready();
    expect(await button('Mute the sound').getAttribute('aria-pressed')).toBe('true');
  });

  test('autoplay spins by itself, stops when told to, and at the limit of what may be lost', async () => {
    const { page } = tab;
    const game = await sitDown();
    await button('Auto').click();
    await page.getByText('Each spin costs 2.00 USD.').waitFor();
    await lookAt('game-autoplay');
    await page.getByLabel('Spins').selectOption('100');
    await button('Start').click();
    await page.getByRole('button', { name: 'Stop (98)' }).waitFor();
    await page.keyboard.press('Escape');
    await game.ready();
    const played = (await stakes()).length;
    expect(played).toBeGreaterThanOrEqual(3);
    expect(played).toBeLessThan(50);

    await button('Auto').click();
    await page.getByLabel('Stop when I have lost').selectOption({ label: '20.00 USD (10 stakes)' });
    await button('Start').click();
    await page.getByRole('status').getByText('Autoplay stopped: your loss limit was reached.').waitFor();
    expect(await stakes()).toHaveLength(played + 10);
    expect(await game.money('Balance')).toBe(await inTheBooks());
  });

  test('paytable, rules and RTP are those of the game that is played', async () => {
    const { page } = tab;
    const { model, plain } = findMaths('vs20doghouse') ?? {};
    await sitDown();
    await page.getByText(`20 lines · RTP ${plain?.rtp}%`).waitFor();
    await button('Paytable, rules and history').click();
    const shown = await page.locator('.symbols li').allInnerTexts();
    for (const [symbol, name] of Object.entries(model?.names ?? {})) {
      const scatter = model?.freeSpins?.scatter === symbol ? model.freeSpins.pays : undefined;
      const amounts = (scatter ?? model?.pays[symbol] ?? []).flatMap((coins, i) =>
        coins > 0 ? [`${i + 1} × ${(coins / 10).toFixed(2)}`] : [],
      );
      const row = shown.find((text) => text.startsWith(name));
      expect([name, ...(row?.match(/\d × [\d.]+/g) ?? [])]).toEqual([name, ...amounts.reverse()]);
    }
    expect(await page.locator('.line-maps li').count()).toBe(20);
    await lookAt('game-paytable');
    await page.getByRole('tab', { name: 'Rules' }).click();
    const rules = page.getByRole('tabpanel', { name: 'Rules' });
    for (const chapter of [
      'How to play',
      'Free spins',
      'Bonus',
      'Collect',
      'Other ways to spin',
      'When something fails',
    ])
      await rules.getByRole('heading', { name: chapter }).waitFor();
    await rules.getByText(`RTP ${plain?.rtp}%: what the game returns`).waitFor();
    await lookAt('game-rules');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('No round has been played in this session yet.').waitFor();
    await lookAt('game-history');
  });

  test('free spins that are bought are counted, shown one by one and paid in one', async () => {
    const { page } = tab;
    chance.rig('honest');
    const game = await sitDown();
    await button('Buy').click();
    const offer = page.getByRole('button', { name: /^Buy for / });
    const price = ((await offer.textContent()) ?? '').replace(/Buy for | USD/g, '');
    await lookAt('game-buy');
    await offer.click();
    await page.getByText(/^Free spin 1 of \d+/).waitFor();
    while (!(await game.spinButton.isVisible())) await page.locator('#frame').click({ force: true });
    expect(await stakes()).toEqual([price]);
    await page
      .getByRole('status')
      .getByText(/, with \d+ free spins\.$/)
      .waitFor();
    const balance = await game.money('Balance');
    expect(balance).toBe(await inTheBooks());
    const won = Number((await game.money('Win')).replace(' USD', ''));
    expect(Number(balance.replace(' USD', ''))).toBeCloseTo(1000 - Number(price) + won, 2);
  });

  test('a bonus is opened by the player, prize by prize', async () => {
    const { page } = tab;
    chance.rig('honest');
    const game = await sitDown('vs10drownedbelfry');
    await button('Buy').click();
    await page.getByRole('button', { name: /^Buy for / }).click();
    await page.getByRole('region', { name: 'The prizes of the bonus' }).waitFor();
    await button('Prize 7').click();
    await page.locator('#prizes button:nth-child(7)[data-open="won"]').waitFor();
    await lookAt('game-bonus');
    await game.ready();
    expect(await game.told()).toMatch(/^Win /);
    await page
      .getByRole('list', { name: 'What was paid' })
      .getByText(/Bonus, /)
      .waitFor();
    expect(await game.money('Balance')).toBe(await inTheBooks());
  });

  test('a special bet costs what it says', async () => {
    const game = await sitDown('vs25moonharbor');
    const usual = await game.money('Stake');
    await button('Spring tide').click();
    const special = await game.money('Stake');
    expect(special).not.toBe(usual);
    chance.rig('honest');
    await game.play();
    expect(await stakes()).toEqual([special.replace(' USD', '')]);
  });

  test.each(GAMES)('%s has a table of its own, and plays', async (symbol) => {
    chance.rig('win', symbol);
    const game = await sitDown(symbol);
    expect(await game.play()).toMatch(/^Win /);
    expect(await game.money('Balance')).toBe(await inTheBooks());
    await lookAt(`game-${symbol}`);
  });

  test('where there is a graphics card, reels turn on a canvas that keeps to the policy', async () => {
    const { page, complaints, close } = await browser.open(world.url, GPU);
    await page.addInitScript(() => {
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name: number) {
        const found = getParameter.call(this, name);
        return typeof found === 'string' ? found.replace(/swiftshader/gi, 'card') : found;
      };
    });
    try {
      chance.rig('win');
      players += 1;
      await world.fund(player(), '1000.00');
      const game = await openGame(page, await launch(world, operator, { external_player_id: player(), coin: '0.10' }));
      await game.ready();
      await page.locator('canvas').waitFor();
      expect(await game.play()).toBe(`Win ${(chance.pays() / 10).toFixed(2)} USD`);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
