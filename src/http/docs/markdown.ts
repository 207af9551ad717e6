import MarkdownIt, { type Token } from 'markdown-it';
import { highlighted } from './highlight.ts';
import { type Samples, sampleTabs } from './samples.ts';

/** A heading inside a page, with the text up to the next one, for the list beside the page and for the search. */
export interface Heading {
  level: number;
  anchor: string;
  title: string;
  text: string;
}

export interface Rendered {
  html: string;
  headings: Heading[];
}

/** A page's Markdown as HTML. Markup in it is text; headings have anchors, and what may be wider than the page scrolls. */
export function render(markdown: string, samples: Samples): Rendered {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const tokens = withoutEmptyHeads(md.parse(markdown, {}));
  const headings = headingsOf(tokens);
  let tabs = 0;
  md.renderer.rules.heading_open = (all, index) => {
    const { tag } = all[index] as Token;
    return `<${tag} id="${all[index]?.attrGet('id')}">`;
  };
  md.renderer.rules.heading_close = (all, index) => {
    const { tag } = all[index] as Token;
    const open = all[index - 2];
    if (tag === 'h1') return `</${tag}>\n`;
    const title = md.utils.escapeHtml(plain(all[index - 1]));
    return ` <a class="anchor" href="#${open?.attrGet('id')}" aria-label="Link to “${title}”">#</a></${tag}>\n`;
  };
  md.renderer.rules.table_open = (all, index) => {
    const heading = all.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
    const title = md.utils.escapeHtml(plain(all[heading + 1]));
    return `<div class="table" tabindex="0" role="region" aria-label="Table: ${title}"><table>`;
  };
  md.renderer.rules.table_close = () => '</table></div>';
  md.renderer.rules.th_open = () => '<th scope="col">';
  md.renderer.rules.fence = (all, index) => {
    const { info, content } = all[index] as Token;
    const [language = '', name = ''] = info.trim().split(/\s+/);
    if (language === 'samples') {
      tabs += 1;
      return sampleTabs(samples, name, tabs);
    }
    return `<div class="code"><pre tabindex="0"><code>${highlighted(content.trimEnd(), language)}</code></pre></div>\n`;
  };
  return { html: md.renderer.render(tokens, md.options, {}), headings };
}

/** A table of names and values has no heads: its first column is what the rows are called. */
function withoutEmptyHeads(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  let isNamed = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type === 'thead_open') {
      const end = tokens.findIndex(({ type }, index) => index > at && type === 'thead_close');
      isNamed = tokens.slice(at, end).every(({ type, content }) => type !== 'inline' || content === '');
      if (isNamed) at = end;
      if (isNamed) continue;
    }
    if (isNamed && kept.at(-1)?.type === 'tr_open' && token.type === 'td_open') nameRow(tokens, at);
    kept.push(token);
  }
  return kept;
}

function nameRow(tokens: Token[], at: number): void {
  const close = tokens.findIndex(({ type }, index) => index > at && type === 'td_close');
  for (const token of [tokens[at], tokens[close]]) if (token) token.tag = 'th';
  tokens[at]?.attrSet('scope', 'row');
}

/** Gives each heading an anchor of its own, and finds the text below it. */
function headingsOf(tokens: Token[]): Heading[] {
  const headings: Heading[] = [];
  const anchors = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const title = plain(tokens[index + 1]);
      const anchor = anchorOf(title, anchors);
      token.attrSet('id', anchor);
      headings.push({ level: Number(token.tag.slice(1)), anchor, title, text: '' });
    } else {
      const heading = headings.at(-1);
      if (heading) heading.text += wordsOf(token, tokens[index - 1]);
    }
  });
  return headings;
}

/** What the search reads of a token: text and code, but no sample, which each language has the same. */
function wordsOf(token: Token, before: Token | undefined): string {
  if (token.type === 'inline' && before?.type !== 'heading_open') return `${plain(token)} `;
  return token.type === 'fence' && !token.info.startsWith('samples') ? `${token.content} ` : '';
}

function anchorOf(title: string, taken: Map<string, number>): string {
  const anchor = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const times = taken.get(anchor) ?? 0;
  taken.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${times + 1}`;
}

/** What a reader reads of an inline token. */
const plain = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');
