import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { DiagnosisReport } from '../../src/services/diagnostics/report.ts';
import { describeAdmin, heading, NADIA, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { play, send } from '../support/player.ts';
import { eventually } from '../support/test-time.ts';
import type { TestOperator } from '../support/world.ts';

/** The go-live list in Provider Admin: run live, judged, certified, and an operator activated on it. */

const TESTER = 'tester';
const POINTS = 10;
const RUN_MS = 120_000;

describeAdmin('The go-live list in Provider Admin', { people: [NADIA, TOMAS, VERA] }, (tabs) => {
  let operator: TestOperator;

  beforeAll(async () => {
    operator = await tabs.world().operator();
    await tabs.world().fund(TESTER, '1000.00');
    // Players have opened games on both devices, which shows as much as a browser would.
    for (const device of ['desktop', 'mobile'])
      await (await play(tabs.world(), operator, { external_player_id: device, device })).init();
    await tabs.world().provider.services.adminOperators.update(operator.id, { status: 'inactive' });
  });

  const path = () => `/admin/operators/${operator.id}/go-live`;
  const point = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
  const balance = async () =>
    (await tabs.world().books()).players.find(({ player_id }) => player_id === TESTER)?.balance;

  /** The wallet takes its time over these calls, so that a run can be looked at. */
  async function delayed(match: object, delay_ms: number): Promise<void> {
    const fault = { match, act: { delay_ms } };
    expect((await send(`${tabs.world().walletUrl}/__control/faults`, 'POST', fault)).status).toBe(200);
  }

  test(
    'it is gone through point by point, with evidence and pictures, to a certificate that activates the operator',
    async () => {
      const { page } = tabs.tab();
      await signIn(page, tabs.world(), NADIA, path());
      await page.getByText('There is none yet.').waitFor();
      await takePictures(page, 'admin-diagnosis-start');
      expect(await accessibilityFaults(page)).toEqual([]);
      await delayed({ leg: 'balance', first: 2 }, 2500);
      await page.getByLabel('Player for tests').fill(TESTER);
      await page.keyboard.press('Enter');
      await page.getByRole('progressbar').waitFor();
      await page.getByText(/^\d+ of 10 points, as tester$/).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await takePictures(page, 'admin-diagnosis-running');
      await page.getByRole('heading', { name: 'Certificate of conformance' }).waitFor();
      await page.getByText('It holds', { exact: true }).waitFor({ timeout: RUN_MS });

      await page.getByRole('heading', { name: 'passed, but for the activation' }).waitFor();
      const points = page.getByRole('list', { name: 'Points of the go-live list' }).locator(':scope > li');
      expect(await points.count()).toBe(POINTS);
      await points.filter({ hasText: 'Browser can open' }).getByText('Evidence').click();
      await points.getByText(/players opened 1 sessions? on mobile/).waitFor();
      const cases = points.filter({ hasText: /\d+ cases: \d+ passed/ }).first();
      await cases.getByText(/\d+ cases/).click();
      await cases.getByText('passed', { exact: true }).nth(1).waitFor();
      await takePictures(page, 'admin-diagnosis-passed');
      expect(await accessibilityFaults(page)).toEqual([]);

      const { certificate } = await tabs
        .world()
        .provider.services.certificates.standing(await tabs.world().provider.services.adminOperators.find(operator.id));
      await page.getByText('Text, signature and key').click();
      const text = page.getByRole('region', { name: 'Certificate, as it is signed' });
      expect(await text.textContent()).toBe(certificate.text);
      await page.getByRole('button', { name: 'Activate on this certificate' }).click();
      await page.getByText('It is refused when the certificate does not hold').waitFor();
      await page.getByRole('button', { name: 'Activate', exact: true }).last().press('Enter');
      await page.getByText(`${operator.id} is active.`).waitFor();
      expect((await tabs.world().provider.services.adminOperators.find(operator.id)).status).toBe('active');
      await page.getByRole('button', { name: 'Activate on this certificate' }).waitFor({ state: 'detached' });
    },
    2 * RUN_MS,
  );

  test(
    'a point that is not passed says why and what to do, ends the certificate, and stays among those before',
    async () => {
      const { page } = tabs.tab();
      const hostile = '<script>alert(1)</script>';
      await signIn(page, tabs.world(), TOMAS, path());
      await page.getByRole('button', { name: 'Diagnose again' }).click();
      await page.getByLabel('Player for tests').fill(hostile);
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('heading', { name: 'The go-live list is not passed' }).waitFor({ timeout: RUN_MS });
      await point(page, 'unknown_player').getByText('What to do:').first().waitFor();
      await page.getByText('It does not hold any more').waitFor();
      await page.getByText(/A later diagnosis of .* failed: /).waitFor();
      await takePictures(page, 'admin-diagnosis-failed');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('row', { name: /<script>alert\(1\)<\/script> failed none shown above/ }).waitFor();
      await page
        .getByRole('row', { name: /tester .* issued/ })
        .getByRole('button', { name: /Show the report/ })
        .press('Enter');
      await page.getByRole('row', { name: /tester .* issued shown above/ }).waitFor();
      await page.getByText('The player has what they had: 1000.00 USD.').first().waitFor();
    },
    2 * RUN_MS,
  );

  test('no certificate is promised to an operator of demo money', async () => {
    const { page } = tabs.tab();
    const { id } = await tabs.world().operator({ walletMode: 'internal' });
    await signIn(page, tabs.world(), TOMAS, `/admin/operators/${id}/go-live`);
    await page.getByText('an operator of demo money is not certified').waitFor();
    await page.getByLabel('Player for tests').waitFor();
    expect(await page.getByText('The operator gets one').count()).toBe(0);
  });

  test('what the browser saw is shown beside the point', async () => {
    const { page } = tabs.tab();
    await addPicture('desktop');
    await signIn(page, tabs.world(), VERA, path());
    await page.getByText('A picture', { exact: true }).click();
    const picture = page.getByRole('img', { name: 'The page as the browser showed it: desktop' });
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(640);
    await takePictures(page, 'admin-diagnosis-picture');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  /** As a run leaves it on a server that has a browser. */
  async function addPicture(name: string): Promise<void> {
    const { db } = tabs.world().provider;
    const jpeg = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer();
    const rows = await db.selectFrom('diagnoses').selectAll().orderBy('started_at', 'desc').execute();
    for (const { diagnosis_id, report: text } of rows) {
      const report: DiagnosisReport = JSON.parse(text);
      const point = report.points.find(({ id }) => id === 'browser');
      point?.pictures.push({ name, media_type: 'image/jpeg', data: jpeg.toString('base64') });
      await db
        .updateTable('diagnoses')
        .set({ report: JSON.stringify(report) })
        .where('diagnosis_id', '=', diagnosis_id)
        .execute();
    }
  }

  test(
    'it is stopped half way: the money is put right, and who may not act sees it all the same',
    async () => {
      const { page } = tabs.tab();
      await delayed({ leg: 'debit' }, 200);
      await signIn(page, tabs.world(), TOMAS, path());
      await page.getByRole('button', { name: 'Diagnose again' }).click();
      await page.getByLabel('Player for tests').fill(TESTER);
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('progressbar').waitFor();
      await eventually('the money has moved', async () => (await balance()) !== '1000.00', RUN_MS);
      await page.getByRole('button', { name: 'Stop' }).press('Enter');
      await page.getByRole('heading', { name: 'The go-live list, stopped' }).waitFor({ timeout: RUN_MS });
      await page.getByText('There is no certificate of it: the diagnosis did not finish.').waitFor();
      expect(await balance()).toBe('1000.00');

      const reader = await tabs.browser().open(tabs.world().url);
      await signIn(reader.page, tabs.world(), VERA, path());
      await heading(reader.page, operator.id).waitFor();
      await reader.page.getByRole('heading', { name: 'The go-live list, stopped' }).waitFor();
      expect(await reader.page.getByRole('button', { name: /Diagnose|Stop|Start|Activate/ }).count()).toBe(0);
      expect(reader.complaints).toEqual([]);
      await reader.close();
    },
    2 * RUN_MS,
  );
});
