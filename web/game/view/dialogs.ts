import type { Page } from './page.ts';

const TABS = ['pays', 'rules', 'history'] as const;
export type Tab = (typeof TABS)[number];

/** The page's dialogs: each is left by its button, by Esc, and by a touch beside it. */
export function makeDialogs({ document, as, part }: Page, opened: (tab: Tab) => void) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-closes]')) {
    button.addEventListener('click', () => as(button.dataset.closes ?? '', 'dialog').close());
  }
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
  for (const tab of TABS) {
    const button = part(`tab-${tab}`);
    button.addEventListener('click', () => choose(tab));
    button.addEventListener('keydown', ({ key }) => {
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
      if (by === 0 || !next) return;
      choose(next);
      part(`tab-${next}`).focus();
    });
  }

  function choose(chosen: Tab): void {
    for (const tab of TABS) {
      part(tab).hidden = tab !== chosen;
      part(`tab-${tab}`).setAttribute('aria-selected', String(tab === chosen));
      part(`tab-${tab}`).tabIndex = tab === chosen ? 0 : -1;
    }
    opened(chosen);
  }

  return {
    open(id: 'panel' | 'auto-panel' | 'buy-panel'): void {
      as(id, 'dialog').showModal();
      if (id === 'panel') choose('pays');
    },
  };
}
