import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import { readPage } from '../assets.ts';
import type { Contexts } from '../authentication.ts';
import { NO_STORE } from '../conditional.ts';
import { once } from '../downloads.ts';
import { pageHeaders } from '../pages.ts';
import { titlePage } from '../title-page.ts';

type Pages = Pick<Handlers<Contexts>, 'openGame' | 'showTitle' | 'playDemo'>;

/** Everything from this server, pictures drawn in the page too, and no inline script or style. */
const FROM_HERE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** The address holds the player's key: the page that came of it is kept nowhere. A lobby may show it in a frame of its own. */
const GAME_HEADERS = { ...pageHeaders(`${FROM_HERE}; form-action 'none'`), 'cache-control': 'no-store' };
const TITLE_HEADERS = {
  ...pageHeaders(`${FROM_HERE}; form-action 'self'; frame-ancestors 'none'`),
  'cache-control': 'no-cache',
};

/** The pages of the contract: the game, which is the same for everyone, and a title's. */
export const pageHandlers = ({ titles, demoRound }: Pick<Services, 'titles' | 'demoRound'>): Pages => {
  const gamePage = once(() => readPage('game/index.html'));
  return {
    async openGame() {
      return { status: 200, headers: GAME_HEADERS, contentType: 'text/html', body: await gamePage() };
    },
    async showTitle({ params }) {
      const body = titlePage(await titles.find(params.slug));
      return { status: 200, headers: TITLE_HEADERS, contentType: 'text/html', body };
    },
    async playDemo({ params }) {
      const { record } = await titles.find(params.slug);
      return { status: 303, headers: { ...NO_STORE, location: await demoRound.start(record) } };
    },
  };
};
