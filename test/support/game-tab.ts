import type { Locator, Page } from 'playwright-core';
import type { Launched } from './player.ts';

/** A launched game as a player has it before them. */
export interface PlayedGame {
  page: Page;
  spinButton: Locator;
  /** What is said of the last round: its headline. */
  told(): Promise<string>;
  /** What is written under one of `Balance`, `Stake` and `Win`. */
  money(name: 'Balance' | 'Stake' | 'Win'): Promise<string>;
  /** Waits until a spin can be begun. */
  ready(): Promise<void>;
  /** Plays one round to its end, and returns its headline. `press` is how the player presses the button. */
  play(press?: (button: Locator) => Promise<void>): Promise<string>;
}

/** Goes to a launched game's address. */
export async function openGame(page: Page, { launch_url }: Pick<Launched, 'launch_url'>): Promise<PlayedGame> {
  await page.goto(launch_url);
  return gameOn(page);
}

/** The game that a page shows. */
export function gameOn(page: Page): PlayedGame {
  const button = (name: string) => page.getByRole('button', { name, exact: true, disabled: false });
  const status = page.getByRole('status');
  const game: PlayedGame = {
    page,
    spinButton: button('Spin'),
    told: async () => (await status.locator('strong').textContent()) ?? '',
    money: async (name) => (await page.locator(`dt:text-is("${name}") + dd`).textContent()) ?? '',
    ready: () => game.spinButton.waitFor(),
    async play(press = (spin) => spin.click()) {
      await game.ready();
      await press(game.spinButton);
      await game.ready();
      return game.told();
    },
  };
  return game;
}
