import type { Outcome, Spin } from './runtime.ts';
import { tileOf } from './tiles.ts';

type Size = { reels: number; rows: number };

/** Draws the reels as they stopped, or face down. The caller describes them in words. */
export function drawReels(stage: HTMLElement, size: Size, outcome: Outcome | null): void {
  stage.style.setProperty('--reels', String(size.reels));
  stage.style.setProperty('--rows', String(size.rows));
  const spin = outcome?.spins[0];
  const winning = new Set(spin?.line_wins.flatMap(cellsOf));
  stage.dataset.wins = String(winning.size > 0);
  const reels = range(size.reels).map((reel) => {
    const tiles = range(size.rows).map((row) => {
      const tile = drawTile(spin?.grid[reel]?.[row]);
      tile.classList.toggle('winning', winning.has(`${reel},${row}`));
      return tile;
    });
    const column = make('div', 'reel', tiles);
    column.style.setProperty('--reel', String(reel));
    return column;
  });
  stage.replaceChildren(...reels, ...(spin ? [drawLines(spin, size)] : []));
}

const cellsOf = ({ cells }: Spin['line_wins'][number]): string[] => cells.map(({ reel, row }) => `${reel},${row}`);

function drawTile(symbol: string | undefined): HTMLElement {
  if (symbol === undefined) {
    const mark = draw('path', { d: 'M50 30 70 50 50 70 30 50z' });
    return make('div', 'tile back', [draw('svg', { viewBox: '0 0 100 100' }, [mark])]);
  }
  const { shape, hue, label } = tileOf(symbol);
  const letter = draw('text', { x: 50, y: 53, 'text-anchor': 'middle', 'dominant-baseline': 'central' });
  letter.textContent = label;
  const picture = draw('svg', { viewBox: '0 0 100 100' }, [
    draw('path', { d: shape, class: 'rim' }),
    draw('path', { d: shape, class: 'face' }),
    letter,
  ]);
  const tile = make('div', 'tile', [picture]);
  tile.style.setProperty('--hue', String(hue));
  return tile;
}

/** Each paid line through the middle of the cells it crosses, a little apart from the others. */
function drawLines({ line_wins }: Spin, { reels, rows }: Size): SVGElement {
  const paths = line_wins.map(({ line, cells }) => {
    const number = line ?? 0;
    const points = cells.map(({ reel, row }) => `${reel * 100 + 50},${row * 100 + 50 + ((number % 5) - 2) * 5}`);
    const path = draw('polyline', { points: points.join(' ') });
    path.style.setProperty('--hue', String((number * 47) % 360));
    return path;
  });
  return draw(
    'svg',
    { class: 'lines', viewBox: `0 0 ${reels * 100} ${rows * 100}`, preserveAspectRatio: 'none' },
    paths,
  );
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

function make(name: string, className: string, children: Element[] = []): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function draw(name: string, attributes: Record<string, string | number>, children: Element[] = []): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
