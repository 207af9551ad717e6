import { randomUUID } from 'node:crypto';
import { describeAdmin, heading, NADIA, signIn, TOMAS } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { play } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { openWorld, type TestOperator } from '../support/world.ts';

/** The dashboard: what was played a moment ago is on it, drawn and in figures. */

const chance = rigRandom();
const open = () => openWorld({ random: chance.random, walletDeadlineMs: 2000 });

describeAdmin('The dashboard of Provider Admin', { people: [NADIA, TOMAS], open }, (tabs) => {
  let wallet: FaultWallet;
  let busy: TestOperator;
  let troubled: TestOperator;

  beforeAll(async () => {
    wallet = await openFaultWallet();
  });
  afterAll(() => wallet?.close());

  async function spins(operator: TestOperator, outcomes: ('win' | 'loss')[], currency = 'USD') {
    const game = await play(tabs.world(), operator, { external_player_id: randomUUID(), currency });
    for (const outcome of outcomes) {
      chance.rig(outcome);
      await game.spin();
    }
  }

  /** Three rounds and a lost one in euro of one operator; a refused and an unanswered one of another. */
  async function playSome() {
    busy = await tabs.world().operator({ id: 'busy-casino', walletUrl: wallet.url });
    troubled = await tabs.world().operator({ id: 'troubled-casino', walletUrl: wallet.url });
    await spins(busy, ['loss', 'win', 'loss']);
    await spins(busy, ['loss'], 'EUR');
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    await spins(troubled, ['loss']);
    wallet.will('credit', 'fails before', { reject: 'unknown_player', status: 404 });
    await spins(troubled, ['win']);
    wallet.forget();
  }

  const section = (name: string) => tabs.page().getByRole('region', { name, exact: true });
  const figure = async (name: string) =>
    tabs.page().locator('.figure').filter({ hasText: name }).getByRole('definition').textContent();
  const figures = () =>
    Promise.all(
      ['Launches', 'Settled', 'Rejected', 'Rolled back', 'On their way, now', 'Left to a person, now'].map(figure),
    );

  /** What a table says, a row a list of its cells; those of a chart are opened first. */
  async function table(name: string): Promise<string[][]> {
    const details = section(name).getByText('The same as a table');
    const shown = tabs.page().getByRole('table', { name, exact: true });
    if (!(await shown.isVisible()) && (await details.count()) > 0) await details.click();
    const rows = await shown.locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  }

  const columnSum = (rows: string[][], column: number) =>
    rows.reduce((sum, row) => sum + Number(row[column]?.replaceAll(/[^\d.-]/g, '')), 0);

  test('a fresh server says how to begin, to each what they may', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA);
    await page.getByText('Nothing was launched or played in this time.').waitFor();
    expect(await figures()).toEqual(['0', '0', '0', '0', '0', '0']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await takePictures(page, 'admin-dashboard-fresh');
    await page.getByRole('link', { name: 'make a new one' }).click();
    await heading(page, 'New operator').waitFor();
    const other = await tabs.browser().open(tabs.world().url);
    await signIn(other.page, tabs.world(), TOMAS);
    await other.page.getByText('Nothing was launched').waitFor();
    expect(await other.page.getByRole('link', { name: 'make a new one' }).count()).toBe(0);
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  test('what was played is on it: numbers, charts and tables agree, of all operators and of one', async () => {
    const { page } = tabs.tab();
    await playSome();
    const won = chance.pays() / 10;
    await signIn(page, tabs.world(), NADIA);
    await section('Launches').waitFor();
    expect(await figures()).toEqual(['4', '4', '1', '0', '0', '1']);
    expect(await table('Money by currency')).toEqual([
      ['EUR', '1', '2.00', '0.00', '2.00'],
      ['USD', '3', '6.00', won.toFixed(2), (6 - won).toFixed(2)],
    ]);
    expect(columnSum(await table('Launches'), 1)).toBe(4);
    const ended = await table('Rounds that ended');
    expect([1, 2, 3].map((column) => columnSum(ended, column))).toEqual([4, 1, 0]);
    expect(columnSum(await table('GGR in EUR'), 1)).toBe(2);
    expect(columnSum(await table('GGR in USD'), 1)).toBeCloseTo(6 - won, 2);
    const failed = await table('Wallet attempts that failed');
    expect([1, 2, 3].map((column) => columnSum(failed, column))).toEqual([2, 0, 1]);
    const wallets = await table('Wallets by operator');
    expect(wallets.map(([operator, attempts, , , , ...classes]) => [operator, attempts, ...classes])).toEqual([
      ['troubled-casino', '4', '1', '2', '0', '1'],
      ['busy-casino', '5', '5', '0', '0', '0'],
    ]);
    const latency = await table('Wallet latency by operator');
    expect(latency).toEqual(wallets.map(([operator, , p50, p90, p99]) => [operator, p50, p90, p99]));
    expect(latency.flat().filter((cell) => /^\d+ ms$/.test(cell))).toHaveLength(6);
    expect(await table('Failed wallet attempts by operator')).toEqual([
      ['troubled-casino', '2', '0', '1'],
      ['busy-casino', '0', '0', '0'],
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);

    await section('Left to a person').getByRole('link', { name: 'troubled-casino' }).click();
    await heading(page, 'Rounds of troubled-casino').waitFor();
    await page.getByRole('row').filter({ hasText: 'left to a person' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.goBack();
    await page.getByLabel('Operator id').fill('troubled-casino');
    await page.getByRole('cell', { name: 'busy-casino' }).first().waitFor({ state: 'detached' });
    expect(await figures()).toEqual(['2', '0', '1', '0', '0', '1']);
    await page.locator('.figure').filter({ hasText: 'Left to a person' }).getByRole('link').click();
    await heading(page, 'Rounds of troubled-casino').waitFor();
    await page.getByRole('row').filter({ hasText: 'left to a person' }).waitFor();
  });

  test('charts are drawn, tell a bar under the mouse, and look well', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA);
    const bar = section('Launches').locator('.recharts-bar-rectangle path').last();
    await bar.hover();
    await section('Launches').locator('.recharts-tooltip-wrapper').getByText('Launches').waitFor();
    expect(await section('Launches').locator('.recharts-tooltip-wrapper').textContent()).toMatch(/Launches\s*4$/);
    expect(await section('Wallet latency by operator').locator('.recharts-bar').count()).toBe(3);
    await page.mouse.move(0, 0);
    await takePictures(page, 'admin-dashboard');
  });

  test('time spans choose hours or days; what is before them is not counted', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), NADIA);
    await section('Launches').waitFor();
    expect((await table('Launches')).length).toBe(25);
    await page.getByLabel('Time').selectOption('Last 30 days');
    await page.waitForFunction(() => document.querySelectorAll('table[aria-label="Launches"] tbody tr').length === 31);
    expect(columnSum(await table('Launches'), 1)).toBe(4);
    await page.goto(`${tabs.world().url}/admin?from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z`);
    await page.getByText('Nothing was launched or played in this time.').waitFor();
    await page.goto(`${tabs.world().url}/admin?operator_id=nobody`);
    await page.getByRole('alert').getByText('nobody').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
