import { describeGames } from '../support/game-table.ts';

/** What some games have and others have not: features and looks. */

const GAMES = [
  'vs1brassbell',
  'vs5pocketorchard',
  'vs20reedmarsh',
  'vs30stormglass',
  'vs40kilnmountain',
  'vs50hoarfrost',
];
/** What a player sees of a game before playing it. */
interface Appearance {
  colours: string;
  scene: string;
  symbols: string[];
  pays: string;
}

describeGames('Games that differ', (table) => {
  test('free spins that are bought are counted, shown one by one and paid in one', async () => {
    const page = table.page();
    table.chance().rig('honest');
    const game = await table.sitDown();
    await table.button('Buy').click();
    const offer = page.getByRole('button', { name: /^Buy for / });
    const price = ((await offer.textContent()) ?? '').replace(/Buy for | USD/g, '');
    await table.lookAt('game-buy');
    await offer.click();
    const counted = new Set<string>();
    while (!(await game.spinButton.isVisible())) {
      counted.add((await page.locator('#counter').textContent()) ?? '');
      await page.locator('#frame').click({ force: true });
    }
    expect([...counted].join()).toMatch(/Free spin \d+ of \d+/);
    expect(await table.stakes()).toEqual([price]);
    await page
      .getByRole('status')
      .getByText(/, with \d+ free spins\.$/)
      .waitFor();
    const balance = await game.money('Balance');
    expect(balance).toBe(await table.inTheBooks());
    const won = Number((await game.money('Win')).replace(' USD', ''));
    expect(Number(balance.replace(' USD', ''))).toBeCloseTo(1000 - Number(price) + won, 2);
  });

  /** The prizes of which another part of the page, or the window's edge, hides a corner. */
  const coveredPrizes = () =>
    table
      .page()
      .locator('#prizes button')
      .evaluateAll((doors) => {
        const isHidden = (door: Element) => {
          const { left, right, top, bottom } = door.getBoundingClientRect();
          const seen = [left + right, right + right].flatMap((x) =>
            [top + 12, bottom - 4].map((y) => [x / 2 - 4, y] as const),
          );
          return seen.some(([x, y]) => document.elementFromPoint(x, y)?.closest('#prizes') === null);
        };
        return doors.filter(isHidden).map((door) => door.textContent);
      });

  test('a bonus is opened by the player, prize by prize', async () => {
    const page = table.page();
    table.chance().rig('honest');
    const game = await table.sitDown('vs10drownedbelfry');
    await table.button('Buy').click();
    await page.getByRole('button', { name: /^Buy for / }).click();
    await page.getByRole('region', { name: 'The prizes of the bonus' }).waitFor();
    const window = page.viewportSize() ?? { width: 0, height: 0 };
    for (const [width, height] of [
      [360, 640],
      [740, 360],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await coveredPrizes()).toEqual([]);
    }
    await page.setViewportSize(window);
    await table.button('Prize 7').click();
    await page.locator('#prizes button:nth-child(7)[data-open="won"]').waitFor();
    await table.lookAt('game-bonus');
    await game.ready();
    expect(await game.told()).toMatch(/^Win /);
    await page
      .getByRole('list', { name: 'What was paid' })
      .getByText(/Bonus, /)
      .waitFor();
    expect(await game.money('Balance')).toBe(await table.inTheBooks());
  });

  test('a special bet costs what it says', async () => {
    const game = await table.sitDown('vs25moonharbor');
    const usual = await game.money('Stake');
    await table.button('Spring tide').click();
    const special = await game.money('Stake');
    expect(special).not.toBe(usual);
    table.chance().rig('honest');
    await game.play();
    expect(await table.stakes()).toEqual([special.replace(' USD', '')]);
  });

  const met: Appearance[] = [];

  async function appearance(): Promise<Appearance> {
    const page = table.page();
    await table.button('Paytable, rules and history').click();
    const symbols = page.locator('.symbols li');
    await symbols.first().waitFor();
    const seen = {
      colours: (await page.locator('html').getAttribute('style')) ?? '',
      scene: (await page.locator('#scene').getAttribute('src')) ?? '',
      symbols: await symbols
        .locator('img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src)),
      pays: (await symbols.allInnerTexts()).join().replaceAll(/[^\d.×]+/g, ' '),
    };
    await page.keyboard.press('Escape');
    return seen;
  }

  test.each(GAMES)('%s has a table of its own, like no other, and plays', async (symbol) => {
    table.chance().rig('win', symbol);
    const game = await table.sitDown(symbol);
    expect(await game.play()).toMatch(/^Win /);
    expect(await game.money('Balance')).toBe(await table.inTheBooks());
    await table.lookAt(`game-${symbol}`);
    const seen = await appearance();
    for (const other of met) {
      expect(seen.colours).not.toBe(other.colours);
      expect(seen.scene).not.toBe(other.scene);
      expect(seen.pays).not.toBe(other.pays);
      expect(seen.symbols.filter((picture) => other.symbols.includes(picture))).toEqual([]);
    }
    met.push(seen);
  });
});
