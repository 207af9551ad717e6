import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describeAdmin, heading, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';

/** The games of Provider Admin and their artwork, as people look after them by mouse and keyboard. */

describeAdmin('Games in Provider Admin', { people: [TOMAS, VERA] }, (tabs) => {
  test('a game is found by its title and shown whole: its record, its maths, its features', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), VERA, '/admin/games');
    await page.getByRole('row', { name: /Tidepool Market/ }).waitFor();
    await takePictures(page, 'admin-games');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Title, symbol or slug' }).fill('POOL');
    await page.getByRole('row', { name: /Hoarfrost/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Tidepool Market' }).click();
    await heading(page, 'Tidepool Market').waitFor();
    const { symbol, rtp } = await tabs.world().provider.services.adminGames.find('vs8tidepool');
    const fact = (name: string) => page.locator(`dt:text-is("${name}") + dd`).first().textContent();
    expect(await fact('Model')).toBe(symbol);
    expect(await fact('RTP')).toContain(`${rtp.toFixed(2)} %`);
    expect(await fact('Hit rate')).toMatch(/^\d+\.\d\d % of the rounds/);
    expect(await fact('Volatility')).toMatch(/^\d+(\.\d+)? × stake/);
    expect(await fact('Slug')).toBe('tidepool');
    await page.getByText('no buy feature').waitFor();
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Choose a picture' }).count()).toBe(0);
    await takePictures(page, 'admin-game-drawn');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('a record is edited, and a title that is markup is text wherever it stands', async () => {
    const { page } = tabs.tab();
    const title = `<img src=x onerror=alert(1)> "&amp;' Hoarfrost`;
    await signIn(page, tabs.world(), TOMAS, '/admin/games/hoarfrost');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByRole('combobox', { name: 'Certified browsers' }).fill('safari');
    await page.keyboard.press('Enter');
    await takePictures(page, 'admin-game-edit');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await heading(page, title).waitFor();
    expect(await page.title()).toBe(`${title} · Provider Admin`);
    await page.getByText('chrome, safari').waitFor();
    await page.getByRole('img', { name: `${title}, drawn` }).waitFor();
    expect(await tabs.world().provider.services.adminGames.find('vs50hoarfrost')).toMatchObject({
      title,
      slug: 'hoarfrost',
    });
    await page.getByRole('main').getByRole('link', { name: 'Games', exact: true }).click();
    await page.getByRole('link', { name: title }).waitFor();
  });

  test('one is created by keyboard; a symbol that is taken is refused with the game that has it', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, '/admin/games');
    await page.getByRole('link', { name: 'New game' }).press('Enter');
    await page.getByLabel(/^Symbol/).fill('vs8tidepool');
    await page.getByLabel('Maths model').selectOption('vs5pocketorchard');
    await page.getByLabel('Title').fill('Night Market');
    expect(await page.getByLabel('Slug').inputValue()).toBe('night-market');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('vs8tidepool would share a name with the game vs8tidepool').waitFor();
    await takePictures(page, 'admin-game-create');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(/^Symbol/).fill('vs5nightmarket');
    await page.keyboard.press('Enter');
    await heading(page, 'Night Market').waitFor();
    expect(await tabs.world().provider.services.adminGames.find('night-market')).toMatchObject({
      symbol: 'vs5nightmarket',
      maths: 'vs5pocketorchard',
      lines: 5,
      family: 'line',
    });
  });

  test('a picture is dropped, cut to shape by keyboard, stored as it was shown, and weighed', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, '/admin/games/kilnmountain');
    await drop(page, 'halves.png', 'image/png', await halves());
    await page.getByText('halves.png').waitFor();
    // A picture twice as wide as the art: its right end is blue.
    await page.getByRole('slider', { name: 'Left to right' }).press('End');
    await takePictures(page, 'admin-art-crop');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Upload' }).press('Enter');
    await page.getByRole('row', { name: /WebP 600 × 400 .*B from the uploaded one/ }).waitFor();
    await page.getByRole('row', { name: /PNG 600 × 400 .*B uploaded so/ }).waitFor();
    await page.getByRole('img', { name: 'Artwork of Kiln Mountain' }).waitFor();
    await page.getByRole('img', { name: 'Kiln Mountain, drawn' }).waitFor();
    await takePictures(page, 'admin-game-art');
    expect(await accessibilityFaults(page)).toEqual([]);
    const served = await fetch(`${tabs.world().url}/api/provider/v1/game-art/kilnmountain`, {
      headers: { accept: 'image/png' },
    });
    const { data, info } = await sharp(Buffer.from(await served.arrayBuffer()))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([600, 400]);
    expect([...data.subarray(0, 3)]).toEqual([0, 0, 255]);
  });

  test('a picture is dragged under its frame by the mouse', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, '/admin/games/tidepool');
    await drop(page, 'halves.png', 'image/png', await halves());
    const frame = page.getByRole('img', { name: 'What is kept of halves.png' });
    const left = () =>
      frame.evaluate((canvas: HTMLCanvasElement) => [
        ...(canvas.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? []),
      ]);
    expect(await left()).toEqual([255, 0, 0, 255]);
    await frame.scrollIntoViewIfNeeded();
    const box = await frame.boundingBox();
    if (!box) throw new Error('The frame is not shown.');
    await page.mouse.move(box.x + box.width - 5, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 5, box.y + 50, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('slider', { name: 'Left to right' }).and(page.locator('[aria-valuenow="1"]')).waitFor();
    expect(await left()).toEqual([0, 0, 255, 255]);
  });

  test('what is no picture is refused: by the page where it knows, and else by the server in its words', async () => {
    const { page } = tabs.tab();
    const stored = () => fetch(`${tabs.world().url}/api/provider/v1/game-art/amberwick`);
    await signIn(page, tabs.world(), TOMAS, '/admin/games/amberwick');
    await drop(page, 'logo.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await page.getByRole('alert').getByText('logo.svg is no WebP, PNG or JPEG.').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).press('Enter');
    await (await chooser).setFiles({ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('This browser cannot show broken.png').waitFor();
    await page.getByRole('button', { name: 'Send it as it is' }).click();
    await page.getByRole('alert').getByText('The picture cannot be decoded; upload a WebP, PNG or JPEG').waitFor();
    await page.getByText(/^Request [0-9a-f]{32}$/).waitFor();
    await takePictures(page, 'admin-art-refused');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await stored()).headers.get('content-type')).toBe('image/svg+xml');
  });
});

/** Red at the left, blue at the right, twice as wide as the art. */
async function halves(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue] = await Promise.all([half('#ff0000'), half('#0000ff')]);
  return sharp({ create: { width: 1200, height: 400, channels: 3, background: '#000' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: blue, left: 600, top: 0 },
    ])
    .png()
    .toBuffer();
}

/** Drops a file onto the page's dropzone, as a hand lets go of it there. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const zone = page.locator('.dropzone');
  await zone.waitFor();
  const dataTransfer = await page.evaluateHandle(
    ([name, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    [name, type, bytes.toString('base64')] as const,
  );
  await zone.dispatchEvent('drop', { dataTransfer });
}
