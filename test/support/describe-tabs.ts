import type { Page } from 'playwright-core';
import { describeInBrowser, openBrowser, type Tab, type TabWish, type TestBrowser } from './browser.ts';
import { openWorld, type World } from './world.ts';

/** What there is for tests in a browser, from the moment their hooks have run. */
export interface Tabs {
  browser(): TestBrowser;
  world(): World;
  /** A fresh one a test, in which nothing may be complained of. */
  tab(): Tab;
  page(): Page;
  /** Goes on in another tab, and closes the one that was. */
  change(wish: TabWish): Promise<void>;
}

/** Tests of the pages of one running provider, which are skipped where there is no Chromium. */
export function describeTabs(
  name: string,
  { open = openWorld }: { open?: () => Promise<World> },
  tests: (tabs: Tabs) => void,
): void {
  describeInBrowser(name, () => {
    let browser: TestBrowser;
    let world: World;
    let tab: Tab;

    beforeAll(async () => {
      [browser, world] = await Promise.all([openBrowser(), open()]);
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

    tests({
      browser: () => browser,
      world: () => world,
      tab: () => tab,
      page: () => tab.page,
      async change(wish) {
        await tab.close();
        tab = await browser.open(world.url, wish);
      },
    });
  });
}
