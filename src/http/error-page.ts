import { escapeText as escaped } from '../services/title-svg.ts';
import { pageHeaders } from './pages.ts';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const ERROR_PAGE_HEADERS = { ...pageHeaders(POLICY), 'content-type': 'text/html; charset=utf-8' };

export interface PageError {
  status: number;
  detail: string;
  requestId: string;
  /** What was asked for. */
  path: string;
}

/** An error for a person whom a browser shows it: what happened, what to do, and by which id it can be asked about. */
export const errorPage = ({ status, detail, requestId, path }: PageError): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${headingOf(status)}</title>
<link rel="icon" href="/gs2c/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/gs2c/assets/theme.css">
<link rel="stylesheet" href="/gs2c/assets/title.css">
</head>
<body class="error">
<main>
  <h1>${headingOf(status)}</h1>
  <p>${escaped(detail)}.</p>
  <p>${ADVICE[status] ?? 'Go back to the page that led you here.'}</p>
  <p class="ways">${wayOn(status, path)}</p>
  <p class="soft">Request <code>${escaped(requestId)}</code></p>
</main>
</body>
</html>
`;

const HEADINGS: Record<number, string> = {
  403: 'Not possible here',
  404: 'Nothing here',
  405: 'Not a page',
  429: 'Too often',
  500: 'The server failed',
  503: 'Busy just now',
};
const headingOf = (status: number): string => HEADINGS[status] ?? 'This did not work';

const ADVICE: Record<number, string> = {
  404: 'Check the address, or go back to the page that led you here.',
  429: 'Nothing is lost: wait a little, then try again.',
  500: 'Try again in a moment. If it fails again, ask about the request below.',
  503: 'Try again in a moment.',
};
const MAY_PASS = new Set([429, 500, 503]);

/** The next thing to press. An empty address asks for the same page again, and repeats nothing that stands in it. */
function wayOn(status: number, path: string): string {
  const [, title] = /^(\/games\/[^/]+)\/demo$/.exec(path) ?? [];
  if (title) return `<a class="go" href="${escaped(title)}">To the game’s page</a>`;
  if (MAY_PASS.has(status)) return '<a class="go" href="">Try again</a>';
  return '<a class="go" href="/">To the start</a>';
}
