import { createHash } from 'node:crypto';
import { readPage } from '../assets.ts';
import type { Page } from './page.ts';

/**
 * The interactive reference. Scalar writes style sheets of its own into the page, always the same: the policy names each by
 * its hash, and lets no other be. A newer Scalar has other hashes; the browser's report, which the test of the page finds,
 * names them. It sets style attributes as it goes, and draws icons and the artwork that it was sent.
 */
export async function referencePage(): Promise<Page> {
  const body = await readPage('docs/reference.html');
  return {
    path: '/docs/reference',
    title: 'Interactive reference',
    group: 'API',
    markdown: `# Interactive reference\n\n${LEAD}\n`,
    body: () => body,
    isTool: true,
    styles: ['reference.css'],
    scripts: ['reference.ts'],
    policy: {
      'style-src': SHEETS,
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data: blob:",
    },
  };
}

const LEAD = 'Every operation of the contract, to try against this server with your key.';

const SCALAR_SHEETS = [
  '/gqwZa1wDsU56wXMJXa12AgFzC3JQx62Pr5bW26M5/o=',
  'ZW1GSuo0pKyEx5Ar7ZC5Dflb/mjatjeTW9aVx0iZAzE=',
  'DLlkYCuDYGe6ME23YkUFB7Tc36rGDeo4mVBFbZX3uaU=',
  'rO+6k1mDRASa9Q8IQu9I3bF+bjRdxDreAZCyGSaxzeI=',
  'ZxJPHmhfzkZ/sABsMEsX1NJLyJ33Vf0mFSLUIK0Ticc=',
];
/** One sheet is empty at first. */
const EMPTY = createHash('sha256').update('').digest('base64');
const SHEETS = ["'self'", ...[...SCALAR_SHEETS, EMPTY].map((hash) => `'sha256-${hash}'`)].join(' ');
