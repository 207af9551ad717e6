/** What is listed: an item has a number for good, which counts up; a new version of it is another object. */
type Needs<Item> = {
  scroller: HTMLElement;
  rows: HTMLElement;
  /** They take the place of the rows that are not in the page. */
  before: HTMLElement;
  after: HTMLElement;
  rowHeight: () => number;
  headHeight: () => number;
  numberOf: (item: Item) => number;
  makeRow: () => HTMLElement;
  fill: (row: HTMLElement, item: Item) => void;
  /** Every row that is in the page, whenever the list is drawn. */
  onPlace: (row: HTMLElement, index: number, item: Item) => void;
  /** `above` rows are above what can be seen. */
  onDrawn: (above: number) => void;
};

/** Rows in the page above and below what can be seen. */
const SPARE = 4;

/**
 * A list with the newest item on top, of which only the rows that can be seen are in the page: it is as quick with ten
 * thousand items as with ten. At its top it shows what comes as it comes; further down, what is read stays where it is.
 */
export function makeRollingList<Item>(needs: Needs<Item>) {
  const { scroller, before, after, rowHeight, headHeight, numberOf, makeRow, fill, onPlace, onDrawn } = needs;
  const inPage = new Map<number, { element: HTMLElement; item: Item }>();
  let items: readonly Item[] = [];
  let height = rowHeight();
  let topmost: { number: number; index: number } | undefined;
  let isScheduled = false;

  /** By its place in the list; 0 is the newest. */
  const at = (index: number): Item | undefined => items[items.length - 1 - index];

  /** The place of an item; -1 when it is not listed. */
  function indexOf(number: number): number {
    const index = items.findLastIndex((item) => numberOf(item) === number);
    return index < 0 ? -1 : items.length - 1 - index;
  }

  /** How far the row that was the topmost has moved since it was drawn. */
  function shift(): number {
    const index = topmost ? indexOf(topmost.number) : -1;
    return topmost && index >= 0 ? (index - topmost.index) * height : 0;
  }

  function draw(wanted = scroller.scrollTop + shift()): void {
    isScheduled = false;
    const seen = scroller.clientHeight;
    const top = Math.max(0, Math.min(wanted, items.length * height + headHeight() - seen));
    const first = Math.max(0, Math.floor(top / height) - SPARE);
    const last = Math.min(items.length, Math.ceil((top + seen) / height) + SPARE);
    place(items.slice(items.length - last, items.length - first).toReversed(), first);
    setHeight(before, first * height);
    setHeight(after, (items.length - last) * height);
    if (scroller.scrollTop !== top) scroller.scrollTop = top;
    const index = Math.floor(top / height);
    const item = at(index);
    topmost = index === 0 || item === undefined ? undefined : { number: numberOf(item), index };
    onDrawn(index);
  }

  /** A row whose item went out of sight is filled anew: a new element costs the browser far more than a new text. */
  function place(wanted: Item[], first: number): void {
    const numbers = new Set(wanted.map(numberOf));
    const gone = [...inPage].filter(([number]) => !numbers.has(number));
    for (const [number] of gone) inPage.delete(number);
    const spare = gone.map(([, { element }]) => element).sort(inDocumentOrder);
    for (const [i, item] of wanted.entries()) {
      const row = inPage.get(numberOf(item));
      const element = row?.element ?? spare.shift() ?? makeRow();
      if (row?.item !== item) fill(element, item);
      inPage.set(numberOf(item), { element, item });
      const there = needs.rows.children[i];
      if (there !== element) needs.rows.insertBefore(element, there ?? null);
      onPlace(element, first + i, item);
    }
    for (const element of spare) element.remove();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => draw());
  }

  scroller.addEventListener('scroll', schedule, { passive: true });
  new ResizeObserver(() => {
    height = rowHeight();
    schedule();
  }).observe(scroller);

  return {
    /** Oldest first. */
    show(shown: readonly Item[]): void {
      items = shown;
      schedule();
    },
    redraw: schedule,
    at,
    indexOf,
    length: () => items.length,
    isInPage: (number: number) => inPage.has(number),
    perPage: () => Math.max(1, Math.floor((scroller.clientHeight - headHeight()) / height) - 1),
    /** Scrolls as little as it takes to see a row. */
    reveal(index: number): void {
      const now = scroller.scrollTop + shift();
      const lowest = (index + 1) * height - (scroller.clientHeight - headHeight());
      draw(Math.min(index * height, Math.max(now, lowest)));
    },
  };
}

const inDocumentOrder = (a: Node, b: Node): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function setHeight(element: HTMLElement, pixels: number): void {
  const height = `${pixels}px`;
  if (element.style.height !== height) element.style.height = height;
}
