import type { Look } from '../looks/look.ts';
import { makeDrift } from './pixi-drift.ts';
import type { Pixi } from './pixi-library.ts';
import { makeLines } from './pixi-lines.ts';
import { type Light, makePixiReel, type PixiReel } from './pixi-reel.ts';
import { makeSparks } from './pixi-sparks.ts';
import type { Cell, Heard, Landing, Lit, Size, Stage } from './stage.ts';
import { makeStopPlan, type StopPlan } from './stop-plan.ts';
import { makeTextures } from './textures.ts';

interface Needs {
  pixi: Pixi;
  look: Look;
  size: Size;
  /** The whole page, which the canvas covers, and the window in it that the reels are seen through. */
  page: HTMLElement;
  window: HTMLElement;
  heard: (event: Heard) => void;
}

/** The reels on a canvas. */
export async function makePixiStage({ pixi, look, size, page, window: frame, heard }: Needs): Promise<Stage> {
  const app = new pixi.Application();
  await app.init({
    preference: 'webgl',
    backgroundAlpha: 0,
    antialias: true,
    autoDensity: true,
    resolution: Math.min(2, devicePixelRatio),
    accessibilityOptions: { activateOnTab: false, enabledByDefault: false },
    eventFeatures: { move: false, globalMove: false, click: false, wheel: false },
  });
  const textures = await makeTextures(pixi, look, document);
  const reels = Array.from({ length: size.reels }, () =>
    makePixiReel({ pixi, textures, rows: size.rows, tempo: look.tempo }),
  );
  const drift = makeDrift(pixi, textures, look.drift, Math.random);
  const sparks = makeSparks(pixi, textures, Math.random);
  const lines = makeLines(pixi);
  const table = new pixi.Container();
  const mask = new pixi.Graphics();
  const turning = new pixi.Container();
  turning.addChild(...reels.map(({ view }) => view));
  turning.mask = mask;
  table.addChild(turning, mask, lines.view);
  app.stage.addChild(drift.view, table, sparks.view);
  app.canvas.className = 'canvas';
  app.canvas.setAttribute('aria-hidden', 'true');
  page.append(app.canvas);
  const layout = makeLayout(frame, page, size);
  let plan: StopPlan | undefined;

  function resize(): void {
    const { width, height, cell, left, top } = layout.measure();
    app.renderer.resize(width, height);
    table.position.set(left, top);
    mask
      .clear()
      .rect(0, 0, cell.width * size.reels, cell.height * size.rows)
      .fill('#fff');
    reels.forEach((reel, i) => {
      reel.view.x = i * cell.width;
      reel.resize(cell.width, cell.height);
    });
    drift.resize(width, height, cell.width);
    lines.draw(undefined, layout.at);
  }
  new ResizeObserver(resize).observe(page);
  new ResizeObserver(resize).observe(frame);
  resize();

  app.ticker.add(({ lastTime, deltaMS }) => {
    const seconds = Math.min(0.05, deltaMS / 1000);
    plan?.go(performance.now());
    for (const reel of reels) reel.draw(performance.now(), lastTime);
    drift.move(lastTime, seconds);
    sparks.move(seconds);
    lines.pulse(lastTime);
  });

  const written = (landing: Landing, reel: number) =>
    new Map(landing.labels.filter((label) => label.reel === reel).map(({ row, text }) => [row, text]));

  function light(lit?: Lit): void {
    const won = new Set(lit?.cells.map(({ reel, row }) => `${reel},${row}`));
    reels.forEach((reel, i) => {
      reel.light((row): Light => (!lit ? 'plain' : won.has(`${i},${row}`) ? 'won' : 'dark'));
    });
    lines.draw(lit, layout.at);
  }

  return {
    put(landing) {
      reels.forEach((reel, i) => {
        const column = landing.columns[i];
        if (column) reel.put(column, written(landing, i));
      });
      light();
    },
    spin() {
      light();
      const now = performance.now();
      plan = makeStopPlan({ now, tempo: look.tempo, reels: reels.map(turns), heard });
      for (const reel of reels) reel.turn(now);
      heard({ kind: 'spin' });
    },
    land: (landing) =>
      plan?.land(landing, (reel, now) => {
        const column = landing.columns[reel];
        if (column) reels[reel]?.land(now, column, written(landing, reel));
      }) ?? Promise.resolve(),
    hurry: () => plan?.hurry(),
    light,
    celebrate(cells, strength) {
      for (const cell of cells) {
        const { x, y, width, height } = layout.at(cell);
        sparks.burst(table.x + x + width / 2, table.y + y + height / 2, width, 5 * strength, 0.7 + 0.3 * strength);
      }
    },
    fade(faded) {
      turning.alpha = faded ? 0.45 : 1;
    },
  };
}

const turns = ({ isStill, isTurning }: PixiReel) => ({ isStill, isTurning });

/** Where things are on the page, in CSS pixels. */
function makeLayout(frame: HTMLElement, page: HTMLElement, { reels, rows }: Size) {
  let cell = { width: 100, height: 100 };
  return {
    measure() {
      const around = page.getBoundingClientRect();
      const seen = frame.getBoundingClientRect();
      cell = { width: seen.width / reels, height: seen.height / rows };
      return {
        width: around.width,
        height: around.height,
        left: seen.left - around.left,
        top: seen.top - around.top,
        cell,
      };
    },
    /** Within the reels' window. */
    at: ({ reel, row }: Cell) => ({ x: reel * cell.width, y: row * cell.height, ...cell }),
  };
}
