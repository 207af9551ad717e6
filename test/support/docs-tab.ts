import type { Page } from 'playwright-core';
import { describeInBrowser, openBrowser, type Tab, type TestBrowser } from './browser.ts';
import { openWorld, type TestOperator, type World } from './world.ts';

/** The docs of a running provider in a browser: a fresh tab a test, in which nothing may be complained of. */
export interface DocsTab {
  /** Goes to a page of the docs. */
  open(path: string): Promise<Page>;
  page(): Page;
  browser(): TestBrowser;
  url(): string;
  operator(): TestOperator;
}

export function describeDocs(name: string, tests: (docs: DocsTab) => void): void {
  describeInBrowser(name, () => {
    let browser: TestBrowser;
    let world: World;
    let operator: TestOperator;
    let tab: Tab;

    beforeAll(async () => {
      [browser, world] = await Promise.all([openBrowser(), openWorld()]);
      operator = await world.operator({ catalog: ['vs20doghouse', 'vs8tidepool'] });
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
      async open(path) {
        await tab.page.goto(world.url + path);
        return tab.page;
      },
      page: () => tab.page,
      browser: () => browser,
      url: () => world.url,
      operator: () => operator,
    });
  });
}
