import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults, type TabWish, takePictures } from './browser.ts';
import { describeTabs } from './describe-tabs.ts';
import { openGame, type PlayedGame } from './game-tab.ts';
import { launch } from './player.ts';
import { type RiggedRandom, rigRandom } from './rigged-random.ts';
import { openWorld, type TestOperator } from './world.ts';

/** One player after another at a game, in a fresh tab a test, in which nothing may be complained of. Rounds lose unless rigged. */
export interface GameTable {
  page(): Page;
  chance(): RiggedRandom;
  button(name: string): Locator;
  /** A new player with 1000.00 and a coin of 0.10 opens the game; with a wish in a tab like that instead of the usual one. */
  sitDown(symbol?: string, wish?: TabWish): Promise<PlayedGame>;
  /** What was debited to the player, round by round. */
  stakes(): Promise<string[]>;
  /** The player's balance as the wallet has it, as the page writes it. */
  inTheBooks(): Promise<string>;
  /** Holds what is shown to the rules of accessibility, and keeps pictures of it. */
  lookAt(name: string): Promise<void>;
}

export function describeGames(name: string, tests: (table: GameTable) => void): void {
  const chance = rigRandom();
  const open = () => openWorld({ random: chance.random });
  describeTabs(name, { open }, ({ world, page, change }) => {
    let operator: TestOperator;
    let players = 0;

    beforeAll(async () => {
      operator = await world().operator();
    });
    beforeEach(() => chance.rig('loss'));

    const player = () => `player-${players}`;

    tests({
      page,
      chance: () => chance,
      button: (name) => page().getByRole('button', { name, exact: true }),
      async sitDown(symbol = 'vs20doghouse', wish) {
        if (wish) await change(wish);
        players += 1;
        await world().fund(player(), '1000.00');
        const launched = await launch(world(), operator, { symbol, external_player_id: player(), coin: '0.10' });
        const game = await openGame(page(), launched);
        await game.ready();
        return game;
      },
      async stakes() {
        const calls = (await world().books()).calls.map(({ raw_body }) => JSON.parse(raw_body));
        const debits = calls.filter((call) => call.transaction_type === 'debit' && call.player_id === player());
        return debits.map(({ amount }) => amount);
      },
      async inTheBooks() {
        const { players } = await world().books();
        return `${players.find(({ player_id }) => player_id === player())?.balance} USD`;
      },
      async lookAt(name) {
        expect(await accessibilityFaults(page())).toEqual([]);
        await takePictures(page(), name);
      },
    });
  });
}
