import { dataUrl, sceneSvg } from '../draw/svg.ts';
import type { Look, Paint } from '../looks/look.ts';
import type { Page } from './page.ts';

/** Dresses the page as a look has it: by day or by night, as the player's device is set. */
export function dress({ as, document, show }: Page, look: Look, dark: MediaQueryList): void {
  const put = () => {
    const hour = dark.matches ? look.night : look.day;
    const { style } = document.documentElement;
    style.setProperty('--accent', hour.accent);
    style.setProperty('--accent-ink', hour.accentInk);
    style.setProperty('--frame', gradient(hour.frame));
    style.setProperty('--reels-ground', gradient(hour.reels));
    as('scene', 'img').src = dataUrl(sceneSvg({ ...look.paints, ...hour.paints }, look.scene));
    show('scene', true);
  };
  put();
  dark.addEventListener('change', put);
}

const gradient = (paint: Paint): string =>
  typeof paint === 'string' ? `linear-gradient(${paint}, ${paint})` : `linear-gradient(${paint.join(', ')})`;
