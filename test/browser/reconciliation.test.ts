import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { components } from '../../generated/server/types.ts';
import { describeAdmin, heading, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { play } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { openWorld, type TestOperator } from '../support/world.ts';

/** An operator's rounds are reconciled in Provider Admin: what is downloaded is what the wallet has in its books. */

const PLAYER = '=HYPERLINK("http://x"), <b>one</b>';

const chance = rigRandom();
const open = () => openWorld({ random: chance.random });

describeAdmin('Reconciliation in Provider Admin', { people: [TOMAS, VERA], open }, (tabs) => {
  let operator: TestOperator;

  beforeAll(async () => {
    operator = await tabs.world().operator();
    await tabs.world().fund(PLAYER, '10.00');
    const game = await play(tabs.world(), operator, { external_player_id: PLAYER });
    for (const outcome of ['loss', 'loss', 'win'] as const) {
      chance.rig(outcome);
      await game.spin();
    }
  });

  const rounds = () => `/admin/rounds/${operator.id}`;

  async function download(name: string): Promise<Buffer> {
    const arriving = tabs.page().waitForEvent('download');
    await tabs.page().getByRole('link', { name, exact: true }).click();
    return readFile(await (await arriving).path());
  }

  test('a day is reconciled: its totals, its signed manifest, and files that agree with the wallet', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, rounds());
    await page.getByRole('link', { name: 'Reconciliation' }).click();
    await page.getByRole('button', { name: 'Reconcile' }).waitFor();
    await page.getByLabel('Begun before').fill('2100-01-01T00:00');
    await page.getByRole('button', { name: 'Reconcile' }).click();
    await page.getByText(/^3 rounds and 4 wallet calls from/).waitFor();
    const won = chance.pays() / 10;
    const total = page.getByRole('table', { name: 'Totals' }).locator('tbody tr');
    expect((await total.locator('td').allTextContents()).slice(0, 6)).toEqual([
      ...['USD', '3', '3', '6.00', won.toFixed(2), (6 - won).toFixed(2)],
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'admin-reconciliation');

    const manifest: components['schemas']['Manifest'] = JSON.parse(String(await download('manifest.json')));
    expect(String(await download('manifest.sig'))).toMatch(/^x-pp-timestamp: \d+\nx-pp-signature: [0-9a-f]{64}\n$/);
    for (const { name, sha256 } of manifest.files)
      expect([
        name,
        createHash('sha256')
          .update(await download(name))
          .digest('hex'),
      ]).toEqual([name, sha256]);
    const calls: Record<string, string>[] = parse(await download('calls.csv'), { columns: true });
    const here = calls.map(({ transaction_id, leg, amount }) => [transaction_id, leg, amount]);
    const { transactions } = await tabs.world().books();
    expect(here.toSorted()).toEqual(
      transactions.map(({ transaction_id, type, amount }) => [transaction_id, type, amount]).toSorted(),
    );
    const [line]: Record<string, string>[] = parse(await download('rounds.csv'), { columns: true });
    expect(line?.player_id).toBe(PLAYER);
  });

  test('a time in which nothing began says so, and a time that is none is refused in words', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, `${rounds()}/reconciliation`);
    await page.getByLabel('Begun from').fill('2001-01-01T00:00');
    await page.getByLabel('Begun before').fill('2001-01-02T00:00');
    await page.getByRole('button', { name: 'Reconcile' }).click();
    await page.getByText(/^0 rounds and 0 wallet calls from/).waitFor();
    await page.getByLabel('Begun before').fill('2000-01-01T00:00');
    await page.getByRole('button', { name: 'Reconcile' }).click();
    await page.getByRole('alert').getByText('is not before to').waitFor();
  });

  test('a viewer is not offered it, and is told what it needs', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), VERA, rounds());
    await heading(page, `Rounds of ${operator.id}`).waitFor();
    expect(await page.getByRole('link', { name: 'Reconciliation' }).count()).toBe(0);
    await page.goto(`${tabs.world().url}${rounds()}/reconciliation`);
    await page.getByText('Reconciliation needs the role support.').waitFor();
  });
});
