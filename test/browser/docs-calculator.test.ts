import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { describeDocs } from '../support/docs-tab.ts';

interface Vector {
  name: string;
  secret: string;
  timestamp: string;
  body_base64: string;
  signature: string;
  now?: string;
  reason?: string;
}

const FILE = new URL('../../generated/downloads/signature-vectors.json', import.meta.url);
const { vectors, rejected } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[]; rejected: Vector[] };

const REASONS: Record<string, string> = {
  valid: 'valid',
  signature_missing: 'invalid_signature',
  timestamp_missing: 'invalid_signature',
  signature_malformed: 'invalid_signature',
  signature_mismatch: 'invalid_signature',
  timestamp_malformed: 'invalid_timestamp',
  timestamp_stale: 'stale_timestamp',
};

describeDocs('The calculator', ({ open, page }) => {
  test('finds of every vector what must be found, and sends and keeps nothing', async () => {
    await open('/docs/calculator');
    const requests: string[] = [];
    // The browser takes the page's icon when it likes.
    page().on('request', (request) => request.url().endsWith('/icon.svg') || requests.push(request.url()));
    await page().getByLabel('base64').check();
    for (const vector of [...vectors, ...rejected]) {
      const { name, reason = 'valid', signature } = vector;
      const { verdict, expected } = await outcomeOf(page(), vector);
      const isRight = reason !== 'invalid_signature';
      expect({ name, reason: REASONS[verdict], isRight: expected === signature }).toEqual({ name, reason, isRight });
    }
    expect(requests).toEqual([]);
    const kept = () => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, location.search];
    expect(await page().evaluate(kept)).toEqual([[], [], '', '']);
  });

  test('names the likely cause of the usual mistakes among the vectors', async () => {
    await open('/docs/calculator');
    await page().getByLabel('base64').check();
    for (const [name, cause] of [
      ['rejected: upper case', 'in upper case'],
      ['rejected: base64 instead of hex', 'base64 instead of hex'],
      ['rejected: with the prefix sha256=', 'carries a prefix'],
      ['rejected: signed without the timestamp', 'only the body'],
      ['rejected: joined with a colon', 'joined with ":"'],
      ['rejected: the timestamp in milliseconds', 'in milliseconds'],
      ['rejected: the secret with a newline', 'the secret that signed ends in a new line'],
      ['rejected: a hex secret taken as the bytes it names', 'decoded from hex'],
      ['rejected: no secret', 'is empty'],
      ['rejected: key and message exchanged', 'changed places'],
      ['rejected: a hash without a key', 'a plain SHA-256'],
      ['rejected: 64 zeros', 'none of the usual mistakes'],
    ]) {
      const vector = rejected.find((each) => each.name === name) as Vector;
      await outcomeOf(page(), vector);
      expect([name, await page().locator('#causes').textContent()]).toEqual([
        name,
        expect.stringContaining(cause ?? ''),
      ]);
    }
  });

  test('shows what is signed, takes a file as it is, and is cleared again', async () => {
    await open('/docs/calculator');
    const says = (text: string | RegExp) => page().getByText(text).waitFor();
    await page().getByRole('button', { name: 'Fill in an example' }).press('Enter');
    await says('Wrong: x-pp-signature does not match');
    await says('with spaces after "," and ":", and sent otherwise');
    const right = (await page().locator('#expected').textContent()) ?? '';
    const signed = page().locator('#signed');
    expect(await signed.textContent()).toMatch(/^\d{10}\.\{"operator_id":"operator-a",/);
    expect(await accessibilityFaults(page())).toEqual([]);
    await takePictures(page(), 'docs-calculator-wrong');
    await page().getByLabel('x-pp-signature that').fill(right);
    await says('Right: signature and timestamp are valid');
    await page().getByLabel("The receiver's clock").fill('1000000000');
    await says(/^Wrong: x-pp-timestamp is \d+ seconds ahead; at most 300$/);
    await page().getByLabel("The receiver's clock").fill('noon');
    await says('Right: signature and timestamp are valid');
    await says("The clock, so that this computer's counts, is not Unix seconds in digits.");
    await page().getByLabel('x-pp-timestamp').fill('2026-06-16');
    await says('Wrong: x-pp-signature does not match');
    await says('The timestamp is not Unix seconds in digits.');
    const buffer = Buffer.from('a\r\nb');
    await page().locator('#file').setInputFiles({ name: 'body', mimeType: 'text/plain', buffer });
    await says('4 bytes of the file.');
    expect(await signed.textContent()).toMatch(/\.a\\x0d\nb$/);
    await page().getByRole('button', { name: 'Clear' }).press('Enter');
    await signed.waitFor({ state: 'hidden' });
    const noSecret = page().getByText('Without the secret nothing can be worked out.');
    expect(await noSecret.count()).toBe(0);
    await page().getByLabel('Body, as it arrived').fill('{}');
    await noSecret.waitFor();
    await page().getByLabel('Wallet secret').fill('s');
    await signed.waitFor();
    expect(await noSecret.count()).toBe(0);
  });
});

/** Types a vector in and waits for what comes of it. */
async function outcomeOf(page: Page, vector: Vector): Promise<{ verdict: string; expected: string }> {
  await page.evaluate(({ secret, timestamp, body_base64, signature, now = timestamp }) => {
    const values = { secret, timestamp, body: body_base64, signature, now };
    for (const [id, value] of Object.entries(values))
      (document.getElementById(id) as HTMLTextAreaElement).value = value;
    const verdict = document.getElementById('verdict');
    if (verdict) delete verdict.dataset.verdict;
    document.getElementById('body')?.dispatchEvent(new Event('input', { bubbles: true }));
  }, vector);
  await page.waitForFunction(() => document.getElementById('verdict')?.dataset.verdict);
  return page.evaluate(() => ({
    verdict: document.getElementById('verdict')?.dataset.verdict ?? '',
    expected: document.getElementById('expected')?.textContent ?? '',
  }));
}
