import { type Contract, type DocumentedOperation, operationsOf } from './contract.ts';
import { type Guide, guideOf, INFO } from './guide.ts';
import { addressOf, examplesOf, table } from './operation-page.ts';
import { samplesFence } from './samples.ts';

/** A page's heading in the navigation, and its Markdown. */
export interface Section {
  slug: string;
  title: string;
  short?: string;
  group: 'Guide' | 'API' | 'Wallet';
  markdown: string;
}

/** The guide's sections, each from the contract's own words. @throws Error when one of its parts is on none of them. */
export function sectionsOf(contract: Contract): Section[] {
  const guide = guideOf(contract);
  const sections = [overview(contract, guide), ...guidePages(guide), ...apiPages(contract, guide)];
  sections.push(walletPage(contract, guide), signingPage(guide));
  guide.take(INFO, DOWNLOADS);
  const [forgotten] = guide.left();
  if (forgotten !== undefined) throw new Error(`the contract's guide has ${forgotten}, which is on no page of /docs`);
  return sections;
}

/** The part of the guide that leads the page of downloads. */
export const DOWNLOADS = 'Downloads';

const SIX_STEPS = 'Six steps from API key to live game launch';
const FLOW = 'Operator integration flow';

function overview({ info }: Contract, guide: Guide): Section {
  const markdown = [
    `# ${info.title}`,
    guide.take(INFO),
    ...[SIX_STEPS, FLOW].map((heading) => `## ${heading}\n\n${guide.take(INFO, heading)}`),
    samplesFence('createLaunchUrl', '/docs/operations/createLaunchUrl'),
  ];
  return { slug: 'overview', title: info.title, short: 'Overview', group: 'Guide', markdown: page(markdown) };
}

function guidePages(guide: Guide): Section[] {
  const of = (slug: string, heading: string, ...more: string[]): Section => ({
    slug,
    title: heading,
    group: 'Guide',
    markdown: page([`# ${heading}`, guide.take(INFO, heading), ...more]),
  });
  return [
    of('authentication', 'Authentication', samplesFence('client')),
    of('errors', 'Errors', samplesFence('errors')),
    of('go-live', 'Go-live checklist'),
  ];
}

const WALLET = 'Wallet';

/** A page a tag, with its operations. */
function apiPages(contract: Contract, guide: Guide): Section[] {
  return contract.tags
    .filter(({ name }) => name !== WALLET)
    .map(({ name }) => {
      const operations = operationsOf(contract).filter(({ tag }) => tag === name);
      const markdown = [
        `# ${name}`,
        guide.take(name),
        ...operations.map((operation) => operationPart(contract, operation)),
      ];
      return { slug: name.toLowerCase(), title: name, group: 'API', markdown: page(markdown) };
    });
}

function operationPart(contract: Contract, operation: DocumentedOperation): string {
  const { done } = examplesOf(contract, operation);
  const at = `/docs/operations/${operation.id}`;
  return page([
    `## ${operation.title}`,
    addressOf(operation),
    operation.node.description.trim(),
    samplesFence(operation.id, at),
    ...(done ? ['It replies:', done] : []),
    `[Parameters, fields and replies](${at})`,
  ]).trim();
}

/** What every callback's description says of itself first. */
const SIGNED = 'Operator-hosted callback endpoint signed with HMAC-SHA256. ';

function walletPage(contract: Contract, guide: Guide): Section {
  const callbacks = operationsOf(contract).filter(({ isCallback }) => isCallback);
  const rows = callbacks.map((callback) => [
    `[\`${callback.method} ${callback.address.replace('{wallet_base_url}', '')}\`](/docs/operations/${callback.id})`,
    callback.node.description.trim().replace(SIGNED, ''),
  ]);
  const rules = 'Rules of the ledger';
  const debit = callbacks.find(({ id }) => id === 'walletDebit');
  const { request = '', done = '', refused = '' } = debit ? examplesOf(contract, debit) : {};
  const markdown = [
    `# ${WALLET}`,
    guide.take(WALLET),
    '## Callbacks',
    table(['Below wallet_base_url', 'Meaning'], rows),
    '## A debit and what your wallet replies',
    'What you are sent:',
    request,
    'When the stake is taken:',
    done,
    'When it is not:',
    refused,
    `## ${rules}`,
    guide.take(WALLET, rules),
  ];
  return { slug: 'wallet', title: WALLET, group: 'Wallet', markdown: page(markdown) };
}

function signingPage(guide: Guide): Section {
  const part = (heading: string) => `## ${heading}\n\n${guide.take(WALLET, heading)}`;
  const markdown = [
    '# Signing',
    part('Callback headers'),
    part('Signature payload'),
    samplesFence('callback'),
    `Why is a signature wrong? The [calculator](/docs/calculator) shows it, without sending anything. To test your own check on,
[signature-vectors.json](/downloads/signature-vectors.json) has bodies with their secrets and signatures, right and wrong.`,
    part('Changing the secret'),
  ];
  return { slug: 'signing', title: 'Signing', group: 'Wallet', markdown: page(markdown) };
}

const page = (blocks: string[]): string => `${blocks.join('\n\n')}\n`;
