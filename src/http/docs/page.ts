import type { Rendered } from './markdown.ts';

export type Group = 'Guide' | 'API' | 'Wallet' | 'More';

/** A page of the site: what it says, and where it stands. */
export interface Page {
  /** `/docs`, `/docs/catalog`, `/docs/operations/listGames`. */
  path: string;
  title: string;
  /** The title in the navigation, where the page's own says what stands around it there. */
  short?: string;
  group: Group;
  /** The page in whose list of links it stands; one of the navigation's own when absent. */
  parent?: string;
  /** Samples are places in it, as `samplesFence` makes them. */
  markdown: string;
  /** Where the Markdown is served; nowhere when the page is a tool, not a text. */
  markdownPath?: string;
  /** The page's own HTML, for one that is more than its Markdown. */
  body?: (rendered: Rendered) => string;
  /** Not a text to read: its body is laid out by itself, and has its own `main`. */
  isTool?: true;
  /** Beside the style sheet and the script of every page. */
  styles?: string[];
  scripts?: string[];
  /** Beside that of every page. */
  policy?: Record<string, string>;
}

/** The first sentences of a page's text, as far as a search engine shows them. */
export function summaryOf(markdown: string): string {
  const paragraph = markdown
    .split('\n\n')
    .map((block) => block.trim())
    .find((block) => /^(?!\d+\.)[\p{L}\p{N}]/u.test(block));
  const [first = '', ...more] = plainOf(paragraph ?? '').split(/(?<=[.!?]) /);
  let summary = first;
  for (const sentence of more) {
    if (`${summary} ${sentence}`.length > 155) break;
    summary += ` ${sentence}`;
  }
  return summary;
}

const plainOf = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ');
