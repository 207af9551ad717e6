const KEY = 'docs-language';

/** Tabs that show one language each, the same in all of them; the language is remembered from page to page. */
export function languageTabs(groups: NodeListOf<HTMLElement>): void {
  const choose = (language: string) => {
    for (const group of groups) show(group, language);
    keep(language);
  };
  for (const group of groups) {
    const tabs = [...group.querySelectorAll<HTMLElement>('[role=tab]')];
    group.addEventListener('click', ({ target }) => {
      const tab = (target as Element).closest<HTMLElement>('[role=tab]');
      if (tab) inPlace(tab, () => choose(tab.dataset.language ?? ''));
    });
    group.querySelector('[role=tablist]')?.addEventListener('keydown', (event) => {
      const to = tabs.at(nextOf(tabs.indexOf(event.target as HTMLElement), (event as KeyboardEvent).key, tabs.length));
      if (!to || to === event.target) return;
      event.preventDefault();
      inPlace(to, () => choose(to.dataset.language ?? ''));
      to.focus();
    });
  }
  const kept = recall();
  if (kept) for (const group of groups) show(group, kept);
}

function nextOf(at: number, key: string, length: number): number {
  const moves: Record<string, number> = { ArrowRight: (at + 1) % length, ArrowLeft: at - 1, Home: 0, End: -1 };
  return moves[key] ?? at;
}

function show(group: HTMLElement, language: string): void {
  const tabs = [...group.querySelectorAll<HTMLElement>('[role=tab]')];
  if (!tabs.some((tab) => tab.dataset.language === language)) return;
  for (const tab of tabs) {
    const isChosen = tab.dataset.language === language;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    if (panel) panel.hidden = !isChosen;
  }
}

/** Blocks above grow and shrink with the language: what was pressed stays where it is on the screen. */
function inPlace(element: HTMLElement, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  scrollBy({ top: element.getBoundingClientRect().top - before, behavior: 'instant' });
}

// A browser may refuse to keep anything: then nothing is remembered.
function keep(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {}
}

function recall(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
