import type MiniSearch from 'minisearch';
import type { Options, SearchOptions, SearchResult } from 'minisearch';

interface Index {
  options: Options;
  index: string;
}

const dialog = document.querySelector('#search') as HTMLDialogElement;
const input = dialog.querySelector('input') as HTMLInputElement;
const list = dialog.querySelector('#found') as HTMLElement;
const state = dialog.querySelector('#search-state') as HTMLElement;
const MOST = 12;
/** The guide comes before single operations, and these before what the pages of the languages make of them. */
const RULES: SearchOptions = {
  prefix: true,
  fuzzy: 0.15,
  combineWith: 'AND',
  boost: { title: 4, page: 2 },
  boostDocument: (id) => (/^\/docs\/wallets\//.test(id) ? 0.4 : /^\/docs\/operations\//.test(id) ? 0.6 : 1),
};

/** The index comes as a script, so that a page that may fetch nothing can search too. On first use, and kept. */
let loading: Promise<MiniSearch> | undefined;
function load(): Promise<MiniSearch> {
  const script = (name: string) => import(new URL(name, import.meta.url).href);
  loading ??= Promise.all([script('minisearch.js'), script('search-index.js')]).then(([library, made]) => {
    const { options, index } = made as Index;
    return (library.default as typeof MiniSearch).loadJSON(index, options);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Shows what is found of what stands in the box. */
export async function search(): Promise<void> {
  const query = input.value.trim();
  state.textContent = query === '' ? 'Type a word: an operation, a field, a header, a rule.' : '';
  if (query === '') return show([], query);
  try {
    const index = await load();
    if (query !== input.value.trim()) return;
    const found = index.search(query, RULES);
    show(found.slice(0, MOST), query);
    state.textContent = found.length === 0 ? `Nothing found for “${query}”` : `${found.length} found`;
  } catch {
    state.textContent = 'The index could not be loaded. Try again.';
  }
}

function show(found: SearchResult[], query: string): void {
  list.replaceChildren(...found.map((result, nth) => itemOf(result, nth, query)));
  input.setAttribute('aria-expanded', String(found.length > 0));
  choose(list.firstElementChild);
}

function itemOf({ id, title, page, text, terms }: SearchResult, nth: number, query: string): HTMLElement {
  const item = document.createElement('div');
  item.id = `found-${nth}`;
  item.setAttribute('role', 'option');
  item.dataset.address = id;
  const name = document.createElement('b');
  name.textContent = page === '' ? title : `${page}: ${title}`;
  const excerpt = document.createElement('small');
  excerpt.append(...marked(excerptOf(text, [query, ...terms]), terms));
  item.append(name, excerpt);
  return item;
}

/** The text around the first of the words. */
function excerptOf(text: string, words: string[]): string {
  const places = words.map((word) => text.toLowerCase().indexOf(word.toLowerCase())).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - 40);
  const start = places.length === 0 || from === 0 ? 0 : text.indexOf(' ', from) + 1;
  return `${start > 0 ? '… ' : ''}${text.slice(start, start + 160)}${text.length > start + 160 ? ' …' : ''}`;
}

function marked(text: string, words: string[]): (string | Node)[] {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return [text];
  return text.split(new RegExp(`(${escaped.join('|')})`, 'gi')).map((part, at) => {
    if (at % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

const chosen = (): Element | null => list.querySelector('[aria-selected=true]');

function choose(item: Element | null | undefined): void {
  chosen()?.removeAttribute('aria-selected');
  item?.setAttribute('aria-selected', 'true');
  item?.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', item?.id ?? '');
}

function go(item: Element | null): void {
  const { address } = (item as HTMLElement | null)?.dataset ?? {};
  if (!address) return;
  dialog.close();
  location.assign(address);
}

input.addEventListener('input', search);
input.addEventListener('keydown', (event) => {
  const items = [...list.children];
  const at = items.indexOf(chosen() as Element);
  if (event.key === 'ArrowDown') choose(items[(at + 1) % items.length]);
  else if (event.key === 'ArrowUp') choose(items.at(at - 1));
  else if (event.key === 'Enter') go(chosen());
  else return;
  event.preventDefault();
});
list.addEventListener('click', ({ target }) => go((target as Element).closest('[role=option]')));
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
