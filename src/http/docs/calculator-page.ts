import { readPage } from '../assets.ts';
import type { Page } from './page.ts';

/** Signs in the page what is typed into it. Its policy lets it send nothing, here included. */
export async function calculatorPage(): Promise<Page> {
  const form = await readPage('docs/calculator.html');
  return {
    path: '/docs/calculator',
    title: 'Signature calculator',
    group: 'Wallet',
    markdown: `# Signature calculator\n\n${LEAD}\n`,
    body: ({ html }) => html + form,
    styles: ['calculator.css'],
    scripts: ['calculator.ts'],
    policy: { 'connect-src': "'none'" },
  };
}

const LEAD = `What a callback's signature must be, and why the one that you have is another. It is worked out in this page: nothing
that you type is sent or kept, and the page's policy (\`connect-src 'none'\`) would not let it be.`;
