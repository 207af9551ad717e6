import { readdir, readFile } from 'node:fs/promises';
import { type Download, once, readDownloads } from '../downloads.ts';
import { calculatorPage } from './calculator-page.ts';
import { type Contract, operationsOf, readContract } from './contract.ts';
import { downloadsPage } from './downloads-page.ts';
import { operationMarkdown, table } from './operation-page.ts';
import type { Page } from './page.ts';
import { referencePage } from './reference-page.ts';
import { readSamples, type Samples } from './samples.ts';
import { sectionsOf } from './sections.ts';

/** The whole site: its pages in the order of the navigation, and what they are made of. */
export interface Site {
  contract: Contract;
  samples: Samples;
  pages: Page[];
  /** What operators download, in the order in which it is listed. */
  files: Download[];
}

export const readSite = once(async (): Promise<Site> => {
  const contract = await readContract();
  const samples = await readSamples();
  const files = [...(await readDownloads()).values()];
  const changelog = files.find(({ name }) => name === 'CHANGELOG.md');
  const sections = sectionsOf(contract).map(
    ({ slug, ...section }): Page => ({
      ...section,
      path: slug === 'overview' ? '/docs' : `/docs/${slug}`,
      markdownPath: `/docs/${slug}.md`,
    }),
  );
  const of = (group: Page['group']) => sections.filter((section) => section.group === group);
  const pages = [
    ...of('Guide'),
    ...of('API').flatMap((section) => [section, ...operationPages(contract, section)]),
    await referencePage(contract),
    ...of('Wallet').flatMap((section) => [section, ...operationPages(contract, section)]),
    await calculatorPage(),
    ...(await walletPages(samples)),
    downloadsPage(contract, files),
    markdownPage('/docs/changelog', 'Changelog', 'More', new TextDecoder().decode(changelog?.bytes)),
  ];
  return { contract, samples, pages, files };
});

const markdownPage = (path: string, title: string, group: Page['group'], markdown: string): Page => ({
  path,
  title,
  group,
  markdown,
  markdownPath: `${path}.md`,
});

/** The operations of a tag, below the page of the tag. */
function operationPages(contract: Contract, section: Page): Page[] {
  return operationsOf(contract)
    .filter(({ tag }) => tag === section.title)
    .map((operation) => ({
      ...markdownPage(
        `/docs/operations/${operation.id}`,
        operation.title,
        section.group,
        operationMarkdown(contract, operation),
      ),
      parent: section.path,
    }));
}

const WALLETS = new URL('../../../docs/wallets/', import.meta.url);

/** The pages that lead to a running wallet in each language, and one that lists them. */
async function walletPages({ languages }: Samples): Promise<Page[]> {
  const path = '/docs/wallets';
  const written = await readdir(WALLETS);
  const pages = languages
    .filter(({ name }) => written.includes(`${name}.md`))
    .map(async ({ name, title }) => {
      const markdown = await readFile(new URL(`${name}.md`, WALLETS), 'utf8');
      return {
        ...markdownPage(`${path}/${name}`, `A wallet in ${title}`, 'Wallet', markdown),
        short: title,
        parent: path,
      };
    });
  const each = await Promise.all(pages);
  const title = 'A wallet in your language';
  const markdown = `# ${title}\n\n${WALLET_SERVERS}\n\n${listed(each)}\n\n${ARCHIVES}\n`;
  return [{ ...markdownPage(path, title, 'Wallet', markdown), short: 'In your language' }, ...each];
}

function listed(pages: Page[]): string {
  const rows = pages.map(({ path, short = '' }) => {
    const name = path.split('/').at(-1);
    const archive = (of: string, stem: string) => `[${of}](/downloads/${stem}.zip)`;
    return [
      `[${short}](${path})`,
      archive('wallet server', `wallet-${name}`),
      archive('example', `wallet-${name}-example`),
      archive('client', `sdk-${name}`),
    ];
  });
  return table(['From an empty folder', 'Kit', 'A wallet made of it', 'For calls to the provider'], rows);
}

const WALLET_SERVERS = `A wallet server owns everything of the callbacks but your ledger, which is four functions. Each page leads from an empty
folder to a wallet that passes every case of the wallet tester, and is run as it stands by the tests.`;

const ARCHIVES = `The pages fetch kit and example with the \`provider\` command of a checkout. Without one, unpack the two archives side by
side.`;
