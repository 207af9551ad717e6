import { dataUrl, symbolSvg } from '../draw/svg.ts';
import type { Look } from '../looks/look.ts';
import { times } from '../money.ts';
import { tellRules } from '../rules.ts';
import type { Game, GameSymbol, Rules } from '../runtime.ts';
import { draw, type Page } from './page.ts';

const DOES: Record<GameSymbol['role'], string> = {
  regular: '',
  wild: 'Wild',
  scatter: 'Scatter, pays anywhere',
  bonus: 'Starts the bonus',
  money: 'Shows a value',
  collector: 'Collects values',
};

interface Amounts {
  coin: string;
  /** In what the amounts are. */
  said: string;
}

/** What each symbol pays with a coin, and which lines there are. */
export function drawPaytable({ part, make }: Page, look: Look, rules: Rules, { coin, said }: Amounts): void {
  const symbols = rules.symbols.map(({ symbol, name, role, pays }) => {
    const art = look.symbols[symbol]?.art ?? [];
    const paid = pays.flatMap((coins, i) => (coins > 0 ? [{ count: i + 1, coins }] : [])).reverse();
    const amounts = paid.map(({ count, coins }) => make('div', { text: `${count} × ${times(coin, coins)}` }));
    return make('li', {}, [
      make('img', { src: dataUrl(symbolSvg(look, art, 128)), alt: '' }),
      make('div', {}, [
        make('strong', { text: name }),
        ...(DOES[role] ? [make('em', { text: DOES[role] })] : []),
        ...amounts,
      ]),
    ]);
  });
  const lines = rules.line_rows.map((rows, i) => make('li', {}, [drawLine(rows), make('span', { text: `${i + 1}` })]));
  part('pays').replaceChildren(
    make('p', { text: said }),
    make('ul', { className: 'symbols' }, symbols),
    ...(lines.length > 0 ? [make('h3', { text: 'Lines' }), make('ul', { className: 'line-maps' }, lines)] : []),
  );
}

function drawLine(rows: readonly number[]): SVGElement {
  const most = Math.max(3, ...rows.map((row) => row + 1));
  const cells = rows.map((row, reel) =>
    draw('rect', { x: reel * 10 + 1, y: row * 10 + 1, width: 8, height: 8, rx: 1.5 }),
  );
  return draw('svg', { viewBox: `0 0 ${rows.length * 10} ${most * 10}`, 'aria-hidden': 'true' }, cells);
}

export function drawRules({ part, make }: Page, game: Game, rules: Rules): void {
  const chapters = tellRules(game, rules).flatMap(({ heading, lines }) => [
    make('h3', { text: heading }),
    ...lines.map((text) => make('p', { text })),
  ]);
  part('rules').replaceChildren(...chapters);
}
