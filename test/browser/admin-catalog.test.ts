import type { Page } from 'playwright-core';
import { describeAdmin, signIn, TOMAS, VERA } from '../support/admin-tab.ts';
import { accessibilityFaults, takePictures } from '../support/browser.ts';
import type { TestOperator } from '../support/world.ts';

/** An operator's catalog in Provider Admin: what it has, given and taken away, and what its key gets. */

describeAdmin('An operator’s catalog in Provider Admin', { people: [TOMAS, VERA] }, (tabs) => {
  let operator: TestOperator;

  beforeEach(async () => {
    operator = await tabs.world().operator({ catalog: ['vs20doghouse', 'vs8tidepool'] });
  });

  const path = () => `/admin/operators/${operator.id}/catalog`;
  const assigned = async () => (await tabs.world().provider.services.adminCatalog.show(operator.id)).symbols;
  const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) });

  test('games are narrowed, selected and given by keyboard, and taken away again after a question', async () => {
    const { page } = tabs.tab();
    await signIn(page, tabs.world(), TOMAS, path());
    await row(page, 'Tidepool Market').getByText('assigned', { exact: true }).waitFor();
    await page.getByLabel('Assigned', { exact: true }).selectOption('not assigned');
    await row(page, 'Tidepool Market').waitFor({ state: 'detached' });
    await page.getByLabel('Select One Brass Bell').press('Space');
    await page.getByLabel('Select Amberwick').press('Space');
    await page.getByText('2 games selected').waitFor();
    await takePictures(page, 'admin-catalog');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Assign 2 games' }).press('Enter');
    await page.getByText('2 games assigned.').waitFor();
    await row(page, 'One Brass Bell').waitFor({ state: 'detached' });
    expect(await assigned()).toEqual(['vs1brassbell', 'vs20doghouse', 'vs8tidepool', 'vs9amberwick']);

    await page.getByLabel('Assigned', { exact: true }).selectOption('assigned');
    await page.getByLabel('Select these 4').check();
    await page.getByLabel('Select The Dog House').uncheck();
    await page.getByRole('button', { name: 'Take 3 games away' }).click();
    await page.getByText('nobody can launch or spin there').waitFor();
    await takePictures(page, 'admin-catalog-take-away');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await assigned()).toHaveLength(4);
    await page.getByRole('button', { name: 'Take away', exact: true }).press('Enter');
    await row(page, 'Amberwick').waitFor({ state: 'detached' });
    expect(await assigned()).toEqual(['vs20doghouse']);
    await page.getByRole('button', { name: 'Assign every game…' }).click();
    await page.getByText('every live game there is').waitFor();
    expect(await assigned()).toEqual(['vs20doghouse']);
    await page.getByRole('button', { name: 'Assign', exact: true }).last().press('Enter');
    await row(page, 'Amberwick').waitFor();
  });

  test('a pasted list names what is no game before anything is sent, and is taken over without it', async () => {
    const { page } = tabs.tab();
    const changes: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/catalog')) changes.push(request.url());
    });
    await signIn(page, tabs.world(), TOMAS, path());
    await page.getByRole('button', { name: 'Paste a list' }).click();
    const list = `doghouse\nvs9amberwick, vs99nothing; <b>bold</b>\n${'x'.repeat(80)} kilnmountain`;
    await page.getByLabel('Symbols or slugs').fill(list);
    await page.getByText('6 games named.').waitFor();
    await page.getByRole('button', { name: 'Check the list' }).press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('3 are no game').waitFor();
    await alert.getByText(`${'x'.repeat(80)}, vs99nothing, <b>bold</b>`).waitFor();
    await page.getByText('3 games found: 1 assigned already, 2 not.').waitFor();
    await takePictures(page, 'admin-catalog-pasted');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Assign 2 games' }).isDisabled()).toBe(true);
    expect(changes).toEqual([]);
    await page.getByLabel('Leave them out').check();
    await page.getByRole('button', { name: 'Assign 2 games' }).press('Enter');
    await page.getByText('2 games assigned.').waitFor();
    expect(await assigned()).toEqual(['vs20doghouse', 'vs40kilnmountain', 'vs8tidepool', 'vs9amberwick']);
  });

  test('the preview is the reply to the operator’s key, byte for byte, and says what is not in it', async () => {
    const { page } = tabs.tab();
    const hostile = '"><svg onload=alert(1)> Pool';
    await tabs.world().provider.services.adminGames.update('vs8tidepool', { title: hostile });
    await tabs.world().provider.services.adminCatalog.assign(operator.id, { symbols: ['vs27inkandpaper'] });
    await tabs.world().provider.services.adminGames.update('vs27inkandpaper', { live_catalog_enabled: false });
    await signIn(page, tabs.world(), VERA, path());
    await row(page, 'The Dog House').waitFor();
    expect(await page.getByRole('button', { name: /Assign|Take|Paste/ }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Assigned games' }).press('ArrowRight');
    await page.getByText('1 game assigned and not in it').waitFor();
    await page.getByText('vs27inkandpaper').waitFor();
    await page.getByRole('link', { name: hostile }).waitFor();
    await page.getByText('The reply, byte for byte').click();
    const shown = await page.getByRole('region', { name: 'The reply' }).textContent();
    const reply = await fetch(`${tabs.world().url}/api/provider/v1/games`, {
      headers: { 'x-provider-api-key': operator.key },
    });
    expect(shown).toBe(await reply.text());
    await takePictures(page, 'admin-catalog-preview');
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabs.world().provider.services.adminGames.update('vs8tidepool', { title: 'Tidepool Market' });
    expect(await page.getByText(/is inactive/).count()).toBe(0);
    await tabs.world().provider.services.adminOperators.update(operator.id, { status: 'inactive' });
    await page.reload();
    await page.getByText('Until it is activated its keys are refused with status 403').waitFor();
    await page.getByText(/will get from/).waitFor();
    await tabs.world().provider.services.adminOperators.update(operator.id, { status: 'active' });
  });
});
