import { createHash } from 'node:crypto';
import { escapeMarkup } from '../domain/markup.ts';
import { STYLE } from './html-style.ts';

interface Page {
  title: string;
  /** Markup. */
  main: string;
  /** Markup. */
  footer: string;
  /** Whether it shows pictures, which are in it. */
  hasPictures?: boolean;
}

/** A report as one page that needs nothing else and runs nothing. */
export function pageOf({ title, main, footer, hasPictures = false }: Page): string {
  const pictures = hasPictures ? ' img-src data:;' : '';
  const policy = `default-src 'none';${pictures} style-src 'sha256-${digest(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${main}
</main>
<footer>${footer}</footer>
</body>
</html>
`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A table of names and what they are. */
export function factsOf(rows: readonly (readonly [name: string, value: string])[]): string {
  const cells = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escaped(value)}</td></tr>`);
  return `<table class="facts"><tbody>${cells.join('')}</tbody></table>`;
}

/** What cannot be seen, or turns the text around it, is written as its code. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

export const escaped = (text: string): string =>
  escapeMarkup(text.replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`));
