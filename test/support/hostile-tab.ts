import type { Page } from 'playwright-core';
import type { Tab } from './browser.ts';

/** Lets a tab complain of a text that runs, and of one that asks or tells something. */
export async function watch({ page, complaints }: Tab): Promise<void> {
  await page.context().exposeBinding('ran', ({ frame }) => void complaints.push(`ran: ${frame.url()}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** Reads a column of a list, on all its pages. */
export async function readColumn(page: Page, label: string, cell: string): Promise<string[]> {
  const table = page.getByRole('table', { name: label, exact: true });
  const cells = table.locator(cell);
  const next = page.getByRole('button', { name: 'Next' });
  await cells.first().waitFor();
  const read: string[] = [];
  for (;;) {
    const first = await table.locator('tbody tr').first().innerHTML();
    read.push(...(await cells.allTextContents()));
    if ((await next.count()) === 0 || (await next.isDisabled())) return read;
    await next.click();
    await page.waitForFunction(isOther, { label, first });
  }
}

/** Runs in the page: whether the list has turned to another page. */
const isOther = ({ label, first }: { label: string; first: string }): boolean => {
  const row = document.querySelector(`table[aria-label="${label}"] tbody tr`);
  return row !== null && row.innerHTML !== first;
};

/** A page as the browser parses it, without running it. */
export interface ParsedPage {
  status: number;
  title: string;
  heading: string;
  text: string;
  /** What the page's script is given. */
  data: string | undefined;
  /** Every element with the names of its attributes: the same for all texts, where they are text. */
  shape: string;
}

/** Fetches pages of this server from within one, and parses them. */
export const parsePages = (page: Page, paths: readonly string[], type: DOMParserSupportedType = 'text/html') =>
  page.evaluate(fetchAndParse, { paths, type });

/** Runs in the page. */
async function fetchAndParse({ paths, type }: { paths: readonly string[]; type: DOMParserSupportedType }) {
  const parse = async (path: string): Promise<ParsedPage> => {
    const reply = await fetch(path, { headers: { accept: type } });
    const parsed = new DOMParser().parseFromString(await reply.text(), type);
    const shapeOf = (element: Element) => [element.localName, ...element.getAttributeNames()].join(' ');
    return {
      status: reply.status,
      title: parsed.documentElement.getAttribute('aria-label') ?? parsed.title,
      heading: parsed.querySelector('h1')?.textContent ?? '',
      text: parsed.querySelector('main p')?.textContent ?? '',
      data: parsed.querySelector<HTMLElement>('[data-game]')?.dataset.game,
      shape: [...parsed.querySelectorAll('*')].map(shapeOf).join('\n'),
    };
  };
  const left = [...paths.entries()];
  const pages: ParsedPage[] = [];
  const parseSome = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) pages[next[0]] = await parse(next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, parseSome));
  return pages;
}
