import { findMaths } from '../../src/domain/games/models.ts';
import type { RuntimeState } from '../../web/game/runtime.ts';
import type { PlayedGame } from '../support/game-tab.ts';
import { describeGames } from '../support/game-table.ts';
import { pictureOfReels, readReels, strokesBetweenReels } from '../support/reel-reader.ts';
import { eventually } from '../support/test-time.ts';

/** What the reels show once they stand, by its pixels: on a canvas, where the machine can draw one, and in HTML. */

const SMALL = { width: 360, height: 420, motion: true };
const STAGES = [
  ['a canvas', { ...SMALL, graphicsCard: true }],
  ['HTML', undefined],
] as const;
/** How far apart two colours are, of 765, when one is that of a line and the other that of the ground. */
const STROKE = 120;
/** Without a graphics card a picture of the canvas takes its time, and lines take turns. */
const SLOWLY_DRAWN_MS = 60_000;

describeGames('The reels', (table) => {
  const { reels = 0, rows = 0, model } = findMaths('vs20doghouse') ?? {};

  const rowsOf = (line: number | null) => [...String(Object.values(model?.lines ?? {})[(line ?? 0) - 1])].map(Number);

  /** Plays a round. @returns what the server drew for it. */
  async function drawn(game: PlayedGame) {
    const reply = table.page().waitForResponse('**/api/runtime/spin');
    await game.play();
    const { data } = (await (await reply).json()) as { data: RuntimeState };
    const [spin] = data.round?.outcome?.spins ?? [];
    return {
      grid: spin?.grid.map((reel) => reel.map((symbol) => model?.names[symbol])),
      wins: spin?.line_wins ?? [],
    };
  }

  test.each(STAGES)('on %s stop on what the server drew, and a win has its lines drawn', async (what, wish) => {
    table.chance().rig('loss');
    const game = await table.sitDown('vs20doghouse', wish);
    const page = table.page();
    expect(await page.locator('canvas').count()).toBe(what === 'HTML' ? 0 : 1);
    const loss = await drawn(game);
    expect(await readReels(page, { reels, rows })).toEqual(loss.grid);
    const before = await pictureOfReels(page);

    table.chance().rig('win');
    const win = await drawn(game);
    expect(await game.told()).toBe(`Win ${(table.chance().pays() / 10).toFixed(2)} USD`);
    expect(win.wins.length).toBeGreaterThan(0);
    let missing = win.wins.map(({ line }) => line);
    await eventually(
      'each line is drawn in its turn',
      async () => {
        const after = await pictureOfReels(page);
        const strokes = await Promise.all(
          missing.map((line) => strokesBetweenReels(page, { before, after }, { rows, line: rowsOf(line) })),
        );
        missing = missing.filter((_, i) => !strokes[i]?.every((apart) => apart > STROKE));
        return missing.length === 0;
      },
      SLOWLY_DRAWN_MS,
    );
  });

  test('a win is counted up from nothing, and its count ends on what was won', async () => {
    table.chance().rig('win');
    const game = await table.sitDown();
    const page = table.page();
    const counted = await page.evaluateHandle(() => {
      const seen: string[] = [];
      const win = document.getElementById('win');
      if (win) new MutationObserver(() => seen.push(win.textContent ?? '')).observe(win, { childList: true });
      return seen;
    });
    expect(await game.money('Win')).toBe('0.00 USD');
    await game.play();
    const amounts = (await counted.jsonValue()).map((text) => Number(text.replace(' USD', '')));
    expect(amounts.length).toBeGreaterThan(3);
    expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
    expect(amounts.at(-1)).toBe(table.chance().pays() / 10);
  });
});
