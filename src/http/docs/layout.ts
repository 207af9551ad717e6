import { escapeText as escaped } from '../../services/title-svg.ts';
import type { Rendered } from './markdown.ts';
import { type Group, type Page, summaryOf } from './page.ts';

/** What every page of the site says about it. */
export interface Frame {
  /** The page's HTML with its places, web/docs/page.html. */
  shell: string;
  pages: readonly Page[];
  site: string;
  version: string;
  /** Of openapi.json. */
  sha256: string;
  /** Where styles and scripts are. */
  assets: string;
}

/** A page of the site as HTML. */
export function pageHtml(frame: Frame, page: Page, rendered: Rendered): string {
  const { site, version, sha256, assets } = frame;
  const texts = {
    title: page.title === site ? site : `${page.title} · ${site}`,
    summary: `${page.title === site ? '' : `${page.title}: `}${summaryOf(page.markdown)}`,
    site,
    version,
    sha256,
    assets,
  };
  const markup = {
    head: headOf(page, assets),
    navigation: navigationOf(frame.pages, page),
    content: contentOf(frame.pages, page, rendered),
    contents: contentsOf(rendered),
    markdown: page.markdownPath ? `<a href="${page.markdownPath}" type="text/markdown">This page as Markdown</a> ` : '',
  };
  return fill(frame.shell, texts, markup);
}

/** Puts texts into `{{name}}`, escaped, and markup into `<!--name-->`. */
function fill(shell: string, texts: Record<string, string>, markup: Record<string, string>): string {
  return shell.replace(/\{\{(\w+)\}\}|<!--(\w+)-->/g, (_place, text?: string, raw?: string) =>
    text ? escaped(texts[text] ?? '') : (markup[raw ?? ''] ?? ''),
  );
}

/** A tool brings its own main part. */
function contentOf(pages: readonly Page[], page: Page, rendered: Rendered): string {
  const body = page.body ? page.body(rendered) : rendered.html;
  if (page.isTool) return `<div id="content" tabindex="-1">\n${body}</div>`;
  return `<main id="content" class="text" tabindex="-1">\n${body}${neighboursOf(pages, page)}\n</main>`;
}

function headOf({ markdownPath, styles = [], scripts = [] }: Page, assets: string): string {
  const lines = [
    markdownPath && `<link rel="alternate" type="text/markdown" href="${markdownPath}">`,
    ...styles.map((name) => `<link rel="stylesheet" href="${assets}/${name}">`),
    ...scripts.map((name) => `<script type="module" src="${assets}/${name}"></script>`),
  ];
  return lines.filter(Boolean).join('\n');
}

const GROUPS: readonly Group[] = ['Guide', 'API', 'Wallet', 'More'];

/** Every page of the navigation by group; those below a page are listed when one of them, or it, is the one that is read. */
function navigationOf(pages: readonly Page[], current: Page): string {
  const open = current.parent ?? current.path;
  const listed = (page: Page): string => {
    const below = page.path === open ? pages.filter(({ parent }) => parent === page.path) : [];
    const inner = below.length > 0 ? `\n<ul class="below">${below.map(listed).join('')}</ul>` : '';
    return `<li>${linkTo(page, page === current)}${inner}</li>`;
  };
  return GROUPS.map((group) => {
    const own = pages.filter((page) => page.group === group && page.parent === undefined);
    return `<h2>${group}</h2>\n<ul>${own.map(listed).join('\n')}</ul>`;
  }).join('\n');
}

const linkTo = ({ path, title, short = title }: Page, isCurrent: boolean): string =>
  `<a href="${path}"${isCurrent ? ' aria-current="page"' : ''}>${escaped(short)}</a>`;

function neighboursOf(pages: readonly Page[], page: Page): string {
  const at = pages.indexOf(page);
  const link = (to: Page | undefined, rel: string, word: string) =>
    to ? `<a rel="${rel}" href="${to.path}"><small>${word}</small> ${escaped(to.title)}</a>` : '';
  return `<nav class="around" aria-label="Neighbouring pages">${link(pages[at - 1], 'prev', 'Before')}${link(pages[at + 1], 'next', 'Next')}</nav>`;
}

function contentsOf({ headings }: Rendered): string {
  const listed = headings.filter(({ level }) => level === 2);
  if (listed.length < 2) return '';
  const items = listed.map(({ anchor, title }) => `<li><a href="#${anchor}">${escaped(title)}</a></li>`);
  return `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${items.join('')}</ul></nav>`;
}
