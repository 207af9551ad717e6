import { markdownForm } from './markdown-form.ts';
import { type Page, summaryOf } from './page.ts';
import type { Site } from './site.ts';

/** The site for programs that read: what it is, and each page's Markdown with a sentence. The form is llmstxt.org's. */
export function llmsTxt({ contract: { info }, pages, files }: Site): string {
  const lines = pages.flatMap((page) => lineOf(page));
  const listed = files.map(({ name, purpose }) => `- [${name}](/downloads/${name}): ${purpose}`);
  return `# ${info.title}\n\n> ${info.summary}\n\nVersion ${info.version}. All of it as one text: [llms-full.txt](/llms-full.txt).\n\n## Pages\n\n${lines.join('\n')}\n\n## Files\n\n${listed.join('\n')}\n`;
}

function lineOf({ title, markdownPath, markdown }: Page): string[] {
  return markdownPath ? [`- [${title}](${markdownPath}): ${summaryOf(markdown)}`] : [];
}

/** Every page's Markdown, one after the other. */
export const llmsFullTxt = (site: Site): string =>
  site.pages
    .filter(({ markdownPath }) => markdownPath)
    .map((page) => `<!-- ${page.path} -->\n${markdownForm(site, page)}`)
    .join('\n');
