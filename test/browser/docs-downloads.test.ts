import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { describeDocs } from '../support/docs-tab.ts';

/** A page may begin so many downloads before Chromium asks whether it may. */
const AT_ONCE = 10;

describeDocs('The downloads', ({ open, page }) => {
  test('every file is downloaded, has the size and hash that the page names, and opens', async () => {
    await open('/docs/downloads');
    const rows = await page().locator('table.files tbody tr').all();
    expect(rows.length).toBeGreaterThan(30);
    for (const [place, row] of rows.entries()) {
      if (place % AT_ONCE === 0) await page().reload();
      const [download] = await Promise.all([page().waitForEvent('download'), row.getByRole('link').click()]);
      const bytes = readFileSync(await download.path());
      expect(await row.locator('code').textContent()).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(await row.textContent()).toContain(`${(bytes.length / 1000).toFixed(1)} kB`);
      expectToOpen(download.suggestedFilename(), bytes);
    }
  });
});

function expectToOpen(name: string, bytes: Buffer): void {
  const [, stem = '', extension = ''] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  if (extension === 'zip') {
    const files = Object.keys(unzipSync(bytes));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(file.startsWith(`${stem}/`)).toBe(true);
  } else if (extension === 'md') expect(bytes.toString()).toMatch(/^# /);
  else
    expect(extension === 'json' ? JSON.parse(bytes.toString()) : parse(bytes.toString())).toMatchObject(
      BEGINNINGS(stem),
    );
}

/** What a document of that name begins with. */
function BEGINNINGS(stem: string): object {
  if (stem.startsWith('openapi-3.0') || stem.startsWith('wallet-openapi')) return { openapi: '3.0.3' };
  if (stem.startsWith('openapi')) return { openapi: '3.1.0' };
  if (stem.endsWith('.arazzo')) return { arazzo: expect.stringMatching(/^1\./) };
  if (stem.startsWith('postman')) return { info: { schema: expect.stringContaining('v2.1.0') } };
  return stem === 'samples' ? { languages: expect.any(Array) } : { vectors: expect.any(Array) };
}
