import type { Locator } from 'playwright-core';
import { describeInBrowser, openBrowser, type Tab, type TestBrowser } from '../support/browser.ts';
import { openGame, type PlayedGame } from '../support/game-tab.ts';
import { launch } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** Ten rounds against a wallet that fails: whatever happens, wallet, page and provider agree to the cent. */

const WIN = 'Win';
const NOT_CHARGED = 'Not charged';
const VOID = 'Void, stake returned';

/** What the wallet does to the calls of each round, and what the player is told then. Every round would win. */
const ROUNDS: { faults: { leg: string; first?: number; act: object }[]; told: string }[] = [
  { faults: [], told: WIN },
  { faults: [{ leg: 'debit', act: { delay_ms: 300 } }], told: WIN },
  { faults: [{ leg: 'debit', first: 1, act: { status: 500, apply: true } }], told: WIN },
  { faults: [{ leg: 'debit', first: 1, act: { connection: 'reset', apply: false } }], told: WIN },
  { faults: [{ leg: 'debit', act: { reject: { error: 'insufficient_funds' } } }], told: NOT_CHARGED },
  { faults: [{ leg: 'debit', act: { status: 503, apply: true } }], told: VOID },
  { faults: [{ leg: 'credit', first: 1, act: { connection: 'reset', apply: true } }], told: WIN },
  { faults: [{ leg: 'credit', first: 1, act: { mangle: 'cut' } }], told: WIN },
  { faults: [{ leg: 'credit', act: { reject: { error: 'player_blocked' } } }], told: VOID },
  {
    faults: [
      { leg: 'debit', first: 1, act: { delay_ms: 200, status: 502, apply: false } },
      { leg: 'credit', first: 1, act: { reply_delay_ms: 200, connection: 'close', apply: true } },
    ],
    told: WIN,
  },
];

/** The round whose spin the browser has to send twice, because the reply to the first was lost on the way. */
const LOST_REPLY = 6;

describeInBrowser('Ten rounds while the wallet fails', () => {
  let browser: TestBrowser;
  let chance: RiggedRandom;
  let world: World;
  let operator: TestOperator;
  let tab: Tab;

  beforeAll(async () => {
    chance = rigRandom();
    [browser, world] = await Promise.all([openBrowser(), openWorld({ random: chance.random })]);
    operator = await world.operator();
    chance.rig('win');
    const faults = ROUNDS.flatMap((round, seq) =>
      round.faults.map(({ act, ...match }) => ({
        match: { ...match, transaction: `*:doSpin:${seq}:*`, ...(match.first && { per: 'transaction' }) },
        act,
      })),
    );
    const body = JSON.stringify({ faults });
    const { status } = await fetch(`${world.walletUrl}/__control/faults`, { method: 'PUT', body });
    if (status !== 200) throw new Error(`The mock wallet took the faults with ${status}`);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  afterEach(async () => {
    const { complaints } = tab;
    await tab.close();
    expect(complaints).toEqual([]);
  });

  /** Plays them all, turning the device half way, and compares the books. */
  async function playAll(player: string, device: string, press: (button: Locator) => Promise<void>): Promise<void> {
    const { page } = tab;
    const gainedBefore = await gainedIn(world, operator.id);
    await world.fund(player, '100.00');
    const game = await openGame(
      page,
      await launch(world, operator, { external_player_id: player, device, coin: '0.10' }),
    );
    const told: string[] = [];
    for (const seq of ROUNDS.keys()) {
      if (seq === LOST_REPLY) await loseOneReply(game);
      if (seq === ROUNDS.length / 2) await turn(game);
      told.push(await game.play(press));
    }
    const win = `Win ${(chance.pays() / 10).toFixed(2)} USD`;
    expect(told).toEqual(ROUNDS.map((round) => (round.told === WIN ? win : round.told)));

    const gained = (await gainedIn(world, operator.id)) - gainedBefore;
    const balance = (100 + gained / 100).toFixed(2);
    const settled = ROUNDS.filter((round) => round.told === WIN).length;
    expect(gained).toBe(settled * (chance.pays() * 10 - 200));
    const { players, transactions } = await world.books();
    expect(players.find(({ player_id }) => player_id === player)?.balance).toBe(balance);
    expect(await game.money('Balance')).toBe(`${balance} USD`);
    expect(new Set(transactions.map(({ transaction_id }) => transaction_id)).size).toBe(transactions.length);
    expect(await pastRounds(game)).toEqual(told.toReversed().map((text) => text.replace('Win ', '').toLowerCase()));
  }

  /** The reply to the next spin does not reach the page, which asks for the same spin again. */
  async function loseOneReply({ page }: PlayedGame): Promise<void> {
    await page.route(
      '**/api/runtime/spin',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
  }

  async function turn({ page }: PlayedGame): Promise<void> {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    if (width < height) await page.setViewportSize({ width: height, height: width });
  }

  /** What the page's history says that each round came to, the newest first. */
  async function pastRounds({ page }: PlayedGame): Promise<string[]> {
    await page.getByRole('button', { name: 'Paytable, rules and history' }).click();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('table').waitFor();
    const cells = await page.locator('#history tbody tr td:last-child').allInnerTexts();
    return cells.map((text) => text.toLowerCase());
  }

  test('on a desktop, with reels that turn', async () => {
    tab = await browser.open(world.url, { motion: true });
    await playAll('at-a-desk', 'desktop', (button) => button.click());
  });

  test('on a phone, by touch, upright and on its side', async () => {
    tab = await browser.open(world.url, { phone: true, width: 360, height: 740 });
    await playAll('with-a-phone', 'mobile', (button) => button.tap());
  });
});
