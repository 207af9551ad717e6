import type { Told } from '../words.ts';
import { make, type Page } from './page.ts';

export type Mode = 'opening' | 'idle' | 'spinning' | 'waiting';

/** What the page says of the game and of the round that is played. */
export function makeTable({ part, say, document }: Page) {
  let moving = false;
  let resting = false;
  let spinsLeft: number | undefined;

  function sayButtons(): void {
    part('auto').setAttribute('aria-disabled', String(!resting && spinsLeft === undefined));
    const idle = moving ? 'Stop' : 'Spin';
    say('spin-word', spinsLeft === undefined ? idle : `Stop (${spinsLeft})`);
  }

  return {
    name(title: string, facts: string): void {
      document.title = title;
      say('title', title);
      say('facts', facts);
    },
    tell({ tone, headline, detail }: Told): void {
      part('message').dataset.tone = tone;
      say('headline', headline);
      say('detail', detail);
    },
    /** Something beside the last message, which stays. */
    add(text: string): void {
      say('detail', `${part('detail').textContent} ${text}`.trim());
    },
    paid: (lines: readonly string[]) => part('lines').replaceChildren(...lines.map((text) => make('li', { text }))),
    reels: (words: string) => part('reels').setAttribute('aria-label', words),
    /** Reels turn while a spin is out; while anything is out, the button says that it will not take another. */
    mode(mode: Mode): void {
      part('game').dataset.mode = mode;
      part('spin').setAttribute('aria-disabled', String(mode === 'opening' || mode === 'waiting'));
      moving = mode === 'spinning';
      resting = mode === 'idle';
      sayButtons();
    },
    /** While it runs, the large button ends it and says how many spins are left. */
    autoplay(left: number | undefined): void {
      part('auto').setAttribute('aria-pressed', String(left !== undefined));
      spinsLeft = left;
      sayButtons();
    },
  };
}
