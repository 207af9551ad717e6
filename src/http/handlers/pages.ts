import type { Handlers } from '../../../generated/server/operations.ts';
import type { Services } from '../../services/services.ts';
import { escapeText as escaped } from '../../services/title-svg.ts';
import { readPage } from '../assets.ts';
import type { Contexts } from '../authentication.ts';
import { once } from '../downloads.ts';
import { pageHeaders } from '../pages.ts';

type Pages = Pick<Handlers<Contexts>, 'openGame' | 'showTitle'>;
type Title = Awaited<ReturnType<Services['adminGames']['find']>>;

/** Everything from this server, pictures drawn in the page too, and no inline script or style. A lobby may show the game in a frame of its own. */
const GAME_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'";
/** The address holds the player's key: the page that came of it is kept nowhere. */
const GAME_HEADERS = { ...pageHeaders(GAME_POLICY), 'cache-control': 'no-store' };

const TITLE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const TITLE_HEADERS = { ...pageHeaders(TITLE_POLICY), 'cache-control': 'no-cache' };

/** The pages of the contract: the game, which is the same for everyone, and a title's. */
export const pageHandlers = ({ adminGames }: Pick<Services, 'adminGames'>): Pages => {
  const gamePage = once(() => readPage('game/index.html'));
  return {
    async openGame() {
      return { status: 200, headers: GAME_HEADERS, contentType: 'text/html', body: await gamePage() };
    },
    async showTitle({ params }) {
      const body = titlePage(await adminGames.find(params.slug));
      return { status: 200, headers: TITLE_HEADERS, contentType: 'text/html', body };
    },
  };
};

function titlePage({ symbol, title, family, lines, rtp, features }: Title): string {
  const facts = {
    Family: family,
    Lines: String(lines),
    RTP: `${rtp}%`,
    Features: featureNames(features).join(', ') || 'none',
  };
  const rows = Object.entries(facts).map(([name, fact]) => `    <dt>${name}</dt><dd>${escaped(fact)}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="/gs2c/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/gs2c/assets/theme.css">
<link rel="stylesheet" href="/gs2c/assets/title.css">
</head>
<body>
<main>
  <img src="/api/provider/v1/game-art/${encodeURIComponent(symbol)}" alt="" width="600" height="400">
  <h1>${escaped(title)}</h1>
  <dl>
${rows.join('\n')}
  </dl>
</main>
</body>
</html>
`;
}

/** The features a title claims, as words: `free_spins` is `free spins`. */
const featureNames = (features: object): string[] =>
  Object.entries(features)
    .filter(([, claimed]) => claimed === true)
    .map(([name]) => name.replaceAll('_', ' '));
