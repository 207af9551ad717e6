import { dataUrl, symbolSvg } from '../draw/svg.ts';
import type { Look } from '../looks/look.ts';
import { draw } from '../view/page.ts';
import { makeHtmlReel } from './html-reel.ts';
import { colourOf } from './hues.ts';
import type { Heard, Landing, Lit, Size, Stage } from './stage.ts';
import { makeStopPlan, type StopPlan } from './stop-plan.ts';

interface Needs {
  look: Look;
  size: Size;
  /** Where the reels are seen. */
  window: HTMLElement;
  /** Whether the player wants little motion: then reels do not turn but change. */
  calm: boolean;
  heard: (event: Heard) => void;
}

/** The reels in HTML: where there is no WebGL, and for players who want little motion. */
export function makeHtmlStage({ look, size, window: frame, calm, heard }: Needs): Stage {
  const pictures = new Map(
    Object.entries(look.symbols).map(([symbol, { art }]) => [symbol, dataUrl(symbolSvg(look, art, 160))]),
  );
  const picture = (symbol: string): string => pictures.get(symbol) ?? '';
  const reels = Array.from({ length: size.reels }, () => makeHtmlReel(size.rows, picture, calm));
  const lines = draw('svg', {
    class: 'paid-lines',
    viewBox: `0 0 ${size.reels * 100} ${size.rows * 100}`,
    preserveAspectRatio: 'none',
  });
  frame.replaceChildren(...reels.map(({ view }) => view), lines);
  const tempo = calm ? { spin: 0, stagger: 0, anticipation: 0 } : look.tempo;
  let plan: StopPlan | undefined;

  function go(): void {
    plan?.go(performance.now());
    if (plan) requestAnimationFrame(go);
  }

  const written = ({ labels }: Landing, reel: number) =>
    new Map(labels.filter((label) => label.reel === reel).map(({ row, text }) => [row, text]));

  function light(lit?: Lit): void {
    const won = new Set(lit?.cells.map(({ reel, row }) => `${reel},${row}`));
    reels.forEach((reel, i) => {
      reel.light((row) => (!lit ? 'plain' : won.has(`${i},${row}`) ? 'won' : 'dark'));
    });
    lines.replaceChildren(...(lit?.lines ?? []).map(drawLine));
  }

  return {
    put(landing) {
      landing.columns.forEach((column, i) => {
        reels[i]?.put(column, written(landing, i));
      });
      light();
    },
    spin() {
      light();
      const now = performance.now();
      const turning = reels.map(({ isStill, isTurning }) => ({
        isStill: () => isStill(performance.now()),
        isTurning,
      }));
      plan = makeStopPlan({ now, tempo, reels: turning, heard });
      for (const reel of reels) reel.turn();
      heard({ kind: 'spin' });
    },
    async land(landing) {
      const stopped = plan?.land(landing, (reel, now) => {
        const column = landing.columns[reel];
        if (column) reels[reel]?.land(now, column, written(landing, reel));
      });
      go();
      await stopped;
      plan = undefined;
    },
    hurry: () => plan?.hurry(),
    light,
    celebrate: () => undefined,
    fade(faded) {
      frame.dataset.faded = String(faded);
    },
  };
}

function drawLine({ number, rows }: Lit['lines'][number]): SVGElement {
  const points = rows.map((row, reel) => `${reel * 100 + 50},${row * 100 + 50}`).join(' ');
  const line = draw('polyline', { points });
  line.style.stroke = colourOf(number);
  return line;
}
