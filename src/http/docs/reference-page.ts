import { createHash } from 'node:crypto';
import { readPage } from '../assets.ts';
import { type Contract, operationsOf } from './contract.ts';
import { placeInReference, table } from './operation-page.ts';
import type { Page } from './page.ts';

/**
 * The interactive reference: a list of the operations, and Scalar once one of them is chosen, or named in the address. Scalar writes style sheets of its own into the page, always the same: the policy names each by
 * its hash, and lets no other be. A newer Scalar has other hashes; the browser's report, which the test of the page finds,
 * names them. It sets style attributes as it goes, and draws icons and the artwork that it was sent.
 */
export async function referencePage(contract: Contract): Promise<Page> {
  const place = await readPage('docs/reference.html');
  const calls = operationsOf(contract).filter(({ isCallback }) => !isCallback);
  const rows = calls.map((call) => [`[${call.title}](${placeInReference(call)})`, call.method, `\`${call.address}\``]);
  return {
    path: '/docs/reference',
    title: 'Interactive reference',
    group: 'API',
    markdown: `# Interactive reference\n\n${LEAD}\n\n${table(['Call', 'Method', 'Address'], rows)}\n`,
    body: ({ html }) =>
      `<main id="choice" class="text">\n${html}<p id="state" class="soft" role="status"></p></main>\n${place}`,
    isTool: true,
    scripts: ['reference.ts'],
    policy: {
      'style-src': SHEETS,
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data: blob:",
    },
  };
}

const LEAD =
  'Choose a call to try it against this server with your key. The whole contract opens with it, your callbacks too: a megabyte of script.';

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
