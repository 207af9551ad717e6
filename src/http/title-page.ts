import { escapeText as escaped } from '../services/title-svg.ts';
import type { Titles } from '../services/titles.ts';

type Title = Awaited<ReturnType<Titles['find']>>;

/**
 * A title: its facts as text, and what the page's script draws of it from the game's data. Everything in it is escaped,
 * the data too.
 */
export function titlePage({ record, game, hasDemo }: Title): string {
  const { symbol, slug, title, family, lines, rtp, features } = record;
  const ways = game?.rules.ways;
  const facts = {
    Family: family,
    [ways ? 'Ways' : 'Lines']: String(ways ?? lines),
    RTP: `${rtp}%`,
    Features: featureNames(features).join(', ') || 'none',
  };
  const rows = Object.entries(facts).map(([name, fact]) => `<div><dt>${name}</dt><dd>${escaped(fact)}</dd></div>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(`${title}: ${ways ? `${ways} ways` : `${lines} ${lines === 1 ? 'line' : 'lines'}`}, returns ${rtp}% to the player. Its paytable and its rules.`)}">
<link rel="icon" href="/gs2c/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/gs2c/assets/theme.css">
<link rel="stylesheet" href="/gs2c/assets/stage.css">
<link rel="stylesheet" href="/gs2c/assets/panels.css">
<link rel="stylesheet" href="/gs2c/assets/title.css">
<script type="module" src="/gs2c/assets/title.ts"></script>
</head>
<body>
<img id="scene" alt="" hidden>
<main id="title-page" data-game="${escaped(JSON.stringify(game ?? null))}">
  <section class="hero">
    <div class="stage"${game ? '' : ' hidden'}><div id="frame"><div id="reels" role="img" aria-label="The reels of the game"></div></div></div>
    <div class="words">
      <img class="art" src="/api/provider/v1/game-art/${encodeURIComponent(symbol)}" alt="" width="600" height="400">
      <h1>${escaped(title)}</h1>
      <dl>${rows.join('')}</dl>
${hasDemo ? demoForm(slug) : ''}    </div>
  </section>
  <section class="more" aria-label="Paytable and rules" hidden>
    <h2>Paytable</h2>
    <div id="pays"></div>
    <h2>Rules</h2>
    <div id="rules"></div>
  </section>
</main>
</body>
</html>
`;
}

const demoForm = (slug: string): string => `      <form method="post" action="/games/${encodeURIComponent(slug)}/demo">
        <button class="go" type="submit">Play a demo round</button>
        <p class="soft">Demo money only: nothing is staked and nothing is won.</p>
      </form>
`;

/** The features a title claims, as words: `free_spins` is `free spins`. */
const featureNames = (features: object): string[] =>
  Object.entries(features)
    .filter(([, claimed]) => claimed === true)
    .map(([name]) => name.replaceAll('_', ' '));
