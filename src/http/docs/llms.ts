import { type Page, summaryOf } from './page.ts';
import { withSamples } from './samples.ts';
import type { Site } from './site.ts';

/** The site for programs that read: what it is, and each page's Markdown with a sentence. The form is llmstxt.org's. */
export function llmsTxt({ contract: { info }, pages }: Site): string {
  const lines = pages.flatMap((page) => lineOf(page));
  const files = ['openapi.json', 'wallet-openapi.json', 'signature-vectors.json'].map(
    (name) => `- [${name}](/downloads/${name})`,
  );
  return `# ${info.title}\n\n> ${info.summary}\n\nVersion ${info.version}. All of it as one text: [llms-full.txt](/llms-full.txt).\n\n## Pages\n\n${lines.join('\n')}\n\n## Files\n\n${files.join('\n')}\n`;
}

function lineOf({ title, markdownPath, markdown }: Page): string[] {
  return markdownPath ? [`- [${title}](${markdownPath}): ${summaryOf(markdown)}`] : [];
}

/** Every page's Markdown, one after the other. */
export const llmsFullTxt = ({ pages, samples }: Site): string =>
  pages
    .filter(({ markdownPath }) => markdownPath)
    .map(({ markdown, path }) => `<!-- ${path} -->\n${withSamples(markdown, samples)}`)
    .join('\n');
