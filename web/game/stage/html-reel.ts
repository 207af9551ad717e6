import { make } from '../view/page.ts';
import type { Column } from './stage.ts';

/** How long a reel takes to come to rest, as stage.css has it. */
const REST_MS = 320;

/** One reel as a column of pictures. While it turns they are a blur; it has stopped when they are those of the landing. */
export function makeHtmlReel(rows: number, picture: (symbol: string) => string, still: boolean) {
  const view = make('div', { className: 'reel' });
  let turning = false;
  let restsAt = 0;

  function put(column: Column, labels: ReadonlyMap<number, string>): void {
    const tiles = Array.from({ length: rows }, (_, row) => {
      const image = make('img', { src: picture(column(row)), alt: '', draggable: 'false' });
      const text = labels.get(row);
      return make('div', { className: 'tile' }, [image, ...(text === undefined ? [] : [make('span', { text })])]);
    });
    view.replaceChildren(...tiles);
  }

  return {
    view,
    put,
    turn(): void {
      turning = true;
      view.dataset.motion = 'turning';
    },
    land(now: number, column: Column, labels: ReadonlyMap<number, string>): void {
      turning = false;
      restsAt = now + (still ? 0 : REST_MS);
      put(column, labels);
      view.dataset.motion = 'landing';
    },
    light(lights: (row: number) => string): void {
      for (const [row, tile] of [...view.children].entries()) tile.setAttribute('data-light', lights(row));
    },
    isTurning: (): boolean => turning,
    isStill: (now: number): boolean => !turning && now >= restsAt,
  };
}
