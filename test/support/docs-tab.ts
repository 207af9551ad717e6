import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';
import { describeTabs } from './describe-tabs.ts';
import type { TestOperator } from './world.ts';

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
  describeTabs(name, {}, ({ browser, world, page }) => {
    let operator: TestOperator;
    beforeAll(async () => {
      operator = await world().operator({ catalog: ['vs20doghouse', 'vs8tidepool'] });
    });

    tests({
      async open(path) {
        await page().goto(world().url + path);
        return page();
      },
      page,
      browser,
      url: () => world().url,
      operator: () => operator,
    });
  });
}
