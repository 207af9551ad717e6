import MiniSearch from 'minisearch';
import type { Rendered } from './markdown.ts';
import type { Page } from './page.ts';

/** What the search finds: a heading of a page with the text below it. */
interface Entry {
  id: string;
  title: string;
  page: string;
  text: string;
}

const OPTIONS = { fields: ['title', 'page', 'text'], storeFields: ['title', 'page', 'text'] };

/** A script that hands the index to the page: one that may fetch nothing can still load it. */
export function searchIndex(pages: readonly (readonly [Page, Rendered])[]): string {
  const index = new MiniSearch<Entry>(OPTIONS);
  for (const [page, { headings }] of pages) {
    for (const { level, anchor, title, text } of headings) {
      const id = level === 1 ? page.path : `${page.path}#${anchor}`;
      index.add({ id, title, page: level === 1 ? '' : page.title, text: text.trim() });
    }
  }
  return `export const options = ${JSON.stringify(OPTIONS)};\nexport const index = ${JSON.stringify(JSON.stringify(index))};\n`;
}
