import { escapeText as escaped } from '../services/title-svg.ts';
import { pageHeaders } from './pages.ts';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const ERROR_PAGE_HEADERS = { ...pageHeaders(POLICY), 'content-type': 'text/html; charset=utf-8' };

/** An error for a person whom a browser shows it: what happened, and by which id it can be asked about. */
export const errorPage = (status: number, detail: string, requestId: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${HEADINGS[status] ?? 'This did not work'}</title>
<link rel="icon" href="/gs2c/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/gs2c/assets/theme.css">
<link rel="stylesheet" href="/gs2c/assets/title.css">
</head>
<body class="error">
<main>
  <h1>${HEADINGS[status] ?? 'This did not work'}</h1>
  <p>${escaped(detail)}</p>
  <p class="soft">Request <code>${escaped(requestId)}</code></p>
</main>
</body>
</html>
`;

const HEADINGS: Record<number, string> = {
  403: 'Not possible here',
  404: 'Nothing here',
  429: 'Too often',
  500: 'The server failed',
  503: 'Busy just now',
};
