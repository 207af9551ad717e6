import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { describeTabs } from '../support/describe-tabs.ts';
import { gameOn } from '../support/game-tab.ts';
import { openWorld } from '../support/world.ts';

/** A title's page: what it says of the game, and a round for demo money. */

const open = () => openWorld({ env: { DEMO_OPERATOR: 'visitors' } });

describeTabs('The page of a title', { open }, (tabs) => {
  beforeAll(async () => {
    await tabs.world().operator({ id: 'visitors', walletMode: 'internal', catalog: ['vs20doghouse'] });
  });

  const title = (name: string) => tabs.page().getByRole('heading', { level: 1, name }).waitFor();
  const facts = async () => {
    const { page } = tabs.tab();
    const [names, values] = await Promise.all(['dt', 'dd'].map((part) => page.locator(part).allTextContents()));
    return Object.fromEntries((names ?? []).map((name, i) => [name, values?.[i]]));
  };

  test('tells its facts, draws its reels, paytable and rules, and plays a demo round that leads back', async () => {
    const { page } = tabs.tab();
    await page.goto(`${tabs.world().url}/games/doghouse`);
    await title('The Dog House');
    expect(await facts()).toMatchObject({
      Lines: '20',
      RTP: '96.51%',
      Features: 'bonus, collect, free spins, buy feature',
    });
    await page.getByRole('img', { name: 'The reels of the game' }).waitFor();
    await page.getByRole('heading', { name: 'Paytable' }).waitFor();
    await page.getByText('5 × 2500').waitFor();
    await page.getByRole('heading', { name: 'Free spins' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'title');

    await page.getByRole('button', { name: 'Play a demo round' }).click();
    await page.waitForURL('**/gs2c/html5Game.do?symbol=vs20doghouse');
    const game = gameOn(page);
    await game.ready();
    expect(await game.money('Balance')).toBe('1000.00 USD');
    expect(await game.play()).toMatch(/^(Win|No win)/);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL('**/games/doghouse');
    expect((await tabs.world().books()).calls).toEqual([]);
  });

  test.each([360, 1280])('keeps room for its reels before they are drawn, at %i px', async (width) => {
    const { page } = tabs.tab();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${tabs.world().url}/games/doghouse`);
    await page.getByRole('heading', { name: 'Rules' }).waitFor();
    const shift = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => undefined);
      observer.observe({ type: 'layout-shift', buffered: true });
      const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
      return shifts.reduce((sum, { value }) => sum + value, 0);
    });
    expect(shift).toBeLessThan(0.02);
  });

  test('counts the ways of a game that pays by ways, and the one line of another', async () => {
    const { page } = tabs.tab();
    await page.goto(`${tabs.world().url}/games/reedmarsh`);
    await title('Reed Marsh');
    expect(await facts()).toMatchObject({ Ways: '243' });
    expect(await facts()).not.toHaveProperty('Lines');
    await page.goto(`${tabs.world().url}/games/brassbell`);
    await page.getByText('A win is a run of equal symbols on the line, from the leftmost reel on.').waitFor();
  });

  test('offers no demo round where there is none', async () => {
    const { page } = tabs.tab();
    await page.goto(`${tabs.world().url}/games/hoarfrost`);
    await title('Hoarfrost');
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'title-without-demo');
  });
});
