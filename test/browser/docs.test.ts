import { readSite } from '../../src/http/docs/site.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { describeDocs } from '../support/docs-tab.ts';

const { pages } = await readSite();
const paths = pages.map(({ path }) => path);

interface FirstView {
  /** The files that the first view waits for. */
  blocking: string[];
  painted: number;
  shift: number;
}

describeDocs('The docs', ({ open, page, browser, url }) => {
  test.each(paths)('%s is for everyone, in both themes and widths', async (path) => {
    await open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page())).toEqual([]);
    }
    await takePictures(page(), path.slice(1).replaceAll('/', '-'));
  });

  test('the first view needs the page and one style sheet, is there within a second, and stays where it is', async () => {
    const views: FirstView[] = [];
    for (let time = 0; time < 3; time += 1) {
      const fresh = await browser().open(url());
      await fresh.page.goto(`${url()}/docs/catalog`);
      views.push(await fresh.page.evaluate(measureFirstView));
      await fresh.close();
    }
    for (const { blocking, shift } of views) expect([blocking, shift]).toEqual([['docs.css'], 0]);
    expect(Math.min(...views.map(({ painted }) => painted))).toBeLessThan(1000);
  });

  test('search is opened, used and left by keyboard, and loads nothing before', async () => {
    await open('/docs/calculator');
    const loaded: string[] = [];
    page().on('request', (request) => loaded.push(request.url().replace(/.*\//, '')));
    await page().keyboard.press('/');
    await page().keyboard.type('tombstone');
    await page().getByRole('option').first().waitFor();
    expect(loaded.filter((name) => name !== 'icon.svg').sort()).toEqual([
      'minisearch.js',
      'search-index.js',
      'search.ts',
    ]);
    expect(await accessibilityFaults(page())).toEqual([]);
    await takePictures(page(), 'docs-search');
    await page().keyboard.press('Enter');
    await page().waitForURL('**/docs/wallet#rules-of-the-ledger');
    await page().keyboard.press('Control+k');
    await page().keyboard.type('external_player_id');
    await page().getByRole('option').first().waitFor();
    const chosen = () => page().getByRole('option', { selected: true }).textContent();
    const first = await chosen();
    await page().keyboard.press('ArrowDown');
    expect(await chosen()).not.toBe(first);
    await page().keyboard.press('ArrowUp');
    expect(await chosen()).toBe(first);
    await page().keyboard.press('Control+a');
    await page().keyboard.type('qqqq');
    await page().getByText('Nothing found for “qqqq”').waitFor();
    await page().keyboard.press('Escape');
    expect(await page().getByRole('combobox').count()).toBe(0);
  });

  test('a language is chosen once, with the arrows, for every sample of every page', async () => {
    await open('/docs/catalog');
    const chosen = () => page().getByRole('tab', { selected: true });
    await chosen().first().focus();
    await page().keyboard.press('ArrowRight');
    expect(await chosen().allTextContents()).toEqual(['TypeScript', 'TypeScript']);
    await page().keyboard.press('ArrowRight');
    expect(await chosen().allTextContents()).toEqual(['Python', 'Python']);
    for (const panel of await page().getByRole('tabpanel').allTextContents())
      expect(panel).toContain('import Client\n');
    await open('/docs/operations/createLaunchUrl');
    expect(await chosen().allTextContents()).toEqual(['Python']);
    await chosen().focus();
    await page().keyboard.press('End');
    expect(await page().getByRole('tabpanel').textContent()).toContain("require 'casino_provider_client'");
    await page().keyboard.press('ArrowRight');
    expect(await chosen().textContent()).toBe('curl');
  });

  test('on a phone the navigation opens and closes by keyboard, and leads on', async () => {
    await page().setViewportSize({ width: 360, height: 740 });
    await open('/docs/errors');
    const navigation = page().getByRole('navigation', { name: 'Documentation' });
    const menu = page().getByRole('button', { name: 'Menu' });
    expect(await navigation.count()).toBe(0);
    await menu.press('Enter');
    await navigation.waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    await page().keyboard.press('Escape');
    await navigation.waitFor({ state: 'detached' });
    await menu.press('Enter');
    await navigation.getByRole('link', { name: 'Signing' }).press('Enter');
    await page().waitForURL('**/docs/signing');
  });

  test('on paper there is the text alone', async () => {
    await open('/docs/operations/createLaunchUrl');
    await page().emulateMedia({ media: 'print' });
    expect(await page().getByRole('navigation').count()).toBe(0);
    expect(await page().getByRole('banner').isVisible()).toBe(false);
    await page().getByText('Optional default coin value.').waitFor();
  });
});

/** Runs in the page, once all of it is there. */
function measureFirstView(): FirstView {
  const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    renderBlockingStatus: string;
  })[];
  const blocking = resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking');
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
  return {
    blocking: blocking.map(({ name }) => name.replace(/.*\//, '')),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}
