import { escapeText as escaped } from '../../services/title-svg.ts';
import { type Download, GROUPS } from '../downloads.ts';
import type { Contract } from './contract.ts';
import { guideOf, INFO } from './guide.ts';
import { table } from './operation-page.ts';
import type { Page } from './page.ts';
import { DOWNLOADS } from './sections.ts';

/** Every file that operators download, by what it is for, with version, size and hash. */
export function downloadsPage(contract: Contract, files: readonly Download[]): Page {
  const { version } = contract.info;
  const groups = GROUPS.map(({ title }) => ({ title, files: files.filter(({ group }) => group === title) }));
  const listed = groups.map(({ title, files }) => `## ${title}\n\n${markdownTable(version, files)}`);
  return {
    path: '/docs/downloads',
    title: DOWNLOADS,
    group: 'More',
    markdown: `# ${DOWNLOADS}\n\n${guideOf(contract).take(INFO, DOWNLOADS)}\n\n${listed.join('\n\n')}\n`,
    markdownPath: '/docs/downloads.md',
    body: ({ html }) => {
      let nth = 0;
      return html.replace(/<div class="table"[\s\S]*?<\/div>/g, () => htmlTable(version, groups[nth++]?.files ?? []));
    },
  };
}

const sizeOf = ({ bytes }: Download): string => `${(bytes.byteLength / 1000).toFixed(1)} kB`;

const markdownTable = (version: string, files: readonly Download[]): string =>
  table(
    ['File', 'For', 'Version', 'Size', 'SHA-256'],
    files.map((file) => {
      const link = `[${file.name}](/downloads/${encodeURIComponent(file.name)})`;
      return [link, file.purpose, version, sizeOf(file), `\`${file.sha256}\``];
    }),
  );

const HEAD = ['File', 'Version', 'Size', 'SHA-256'];

function htmlTable(version: string, files: readonly Download[]): string {
  const head = HEAD.map((name) => `<th scope="col">${name}</th>`).join('');
  const rows = files.map((file) => row(version, file)).join('\n');
  return `<table class="files"><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}

function row(version: string, file: Download): string {
  const { name, purpose, sha256 } = file;
  const link = `<a href="/downloads/${encodeURIComponent(name)}" download>${escaped(name)}</a>`;
  const cells = [escaped(version), sizeOf(file), `<code>${sha256}</code>`];
  const rest = cells.map((cell) => `<td>${cell}</td>`).join('');
  return `<tr><th scope="row">${link}<span>${escaped(purpose)}</span></th>${rest}</tr>`;
}
