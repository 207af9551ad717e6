import type { Page } from './page.ts';

interface Deeds {
  spin: () => void;
  /** Takes the next smaller or larger coin. */
  step: (by: 1 | -1) => void;
  stopAutoplay: () => void;
  hurry: () => void;
  /** Anything at all was pressed. */
  touched: () => void;
}

const STEPS: Record<string, 1 | -1> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** Keys and touch: space and Enter spin, arrows choose the coin, Esc ends autoplay, a touch of the reels stops them. */
export function listen(page: Page, deeds: Deeds): void {
  const { document, part, on } = page;
  on('spin', 'click', deeds.spin);
  on('frame', 'click', deeds.hurry);
  document.addEventListener('pointerdown', deeds.touched);
  document.addEventListener('keydown', (event) => {
    deeds.touched();
    if (part('game').hidden || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return deeds.stopAutoplay();
    const target = event.target instanceof Element ? event.target : null;
    const step = STEPS[event.key];
    if (step && !target?.closest('select, [role=tablist]')) {
      event.preventDefault();
      return deeds.step(step);
    }
    if (event.key !== ' ' && event.key !== 'Enter') return;
    const elsewhere = target?.closest('button, a, select') ?? null;
    if (event.repeat || !elsewhere) event.preventDefault();
    if (!event.repeat && !elsewhere) deeds.spin();
  });
}
