import {
  accessibilityFaults,
  describeInBrowser,
  openBrowser,
  type Tab,
  type TestBrowser,
  takePictures,
} from '../support/browser.ts';
import { type Act, type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { openGame, type PlayedGame } from '../support/game-tab.ts';
import { launch } from '../support/player.ts';
import { type RiggedRandom, rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { openWorld, type TestOperator, type World } from '../support/world.ts';

/** Rounds that do not end as they should: what the player is told meanwhile, after leaving and coming back, and in the end. */

const MANY = 200;
const always = (act: Act): Act[] => Array<Act>(MANY).fill(act);

describeInBrowser('A round that is in doubt', () => {
  let browser: TestBrowser;
  let chance: RiggedRandom;
  let wallet: FaultWallet;
  let world: World;
  let operator: TestOperator;
  let tab: Tab;

  beforeAll(async () => {
    chance = rigRandom();
    wallet = await openFaultWallet();
    [browser, world] = await Promise.all([openBrowser(), openWorld({ random: chance.random, walletDeadlineMs: 500 })]);
    operator = await world.operator({ walletUrl: wallet.url });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    await wallet?.close();
  });
  beforeEach(async () => {
    world.time.impatient = false;
    wallet.forget();
    chance.rig('win');
    tab = await browser.open(world.url);
  });
  afterEach(async () => {
    const { complaints } = tab;
    await tab.close();
    expect(complaints).toEqual([]);
    expect(wallet.ledger.net()).toBe(await gainedIn(world, operator.id));
  });

  const launchFor = (external_player_id: string) => launch(world, operator, { external_player_id, coin: '0.10' });
  const status = () => tab.page.getByRole('status');
  const isTold = (headline: string) => status().getByText(headline, { exact: true }).waitFor();
  const win = () => `Win ${(chance.pays() / 10).toFixed(2)} USD`;

  /** Spins; the server answers before the wallet has, and the round is taken up again once `heal` lets it. */
  async function spinIntoDoubt({ spinButton, ready }: PlayedGame): Promise<void> {
    await ready();
    world.time.impatient = true;
    await spinButton.click();
  }

  function heal(...verbs: string[]): void {
    for (const verb of verbs) wallet.will(verb);
    world.time.advance(600_000);
  }

  async function lookAt(name: string): Promise<void> {
    expect(await accessibilityFaults(tab.page)).toEqual([]);
    await takePictures(tab.page, name);
  }

  test('an unconfirmed round is checked, shows no outcome and takes no spin; reopened, it is finished', async () => {
    wallet.will('credit', ...always('fails before'));
    const game = await openGame(tab.page, await launchFor('leaves-in-doubt'));
    const atRest = await tab.page.getByRole('img', { name: 'The reels' }).getAttribute('aria-label');
    await spinIntoDoubt(game);
    await isTold('Checking');
    await status().getByText('It is safe to leave and come back.').waitFor();
    expect(await tab.page.getByRole('img', { name: 'The reels' }).getAttribute('aria-label')).toBe(atRest);
    expect(await game.money('Win')).toBe('0.00 USD');
    await tab.page.getByRole('button', { name: 'Spin', exact: true, disabled: true }).click({ force: true });
    expect(wallet.calls('debit')).toHaveLength(1);
    await lookAt('game-checking');

    await tab.page.goto('about:blank');
    await tab.page.goto((await launchFor('leaves-in-doubt')).launch_url);
    await isTold('Checking');
    heal('credit');
    await isTold(win());
    expect(wallet.calls('debit')).toHaveLength(1);
    expect(await game.money('Win')).toBe(win().replace('Win ', ''));
    await game.ready();
  });

  test('a round that ended while nobody looked is shown on opening, once', async () => {
    wallet.will('credit', ...always('fails before'));
    const game = await openGame(tab.page, await launchFor('comes-back-late'));
    await spinIntoDoubt(game);
    await isTold('Checking');
    await tab.page.goto('about:blank');
    heal('credit');
    await world.provider.services.settlement.takeUpDue(64).then((work) => Promise.all(work));
    await openGame(tab.page, await launchFor('comes-back-late'));
    await isTold(win());
    await game.ready();
    await tab.page.reload();
    await game.ready();
    expect(await game.told()).toBe(win());
    expect(wallet.calls('debit')).toHaveLength(1);
  });

  test('a stake that may have been taken is on its way back, and then returned', async () => {
    wallet.will('debit', ...always('reset after'));
    wallet.will('rollback', ...always('fails before'));
    const game = await openGame(tab.page, await launchFor('gets-it-back'));
    await spinIntoDoubt(game);
    await isTold('Stake return pending');
    await lookAt('game-return-pending');
    heal('debit', 'rollback');
    await isTold('Void, stake returned');
    await status().getByText('The round does not count.').waitFor();
    await game.ready();
    await lookAt('game-void');
    world.time.impatient = false;
    expect(await game.play()).toBe(win());
  });

  test('a stake that was refused is not charged, and the player may go on', async () => {
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    const game = await openGame(tab.page, await launchFor('is-short'));
    await game.ready();
    const before = await game.money('Balance');
    expect(await game.play()).toBe('Not charged');
    await status().getByText('The round was not played and no stake was taken.').waitFor();
    expect(await game.money('Balance')).toBe(before);
    await lookAt('game-not-charged');
    expect(await game.play()).toBe(win());
  });

  test('a server that does not answer is asked again, and the page says so', async () => {
    const game = await openGame(tab.page, await launchFor('is-offline'));
    await game.ready();
    await tab.page.route('**/api/**', (route) => route.abort());
    await game.spinButton.click();
    await isTold('Checking');
    await status().getByText('No answer from the game server; asking again.').waitFor();
    await tab.page.unroute('**/api/**');
    await isTold(win());
    expect(wallet.calls('debit')).toHaveLength(1);
  });
});
