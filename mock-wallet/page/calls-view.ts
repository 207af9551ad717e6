import type { Entry } from './call-log.ts';
import { emptyRow, fillRow } from './call-row.ts';
import { grouped } from './call-words.ts';
import { part, say } from './dom.ts';
import { makeRollingList } from './rolling-list.ts';

type Needs = {
  attemptOf: (entry: Entry) => number;
  /** A call was chosen: by going past it, by a click, or to read on in its details. */
  onChoose: (id: number, how: 'key' | 'click' | 'enter') => void;
  onClose: () => void;
};

/** The list of calls, and what the keyboard and the mouse do in it. */
export function makeCallsView({ attemptOf, onChoose, onClose }: Needs) {
  const grid = part('grid');
  let active: number | undefined;

  const list = makeRollingList<Entry>({
    scroller: grid,
    rows: part('rows'),
    before: part('rows-before'),
    after: part('rows-after'),
    rowHeight: () => part('row-height').offsetHeight,
    headHeight: () => part('grid-head').offsetHeight,
    numberOf: ({ call }) => call.id,
    makeRow: emptyRow,
    fill: (row, entry) => fillRow(row, entry, attemptOf(entry)),
    onPlace(row, index, { call }) {
      row.setAttribute('aria-rowindex', `${index + 2}`);
      row.setAttribute('aria-selected', `${call.id === active}`);
    },
    onDrawn,
  });

  function onDrawn(above: number): void {
    grid.setAttribute('aria-rowcount', `${list.length() + 1}`);
    if (active !== undefined && list.isInPage(active)) grid.setAttribute('aria-activedescendant', `call-${active}`);
    else grid.removeAttribute('aria-activedescendant');
    const newer = part('newer');
    newer.hidden = above === 0;
    if (above > 0) say(newer, `↑ ${grouped(above)} newer`);
  }

  function moveTo(place: number, how: 'key' | 'click'): void {
    const index = Math.max(0, Math.min(list.length() - 1, place));
    const entry = list.at(index);
    if (!entry) return;
    active = entry.call.id;
    list.reveal(index);
    onChoose(active, how);
  }

  /** Where a key leads from here; undefined for keys that lead nowhere. */
  function targetOf(key: string): number | undefined {
    const here = active === undefined ? -1 : list.indexOf(active);
    const targets: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + list.perPage(),
      PageUp: here - list.perPage(),
      Home: 0,
      End: list.length() - 1,
    };
    return targets[key];
  }

  // It is a table until there is somebody to work the keys.
  grid.setAttribute('role', 'grid');
  grid.tabIndex = 0;
  grid.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = targetOf(event.key);
    if (target !== undefined) moveTo(target, 'key');
    else if (event.key === 'Enter' && active !== undefined) onChoose(active, 'enter');
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  });
  grid.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-call]') : null;
    if (row && !isTextSelected()) moveTo(list.indexOf(Number(row.dataset.call)), 'click');
  });
  grid.addEventListener('copy', (event) => {
    const entry = active === undefined ? undefined : list.at(list.indexOf(active));
    if (!entry?.call.transaction_id || isTextSelected()) return;
    event.clipboardData?.setData('text/plain', entry.call.transaction_id);
    event.preventDefault();
  });
  part('newer').addEventListener('click', () => {
    grid.scrollTop = 0;
    grid.focus();
  });

  return {
    show: list.show,
    /** Marks the call whose details are open; when they are closed, the keyboard goes on from it. */
    choose(id: number | undefined): void {
      active = id ?? active;
      const index = id === undefined ? -1 : list.indexOf(id);
      if (index >= 0) list.reveal(index);
      else list.redraw();
    },
    focus: () => grid.focus(),
  };
}

const isTextSelected = (): boolean => getSelection()?.isCollapsed === false;
