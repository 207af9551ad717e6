import { colourOf } from './hues.ts';
import type { Pixi } from './pixi-library.ts';
import type { Cell, Lit } from './stage.ts';

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Paid lines as strokes of light through the symbols they cross, and frames around those that win. */
export function makeLines(pixi: Pixi) {
  const view = new pixi.Container();
  const glow = new pixi.Graphics();
  const core = new pixi.Graphics();
  glow.blendMode = 'add';
  view.addChild(glow, core);

  function drawLine({ number, rows }: Lit['lines'][number], at: (cell: Cell) => Place): void {
    const colour = colourOf(number);
    const points = rows.map((row, reel) => at({ reel, row }));
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last) return;
    const path = [
      { x: first.x, y: first.y + first.height / 2 },
      ...points.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
      { x: last.x + last.width, y: last.y + last.height / 2 },
    ];
    const size = first.width / 100;
    for (const [graphics, width, color, alpha] of [
      [glow, 16, colour, 0.25],
      [glow, 9, colour, 0.5],
      [core, 4.5, colour, 1],
      [core, 1.6, '#ffffff', 0.9],
    ] as const) {
      graphics.poly(path, false).stroke({ width: width * size, color, alpha, cap: 'round', join: 'round' });
    }
  }

  function drawFrame({ x, y, width, height }: Place, colour: string): void {
    const inset = width * 0.03;
    const frame = [x + inset, y + inset, width - 2 * inset, height - 2 * inset, width * 0.12] as const;
    glow.roundRect(...frame).stroke({ width: width * 0.1, color: colour, alpha: 0.35 });
    core.roundRect(...frame).stroke({ width: width * 0.035, color: colour });
  }

  return {
    view,
    draw(lit: Lit | undefined, at: (cell: Cell) => Place): void {
      glow.clear();
      core.clear();
      if (!lit) return;
      for (const line of lit.lines) drawLine(line, at);
      const [first, second] = lit.lines;
      const colour = first && !second ? colourOf(first.number) : '#ffe07a';
      for (const cell of lit.cells) drawFrame(at(cell), colour);
    },
    /** A slow pulse, so that the eye finds it. */
    pulse(ms: number): void {
      glow.alpha = 0.75 + 0.25 * Math.sin(ms / 160);
    },
  };
}
