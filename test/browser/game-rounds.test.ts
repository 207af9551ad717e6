import { accessibilityFaults, takePictures } from '../support/browser.ts';
import { describeTabs } from '../support/describe-tabs.ts';
import { type Act, type FaultWallet, openFaultWallet } from '../support/fault-wallet.ts';
import { openGame, type PlayedGame } from '../support/game-tab.ts';
import { launch } from '../support/player.ts';
import { rigRandom } from '../support/rigged-random.ts';
import { gainedIn } from '../support/settled-books.ts';
import { openWorld, type TestOperator } from '../support/world.ts';

/** Rounds that do not end as they should: what the player is told meanwhile, after leaving and coming back, and in the end. */

const MANY = 200;
const always = (act: Act): Act[] => Array<Act>(MANY).fill(act);

const chance = rigRandom();
const open = () => openWorld({ random: chance.random, walletDeadlineMs: 500 });

describeTabs('A round that is in doubt', { open }, (tabs) => {
  let wallet: FaultWallet;
  let operator: TestOperator;

  beforeAll(async () => {
    wallet = await openFaultWallet();
    operator = await tabs.world().operator({ walletUrl: wallet.url });
  });
  afterAll(() => wallet?.close());
  beforeEach(async () => {
    tabs.world().time.impatient = false;
    wallet.forget();
    chance.rig('win');
  });
  afterEach(async () => {
    expect(wallet.ledger.net()).toBe(await gainedIn(tabs.world(), operator.id));
  });

  const launchFor = (external_player_id: string) =>
    launch(tabs.world(), operator, { external_player_id, coin: '0.10' });
  const status = () => tabs.page().getByRole('status');
  const isTold = (headline: string) => status().getByText(headline, { exact: true }).waitFor();
  const win = () => `Win ${(chance.pays() / 10).toFixed(2)} USD`;

  /** Spins; the server answers before the wallet has, and the round is taken up again once `heal` lets it. */
  async function spinIntoDoubt({ spinButton, ready }: PlayedGame): Promise<void> {
    await ready();
    tabs.world().time.impatient = true;
    await spinButton.click();
  }

  function heal(...verbs: string[]): void {
    for (const verb of verbs) wallet.will(verb);
    tabs.world().time.advance(600_000);
  }

  async function lookAt(name: string): Promise<void> {
    expect(await accessibilityFaults(tabs.page())).toEqual([]);
    await takePictures(tabs.page(), name);
  }

  test('an unconfirmed round is checked, shows no outcome and takes no spin; reopened, it is finished', async () => {
    wallet.will('credit', ...always('fails before'));
    const game = await openGame(tabs.page(), await launchFor('leaves-in-doubt'));
    const atRest = await tabs.page().getByRole('img', { name: 'The reels' }).getAttribute('aria-label');
    await spinIntoDoubt(game);
    await isTold('Checking');
    await tabs.page().getByRole('button', { name: 'Auto', disabled: true }).waitFor();
    await status().getByText('It is safe to leave and come back.').waitFor();
    expect(await tabs.page().getByRole('img', { name: 'The reels' }).getAttribute('aria-label')).toBe(atRest);
    expect(await game.money('Win')).toBe('0.00 USD');
    await tabs.page().getByRole('button', { name: 'Spin', exact: true, disabled: true }).click({ force: true });
    expect(wallet.calls('debit')).toHaveLength(1);
    await lookAt('game-checking');

    await tabs.page().goto('about:blank');
    await tabs.page().goto((await launchFor('leaves-in-doubt')).launch_url);
    await isTold('Checking');
    heal('credit');
    await isTold(win());
    expect(wallet.calls('debit')).toHaveLength(1);
    expect(await game.money('Win')).toBe(win().replace('Win ', ''));
    await game.ready();
  });

  test('a round that ended while nobody looked is shown on opening, once', async () => {
    wallet.will('credit', ...always('fails before'));
    const game = await openGame(tabs.page(), await launchFor('comes-back-late'));
    await spinIntoDoubt(game);
    await isTold('Checking');
    await tabs.page().goto('about:blank');
    heal('credit');
    await tabs
      .world()
      .provider.services.settlement.takeUpDue(64)
      .then((work) => Promise.all(work));
    await openGame(tabs.page(), await launchFor('comes-back-late'));
    await isTold('Your last round');
    await isTold(win());
    await game.ready();
    await tabs.page().reload();
    await game.ready();
    expect(await game.told()).toBe(win());
    expect(wallet.calls('debit')).toHaveLength(1);
  });

  test('a stake that may have been taken is on its way back, and then returned', async () => {
    wallet.will('debit', ...always('reset after'));
    wallet.will('rollback', ...always('fails before'));
    const game = await openGame(tabs.page(), await launchFor('gets-it-back'));
    await spinIntoDoubt(game);
    await isTold('Stake return pending');
    await lookAt('game-return-pending');
    heal('debit', 'rollback');
    await isTold('Void, stake returned');
    await status().getByText('The round does not count.').waitFor();
    await game.ready();
    await lookAt('game-void');
    tabs.world().time.impatient = false;
    expect(await game.play()).toBe(win());
  });

  test('a stake that was refused is not charged, and the player may go on', async () => {
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    const game = await openGame(tabs.page(), await launchFor('is-short'));
    await game.ready();
    const before = await game.money('Balance');
    expect(await game.play()).toBe('Not charged');
    await status().getByText('The round was not played and no stake was taken.').waitFor();
    expect(await game.money('Balance')).toBe(before);
    await lookAt('game-not-charged');
    wallet.will('debit', { reject: 'insufficient_funds', status: 402 });
    await tabs.page().getByRole('button', { name: 'Auto' }).click();
    await tabs.page().getByRole('button', { name: 'Start' }).click();
    await status().getByText('The round was not played and no stake was taken. Autoplay stopped.').waitFor();
    expect(await game.told()).toBe('Not charged');
    expect(await game.play()).toBe(win());
  });

  test('a server that does not answer is asked again, and the page says so', async () => {
    const game = await openGame(tabs.page(), await launchFor('is-offline'));
    await game.ready();
    await tabs.page().route('**/api/**', (route) => route.abort());
    await game.spinButton.click();
    await isTold('Checking');
    await status().getByText('No answer from the game server; asking again.').waitFor();
    await lookAt('game-unreachable');
    await tabs.page().unroute('**/api/**');
    await isTold(win());
    expect(wallet.calls('debit')).toHaveLength(1);
  });
});
