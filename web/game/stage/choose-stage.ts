import type { Look } from '../looks/look.ts';
import { makeHtmlStage } from './html-stage.ts';
import { loadPixi } from './pixi-library.ts';
import { makePixiStage } from './pixi-stage.ts';
import type { Heard, Size, Stage } from './stage.ts';

interface Needs {
  look: Look;
  size: Size;
  page: HTMLElement;
  window: HTMLElement;
  calm: boolean;
  heard: (event: Heard) => void;
}

/** A player on a slow line does not wait longer for the canvas than this, and plays without it. */
const PATIENCE_MS = 8000;

/** The canvas, or the reels in HTML: without WebGL, on a slow line, and for players who want little motion. */
export async function chooseStage(needs: Needs): Promise<Stage> {
  needs.window.style.setProperty('--reels', String(needs.size.reels));
  needs.window.style.setProperty('--rows', String(needs.size.rows));
  if (needs.calm) return makeHtmlStage(needs);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const pixi = await Promise.race([loadPixi(document), patience]);
  if (!pixi) return makeHtmlStage(needs);
  return makePixiStage({ ...needs, pixi }).catch(() => makeHtmlStage(needs));
}
