import type { Page } from 'playwright-core';

/**
 * The reels as a player sees them: which picture of the paytable stands in each place, found by comparing pixels, so
 * that it does not matter what drew them. Reel by reel, from the top. Nothing may be lit up.
 */
export async function readReels(page: Page, size: { reels: number; rows: number }): Promise<string[][]> {
  await page.getByRole('button', { name: 'Paytable, rules and history' }).click();
  await page.locator('.symbols li').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const seen = await pictureOfReels(page);
  return page.evaluate(recognise, { seen, ...size });
}

/** What is seen in the window of the reels, whatever draws it. */
export async function pictureOfReels(page: Page): Promise<string> {
  return `data:image/png;base64,${(await page.locator('#reels').screenshot()).toString('base64')}`;
}

/** Runs in the page. */
async function recognise({ seen, reels, rows }: { seen: string; reels: number; rows: number }): Promise<string[][]> {
  const POINTS = 32;
  const load = async (src: string) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return image;
  };
  /** A square of the picture in few points. */
  const pointsOf = (image: HTMLImageElement, left: number, top: number, side: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = POINTS;
    const context = canvas.getContext('2d');
    context?.drawImage(image, left, top, side, side, 0, 0, POINTS, POINTS);
    return context?.getImageData(0, 0, POINTS, POINTS).data ?? new Uint8ClampedArray();
  };
  /** How far apart they are where the symbol covers its ground, and how much of it that is. */
  const distance = (symbol: Uint8ClampedArray, cell: Uint8ClampedArray) => {
    let apart = 0;
    let covered = 0;
    for (let i = 0; i < symbol.length; i += 4) {
      const alpha = symbol[i + 3] ?? 0;
      covered += alpha;
      for (let c = 0; c < 3; c += 1) apart += alpha * Math.abs((symbol[i + c] ?? 0) - (cell[i + c] ?? 0));
    }
    return apart / Math.max(1, covered);
  };
  const symbols = await Promise.all(
    [...document.querySelectorAll('.symbols li')].map(async (item) => {
      const image = await load(item.querySelector('img')?.src ?? '');
      return { name: item.querySelector('strong')?.textContent ?? '', points: pointsOf(image, 0, 0, image.width) };
    }),
  );
  const picture = await load(seen);
  const [width, height] = [picture.width / reels, picture.height / rows];
  const side = Math.min(width, height) * 0.96;
  return Array.from({ length: reels }, (_, reel) =>
    Array.from({ length: rows }, (_, row) => {
      const cell = pointsOf(picture, (reel + 0.5) * width - side / 2, (row + 0.5) * height - side / 2, side);
      const near = symbols.map(({ name, points }) => ({ name, apart: distance(points, cell) }));
      near.sort((a, b) => a.apart - b.apart);
      return near[0]?.name ?? '';
    }),
  );
}

/** How much another colour a paid line's way has than before, half way between each two reels: at most 765. */
export async function strokesBetweenReels(
  page: Page,
  pictures: { before: string; after: string },
  { rows, line }: { rows: number; line: readonly number[] },
): Promise<number[]> {
  return page.evaluate(compareOnLine, { ...pictures, rows, line: [...line] });
}

/** Runs in the page. */
async function compareOnLine(wish: { before: string; after: string; rows: number; line: number[] }): Promise<number[]> {
  const { rows, line } = wish;
  const contexts = await Promise.all(
    [wish.before, wish.after].map(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return { context, width: image.width, height: image.height };
    }),
  );
  return line.slice(1).map((row, i) => {
    const between = (row + (line[i] ?? 0) + 1) / 2;
    const [before, after] = contexts.map(({ context, width, height }) => {
      const [x, y] = [((i + 1) * width) / line.length, (between * height) / rows];
      return context?.getImageData(Math.round(x), Math.round(y) - 2, 1, 5).data ?? new Uint8ClampedArray();
    });
    const apart = [0, 4, 8, 12, 16].map((at) =>
      [0, 1, 2].reduce((sum, c) => sum + Math.abs((before?.[at + c] ?? 0) - (after?.[at + c] ?? 0)), 0),
    );
    return Math.max(...apart);
  });
}
