import { written } from '../money.ts';
import type { Pace } from '../show/pace.ts';
import type { Signs } from '../show/round-show.ts';
import { make, type Page } from './page.ts';

interface Needs {
  page: Page;
  pace: Pace;
  currency: () => string;
  opened: () => void;
}

/** How long a prize waits for the player before it opens by itself. */
const PATIENCE_MS = 2500;
const LOOK_MS = 1600;

/** What is said over the reels, and the counters of money. */
export function makeSigns({ page, pace, currency, opened }: Needs): Signs {
  const { part, say, show } = page;

  return {
    balance: (amount) => say('balance', written(amount, currency())),
    win: (amount) => say('win', written(amount, currency())),
    banner(text, detail = '') {
      show('banner', text !== undefined);
      if (text === undefined) return;
      say('banner-text', text);
      say('banner-detail', detail);
    },
    counter(text) {
      show('counter', text !== undefined);
      say('counter', text ?? '');
    },
    async prizes({ opened: won, left }) {
      const doors = [...won, ...left].map((_, i) => make('button', { type: 'button', text: `Prize ${i + 1}` }));
      part('prizes').replaceChildren(...doors);
      show('prizes', true);
      for (const amount of won) open(await chosen(doors), amount, 'won');
      const closed = doors.filter((door) => !door.dataset.open);
      for (const [i, door] of closed.entries()) open(door, left[i] ?? '', 'left');
      pace.begin();
      await pace.pause(LOOK_MS);
      show('prizes', false);
    },
  };

  /** The door that the player presses, or the first closed one when the time is over. */
  async function chosen(doors: readonly HTMLButtonElement[]): Promise<HTMLButtonElement> {
    let pressed: HTMLButtonElement | undefined;
    const closed = doors.filter((door) => !door.dataset.open);
    for (const door of closed) {
      door.onclick = () => {
        pressed = door;
        pace.hurry();
      };
    }
    pace.begin();
    await pace.pause(PATIENCE_MS);
    for (const door of closed) door.onclick = null;
    const door = pressed ?? closed[0];
    if (!door) throw new Error('There are more prizes than doors');
    return door;
  }

  function open(door: HTMLButtonElement, amount: string, how: 'won' | 'left'): void {
    door.dataset.open = how;
    door.textContent = amount;
    door.setAttribute('aria-disabled', 'true');
    if (how === 'won') opened();
  }
}
