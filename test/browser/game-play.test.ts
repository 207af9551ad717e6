import { findMaths } from '../../src/domain/games/models.ts';
import { describeGames } from '../support/game-table.ts';

/** What a player does at a table besides spinning, and what the game tells of itself. */

describeGames('At the table', (table) => {
  test('the coin that is chosen is what is staked, and a win is told line by line', async () => {
    table.chance().rig('win');
    const game = await table.sitDown();
    await table.lookAt('game-at-rest');
    expect(await game.money('Stake')).toBe('2.00 USD');
    await table.button('Larger coin').click();
    expect(await game.money('Stake')).toBe('4.00 USD');
    await table.page().getByRole('combobox', { name: /^Coin/ }).selectOption('0.50');
    expect(await game.money('Stake')).toBe('10.00 USD');
    expect(await game.play()).toBe(`Win ${(table.chance().pays() / 2).toFixed(2)} USD`);
    expect(await table.stakes()).toEqual(['10.00']);
    const paid = await table
      .page()
      .getByRole('list', { name: 'What was paid' })
      .getByRole('listitem')
      .allTextContents();
    expect(paid.length).toBeGreaterThan(0);
    for (const line of paid) expect(line).toMatch(/^Line \d+: \d × \w+, \d+\.\d\d USD$/);
    const upright = table.page().viewportSize() ?? { width: 0, height: 0 };
    await table.page().setViewportSize({ width: 740, height: 360 });
    await table
      .page()
      .getByText(paid[0] ?? '')
      .waitFor();
    await table.page().setViewportSize(upright);
    expect(
      await table
        .page()
        .getByRole('img', { name: /^Reel 1: \w+, \w+, \w+\. Reel 2: / })
        .count(),
    ).toBe(1);
    expect(await game.money('Balance')).toBe(await table.inTheBooks());
    await table.lookAt('game-win');
  });

  test('all of it by keyboard', async () => {
    const page = table.page();
    const game = await table.sitDown();
    await page.keyboard.press('ArrowUp');
    expect(await game.money('Stake')).toBe('4.00 USD');
    await page.keyboard.press('ArrowLeft');
    expect(await game.money('Stake')).toBe('2.00 USD');
    for (const key of ['Space', 'Enter']) {
      await page.keyboard.press(key);
      await table.button('Stop').waitFor({ state: 'detached' });
      await game.ready();
    }
    expect(await table.stakes()).toEqual(['2.00', '2.00']);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const met: string[] = [];
    for (let tabs = 0; !met.includes('spin') && tabs < 20; tabs += 1) {
      await page.keyboard.press('Tab');
      met.push(await focused());
    }
    expect(met).toEqual(['mute', 'info', 'close', 'less', 'coin', 'more', 'buy', 'auto', 'spin']);
    await page.locator('#info').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Paytable' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'How to play' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('row', { name: /Spin 2\.00 USD 0\.00 USD/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('info');
  });

  test('a sound that was turned off stays off', async () => {
    const game = await table.sitDown();
    expect(await table.button('Mute the sound').getAttribute('aria-pressed')).toBe('false');
    await table.button('Mute the sound').click();
    await table.page().reload();
    await game.ready();
    expect(await table.button('Mute the sound').getAttribute('aria-pressed')).toBe('true');
  });

  test('autoplay spins by itself, stops when told to, and at the limit of what may be lost', async () => {
    const page = table.page();
    const game = await table.sitDown();
    await table.button('Auto').click();
    await page.getByText('Each spin costs 2.00 USD.').waitFor();
    await table.lookAt('game-autoplay');
    await page.getByLabel('Spins').selectOption('100');
    const begun = performance.now();
    await table.button('Start').click();
    await page.getByRole('button', { name: /^Stop \((?!100|99)\d+\)$/ }).waitFor();
    expect(performance.now() - begun).toBeGreaterThan(2000);
    await page.keyboard.press('Escape');
    await game.ready();
    const played = (await table.stakes()).length;
    expect(played).toBeGreaterThanOrEqual(3);
    expect(played).toBeLessThan(50);

    await table.button('Auto').click();
    await page.getByLabel('Stop when I have lost').selectOption({ label: '20.00 USD (10 stakes)' });
    await table.button('Start').click();
    await page.getByRole('status').getByText('Autoplay stopped: your loss limit was reached.').waitFor();
    expect(await table.stakes()).toHaveLength(played + 10);
    expect(await game.money('Balance')).toBe(await table.inTheBooks());
  });

  test('paytable, rules and RTP are those of the game that is played', async () => {
    const page = table.page();
    const { model, plain } = findMaths('vs20doghouse') ?? {};
    await table.sitDown();
    const facts = page.getByText(`20 lines · RTP ${plain?.rtp}%`);
    await facts.waitFor();
    const upright = page.viewportSize() ?? { width: 0, height: 0 };
    await page.setViewportSize({ width: 740, height: 360 });
    await facts.waitFor();
    await page.setViewportSize(upright);
    await table.button('Paytable, rules and history').click();
    const shown = await page.locator('.symbols li').allInnerTexts();
    for (const [symbol, name] of Object.entries(model?.names ?? {})) {
      const scatter = model?.freeSpins?.scatter === symbol ? model.freeSpins.pays : undefined;
      const amounts = (scatter ?? model?.pays[symbol] ?? []).flatMap((coins, i) =>
        coins > 0 ? [`${i + 1} × ${(coins / 10).toFixed(2)}`] : [],
      );
      const row = shown.find((text) => text.startsWith(name));
      expect([name, ...(row?.match(/\d × [\d.]+/g) ?? [])]).toEqual([name, ...amounts.reverse()]);
    }
    expect(await page.locator('.line-maps li').count()).toBe(20);
    await table.lookAt('game-paytable');
    await page.getByRole('tab', { name: 'Rules' }).click();
    const rules = page.getByRole('tabpanel', { name: 'Rules' });
    for (const chapter of [
      'How to play',
      'Free spins',
      'Bonus',
      'Collect',
      'Other ways to spin',
      'When something fails',
    ])
      await rules.getByRole('heading', { name: chapter }).waitFor();
    await rules.getByText(`RTP ${plain?.rtp}%: what the game returns`).waitFor();
    await table.lookAt('game-rules');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('No round has been played in this session yet.').waitFor();
    await table.lookAt('game-history');
  });
});
