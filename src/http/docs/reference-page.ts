import { readPage } from '../assets.ts';
import type { Page } from './page.ts';

/** The interactive reference. Scalar styles its elements inline and draws some icons from data: URLs. */
export async function referencePage(): Promise<Page> {
  const body = await readPage('docs/reference.html');
  return {
    path: '/docs/reference',
    title: 'Interactive reference',
    group: 'API',
    markdown: `# Interactive reference\n\n${LEAD}\n`,
    body: () => body,
    kind: 'tool',
    styles: ['reference.css'],
    scripts: ['reference.ts'],
    policy: { 'connect-src': "'self'", 'style-src': "'self' 'unsafe-inline'", 'img-src': "'self' data:" },
  };
}

const LEAD = 'Every operation of the contract, to try against this server with your key.';
