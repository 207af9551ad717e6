import { accessibilityFaults } from '../support/browser.ts';
import { describeDocs } from '../support/docs-tab.ts';

describeDocs('The reference', ({ open, page, operator, url }) => {
  const client = () => page().getByRole('dialog', { name: 'API Client' });

  test('calls this server with the reader’s key alone, shows what it replies, and keeps the key nowhere', async () => {
    await open('/docs/reference#tag/catalog/GET/api/provider/v1/games');
    const { key, id } = operator();
    await page()
      .getByRole('button', { name: /^Test Request/ })
      .first()
      .click();
    await client()
      .getByRole('button', { name: /^Authentication/ })
      .click();
    await client().getByRole('textbox', { name: 'Value' }).fill(key);
    const [request] = await Promise.all([
      page().waitForRequest(/\/api\//),
      client()
        .getByRole('button', { name: /^Send get/ })
        .click(),
    ]);
    expect(request.url()).toBe(`${url()}/api/provider/v1/games`);
    const { 'x-provider-api-key': sent, authorization, 'if-none-match': held } = await request.allHeaders();
    expect([sent, authorization, held]).toEqual([key, undefined, undefined]);
    await client().getByText('200 OK').waitFor();
    await client().getByText(`"${id}"`).waitFor();
    await client().getByText('"vs8tidepool"').first().waitFor();
    await page().screenshot({ path: 'coverage/screenshots/docs-reference-replied.png' });
    expect(await page().evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      key,
    );
  });

  test('begins with what can be called, loads when one of it is chosen, and opens there', async () => {
    const loaded: string[] = [];
    page().on('request', (request) => loaded.push(request.url().replace(/.*\//, '')));
    for (const call of ['Get one game', 'Create a short-lived browser launch URL']) {
      loaded.length = 0;
      await open('/docs/reference');
      expect(loaded.filter((name) => name.startsWith('standalone'))).toEqual([]);
      await page().getByRole('main').getByRole('link', { name: call }).press('Enter');
      await page().getByRole('heading', { name: call }).waitFor();
      const inView = (name: string) => {
        const heading = [...document.querySelectorAll('h1, h2, h3')].find((each) => each.textContent?.includes(name));
        const { top = -1, bottom = -1 } = heading?.getBoundingClientRect() ?? {};
        return top > 0 && bottom < innerHeight;
      };
      await page().waitForFunction(inView, call);
      expect(await page().getByText('Choose a call').isVisible()).toBe(false);
    }
    await open('/docs/operations/getGameArt');
    await page().getByRole('link', { name: 'Try it here' }).press('Enter');
    await page()
      .getByRole('button', { name: /^Test Request.*game-art/ })
      .first()
      .waitFor();
  });

  test.each([360, 800, 1280])('has nothing lie on the address of a call at %i px', async (width) => {
    await page().setViewportSize({ width, height: 800 });
    await open('/docs/reference#tag/catalog/GET/api/provider/v1/games');
    await page()
      .getByRole('button', { name: /^Test Request/ })
      .first()
      .click();
    const address = client().getByRole('button', { name: /^Server/ });
    await address.waitFor();
    const isOnTop = (element: Element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + 8, top + height / 2));
    };
    await page().waitForFunction(isOnTop, await address.elementHandle(), { timeout: 3000 });
    await page().screenshot({ path: `coverage/screenshots/docs-reference-call-${width}.png` });
  });

  test('shows the picture of a game that it was sent', async () => {
    await open('/docs/reference#tag/artwork/GET/api/provider/v1/game-art/{symbol}');
    await page()
      .getByRole('button', { name: /^Test Request.*game-art/ })
      .first()
      .click();
    await client()
      .getByRole('button', { name: /^Send get/ })
      .click();
    await client().getByText('200 OK').waitFor();
    await client().locator('img[src^="blob:"]').waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'is for everyone in %s colours, and has the samples of the clients',
    async (colorScheme) => {
      await page().emulateMedia({ colorScheme });
      await open('/docs/reference#tag/catalog/GET/api/provider/v1/games');
      await page().getByText('Returns the operator-scoped live catalog').first().waitFor();
      await page().getByText("import { ProviderClient } from 'casino-provider-client'").first().waitFor();
      expect(await accessibilityFaults(page())).toEqual([]);
      for (const width of [1280, 360]) {
        await page().setViewportSize({ width, height: 800 });
        // As much as fits the window: the whole is too high for a picture.
        await page().screenshot({ path: `coverage/screenshots/docs-reference-open-${colorScheme}-${width}.png` });
      }
    },
  );
});
