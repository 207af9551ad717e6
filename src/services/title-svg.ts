import { createHash } from 'node:crypto';
import { escapeMarkup } from '../domain/markup.ts';

const LINE = 16;

/** Draws a title as an SVG picture, its colours derived from the game's symbol. The title is text, never markup. */
export function drawTitle(title: string, symbol: string): string {
  const hue = createHash('sha256').update(symbol).digest().readUInt16BE(0) % 360;
  const lines = wrap(title);
  const size = 44;
  const top = 200 - ((lines.length - 1) * size * 1.2) / 2;
  const spans = lines.map(
    (line, index) => `<tspan x="300" y="${(top + index * size * 1.2).toFixed(1)}">${escapeText(line)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400" role="img" aria-label="${escapeText(title)}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 55% 32%)"/><stop offset="1" stop-color="hsl(${(hue + 60) % 360} 60% 18%)"/></linearGradient></defs>
<rect width="600" height="400" fill="url(#g)"/>
<circle cx="500" cy="80" r="140" fill="hsl(${hue} 70% 60%)" opacity=".18"/><circle cx="90" cy="340" r="110" fill="hsl(${(hue + 120) % 360} 70% 60%)" opacity=".14"/>
<text font-family="system-ui, sans-serif" font-weight="700" font-size="${size}" fill="#fff" text-anchor="middle" dominant-baseline="central">${spans.join('')}</text>
</svg>
`;
}

function wrap(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LINE + 6 ? `${word.slice(0, LINE + 5)}…` : word);
  }
  return lines.length > 5 ? [...lines.slice(0, 4), '…'] : lines;
}

/** Text as XML data: markup characters escaped; characters that XML does not allow, left out. */
export const escapeText = (text: string): string =>
  escapeMarkup(text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
