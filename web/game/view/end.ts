import { wayBack } from '../launch-key.ts';
import type { Page } from './page.ts';

/** The page when there is no game: what happened, and the ways on. */
export function makeEnd({ part, as, say, show }: Page) {
  return {
    show(heading: string, detail: string, returnUrl: string | null, again?: () => void): void {
      show('game', false);
      show('end', true);
      say('end-heading', heading);
      say('end-detail', detail);
      const back = wayBack(returnUrl);
      show('back', back !== undefined);
      if (back) as('back', 'a').href = back;
      show('again', again !== undefined);
      part('again').onclick = again ?? null;
      part('end-heading').focus();
    },
    hide(): void {
      show('end', false);
      show('game', true);
    },
  };
}
