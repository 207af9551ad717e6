import type { Page } from 'playwright-core';
import { adminApi } from '../support/admin-api.ts';
import { describeAdmin, heading, NADIA, signIn } from '../support/admin-tab.ts';
import { takePictures } from '../support/browser.ts';
import {
  KEPT,
  nameGames,
  noteDown,
  PLAYERS,
  packed,
  playAll,
  refusedOf,
  resolveAll,
  slugOf,
  symbolOf,
} from '../support/hostile-house.ts';
import { HOSTILE } from '../support/hostile-strings.ts';
import { type ParsedPage, parsePages, readColumn, watch } from '../support/hostile-tab.ts';
import { askToLaunch, launch } from '../support/player.ts';
import { LONGEST_CODE, openRefusingWallet } from '../support/refusing-wallet.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { openWorld, type TestOperator } from '../support/world.ts';

/**
 * Five hundred hostile texts, wherever somebody outside or inside can put one: what the server takes is shown as the
 * text it is, what it does not take it refuses whole. Nothing of them runs, asks, loads or breaks a policy.
 */

const OPERATOR = 'hostile';
const SETUP_MS = 240_000;

/** Some of them, spread over all. */
const some = (texts: readonly string[], many: number): string[] =>
  texts.filter((_, n) => n % Math.ceil(texts.length / many) === 0);

/** As a parser of markup hands text on: without what markup may not hold, its white space made alike. */
const parsed = (text: string): string => text.replaceAll('\u0001', '').replaceAll(/[\t\r\n ]+/g, ' ');
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

const chance = rigRandom();
const open = () => openWorld({ random: chance.random });

describeAdmin('Hostile texts', { people: [NADIA], open }, (tabs) => {
  const reasons = packed(KEPT, 2000);
  const notes = packed(KEPT, 4000);
  let wallet: Awaited<ReturnType<typeof openRefusingWallet>>;
  let operator: TestOperator;
  let noted: string[];
  let resolved: string[];

  beforeAll(async () => {
    wallet = await openRefusingWallet();
    operator = await tabs.world().operator({ id: OPERATOR, walletUrl: wallet.url });
  }, SETUP_MS);
  afterAll(() => wallet?.close());
  beforeEach(async () => {
    await watch(tabs.tab());
  });

  const goTo = (path: string) => tabs.page().goto(tabs.world().url + path);
  async function enter(path: string, name: string): Promise<Page> {
    await signIn(tabs.page(), tabs.world(), NADIA, path);
    await heading(tabs.page(), name).waitFor();
    return tabs.page();
  }

  test(
    'there are five hundred, no two alike, and the API takes them where it takes any text, or refuses them whole',
    async () => {
      expect([HOSTILE.length, new Set(HOSTILE).size]).toEqual([500, 500]);
      expect(await nameGames(tabs.world())).toEqual(sorted(HOSTILE.filter((text) => !KEPT.includes(text))));
      expect(await playAll(tabs.world(), operator)).toEqual(sorted(HOSTILE.filter((text) => !PLAYERS.includes(text))));
      await adminApi(tabs.world()).post(`/operators/${OPERATOR}/catalog`, { symbols: KEPT.map(symbolOf) });
      noted = await noteDown(tabs.world(), notes);
      resolved = await resolveAll(tabs.world(), operator, chance, reasons);
    },
    SETUP_MS,
  );

  test('no return_url is taken that is not an address; none of the refused has launched anything', async () => {
    const refused = await refusedOf(HOSTILE, (return_url) =>
      askToLaunch(tabs.world(), operator, { external_player_id: 'lost', return_url }),
    );
    expect(refused).toEqual(sorted(HOSTILE));
    const { db } = tabs.world().provider;
    expect(await db.selectFrom('sessions').selectAll().where('player_id', '=', 'lost').execute()).toEqual([]);
  });

  test('titles are text in the list of games, in the preview of a catalog and on the game’s own page', async () => {
    const page = await enter('/admin/games?search=vs1hostile', 'Games');
    expect(sorted(await readColumn(page, 'Games', 'td[data-head="Game"] a'))).toEqual(sorted(KEPT));
    await takePictures(page, 'hostile-games');
    await goTo(`/admin/operators/${OPERATOR}/catalog`);
    await page.getByRole('radio', { name: 'Assign games' }).press('ArrowRight');
    const links = page.getByRole('table', { name: 'Catalog of the operator' }).locator('td[data-head="Game"] a');
    await links.first().waitFor();
    const more = page.getByRole('button', { name: /^Show \d+ more/ });
    while ((await more.count()) > 0) await more.click();
    const previewed = await links.allTextContents();
    expect(KEPT.filter((text) => !previewed.includes(text))).toEqual([]);
    for (const title of some(KEPT, 4)) {
      await goTo(`/admin/games/${symbolOf(title)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    }
  });

  test('players, and what a wallet says of them, are text in the lists of rounds and calls and on a round’s page', async () => {
    const page = await enter(`/admin/rounds/${OPERATOR}?state=rejected`, `Rounds of ${OPERATOR}`);
    expect(sorted(await readColumn(page, 'Rounds', 'td[data-head="Player"]'))).toEqual(sorted(PLAYERS));
    await takePictures(page, 'hostile-rounds');
    await goTo(`/admin/rounds/${OPERATOR}/calls?state=rejected`);
    const answers = await readColumn(page, 'Wallet calls', 'td[data-head="Last answer"]');
    expect(sorted(answers)).toEqual(sorted(PLAYERS.map((text) => `REJECT ${text.slice(0, LONGEST_CODE)}`)));
    for (const player of some(PLAYERS, 4)) {
      await goTo(`/admin/rounds/${OPERATOR}?player_id=${encodeURIComponent(player)}`);
      expect(await page.getByLabel('Player').inputValue()).toBe(player);
      await page.getByRole('link', { name: /2026/ }).click();
      await page.getByText('What was sent and what came back').click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Round of ${player}`);
      expect(await page.getByRole('region', { name: 'The reply to' }).textContent()).toContain(JSON.stringify(player));
    }
  });

  test('notes, reasons and what the audit keeps of both are text', async () => {
    const page = await enter('/admin/audit?operation=resolveRound', 'Audit');
    const told = await readColumn(page, 'Audit', 'td[data-head="Details"] p');
    expect(sorted(told)).toEqual(sorted(reasons.map((why) => `“${why}”`)));
    await goTo('/admin/audit?operation=createOperator');
    const written = (await readColumn(page, 'Audit', 'td[data-head="Details"]')).join('\n');
    expect(notes.filter((text) => !written.includes(text))).toEqual([]);
    for (const [n, id] of noted.entries()) {
      await goTo(`/admin/operators/${id}`);
      expect(await page.getByRole('region', { name: 'Notes' }).locator('p').textContent()).toBe(notes[n]);
    }
    await takePictures(page, 'hostile-notes');
    await goTo(`/admin/rounds/${OPERATOR}/round/${resolved[0]}`);
    await page
      .getByRole('listitem')
      .filter({ hasText: reasons[0] ?? '' })
      .waitFor();
    await goTo('/admin');
    await heading(page, 'Dashboard').waitFor();
  });

  test('what is searched for is text, in Provider Admin and in the docs', async () => {
    const page = await enter('/admin/operators', 'Operators');
    const lists = [
      'operators?search',
      'games?search',
      'games?family',
      'audit?who',
      `rounds/${OPERATOR}?transaction_id`,
    ];
    for (const [n, text] of some(PLAYERS, 10).entries()) {
      await goTo(`/admin/${lists[n % lists.length]}=${encodeURIComponent(text)}`);
      await page.getByRole('searchbox').first().waitFor();
      const typed = await page
        .getByRole('searchbox')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
      expect(typed).toContain(text);
    }
    await goTo('/docs');
    await page.keyboard.press('/');
    for (const text of some(PLAYERS, 10)) {
      await page.getByRole('combobox').fill(text);
      await page
        .getByText(/^\d+ found$/)
        .or(page.getByText(`Nothing found for “${text.trim()}”`))
        .waitFor();
    }
  });

  /** What all pages have in common, but for the text in them. */
  const shapes = (pages: readonly ParsedPage[]) => [...new Set(pages.map(({ shape }) => shape))];

  test('titles are text on the title’s page and in its drawing', async () => {
    const { page } = tabs.tab();
    await goTo('/games/tidepool');
    const pages = await parsePages(
      page,
      KEPT.map((title) => `/games/${slugOf(title)}`),
    );
    expect(pages.map(({ status }) => status)).toEqual(KEPT.map(() => 200));
    expect(pages.map(({ heading }) => parsed(heading))).toEqual(KEPT.map(parsed));
    expect(pages.map(({ title }) => title)).toEqual(KEPT.map((title) => parsed(title).replaceAll(/^ +| +$/g, '')));
    expect(pages.map(({ data }) => JSON.parse(data ?? '').title)).toEqual(KEPT);
    expect(shapes(pages)).toHaveLength(1);
    const drawings = await parsePages(
      page,
      KEPT.map((title) => `/api/provider/v1/game-art/${symbolOf(title)}`),
      'image/svg+xml',
    );
    expect(drawings.map(({ title }) => parsed(title))).toEqual(KEPT.map(parsed));
    expect(sorted([...new Set(shapes(drawings).flatMap((shape) => shape.split('\n')))])).toEqual(DRAWN);
    for (const title of some(KEPT, 6)) {
      await goTo(`/games/${slugOf(title)}`);
      await page.getByRole('heading', { name: 'Paytable' }).waitFor();
      expect(parsed((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(parsed(title));
    }
    await takePictures(page, 'hostile-title');
  });

  test('what is asked for and not there is text on the pages that say so', async () => {
    const { page, complaints } = tabs.tab();
    await goTo('/docs');
    const paths = [
      ...HOSTILE.map((text) => `/games/${encodeURIComponent(text)}`),
      ...PLAYERS.map((text) => `/nowhere/${text}`),
    ];
    const pages = await parsePages(page, paths);
    expect([...new Set(pages.map(({ status }) => status))].sort()).toEqual([400, 404]);
    expect(shapes(pages)).toHaveLength(1);
    for (const path of some(paths, 4)) {
      await goTo(path);
      await page.getByText(/^Request/).waitFor();
    }
    await goTo(
      `/gs2c/html5Game.do?symbol=${encodeURIComponent(HOSTILE[0] ?? '')}&mgckey=${encodeURIComponent('"><svg onload=ran(1)>')}`,
    );
    await page.getByRole('alert').waitFor();
    // The browser says of each page that it is not there: this is what was asked for.
    const others = complaints.filter((line) => !line.startsWith('console: Failed to load resource'));
    complaints.splice(0, complaints.length, ...others);
  });

  test('a game with all of them opens, and closes to the address it was given', async () => {
    const { page } = tabs.tab();
    for (const text of some(PLAYERS, 3)) {
      const return_url = `${tabs.world().url}/docs?x=${encodeURIComponent(text)}#${encodeURIComponent(text)}`;
      const wish = { symbol: symbolOf(text), external_player_id: text, return_url };
      await page.goto((await launch(tabs.world(), operator, wish)).launch_url);
      await page.locator('#spin[aria-disabled="false"]').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text);
      await page.getByRole('button', { name: 'Spin' }).press('Enter');
      await page.getByText('Not charged').waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
      await page.waitForURL((url) => url.searchParams.get('x') === text);
    }
  });
});

/** All that a drawing is made of. */
const DRAWN = [
  'circle cx cy r fill opacity',
  'defs',
  'linearGradient id x1 y1 x2 y2',
  'rect width height fill',
  'stop offset stop-color',
  'svg xmlns viewBox width height role aria-label',
  'text font-family font-weight font-size fill text-anchor dominant-baseline',
  'tspan x y',
];
