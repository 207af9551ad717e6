import { useLayoutEffect, useState } from 'react';

/** What had the focus before the first of the dialogs that follow one another. */
let opener: Element | null = null;

/** Gives the focus back to what a dialog was opened with once it is gone; when that is gone too, to what is below. */
export function useFocusReturn(remember: () => Element | null = rememberOpener): void {
  const [before] = useState(remember);
  useLayoutEffect(() => () => giveBack(before), [before]);
}

function rememberOpener(): Element | null {
  const focused = document.activeElement;
  if (focused?.closest('[role=dialog]')) return opener;
  // A menu's entry goes with its menu; the button that opened it stays.
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  opener = (menu && document.getElementById(menu)) || focused;
  return opener;
}

function giveBack(element: Element | null): void {
  focus(element);
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    focus([...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.getElementById('page'));
  });
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
