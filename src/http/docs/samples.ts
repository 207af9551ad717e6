import { escapeText as escaped } from '../../services/title-svg.ts';
import { once, readDownloads } from '../downloads.ts';
import { highlighted } from './highlight.ts';

/** What codegen collected from test/sdk: each sample by its name in the order of the languages. */
export interface Samples {
  languages: { name: string; title: string; fence: string }[];
  samples: Record<string, Record<string, string>>;
}

export const readSamples = once(async (): Promise<Samples> => {
  const file = (await readDownloads()).get('samples.json');
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Samples;
});

/**
 * A place for a sample in a page's Markdown. Its HTML is tabs, a language each. Where `at` names another page, the
 * Markdown of this one points there, so that each sample is written out once.
 */
export const samplesFence = (name: string, at = ''): string => `\`\`\`samples ${name} ${at}\n\`\`\``;

const PLACE = /^```samples (\S+) (\S*)\n```$/gm;

/** The page's Markdown with the samples in their places. */
export function withSamples(markdown: string, { languages, samples }: Samples): string {
  return markdown.replace(PLACE, (_place, name: string, at: string) => {
    if (at !== '') return `[Samples in ${languages.map(({ title }) => title).join(', ')}](${at})`;
    const blocks = languages.map(({ name: language, title, fence }) => {
      return `**${title}**\n\n\`\`\`${fence}\n${samples[name]?.[language] ?? ''}\n\`\`\``;
    });
    return blocks.join('\n\n');
  });
}

/** Tabs, the first language chosen; without scripts every language is shown. */
export function sampleTabs({ languages, samples }: Samples, name: string, nth: number): string {
  const tabs = languages.map(({ name: language, title }, index) => {
    const chosen = index === 0 ? 'aria-selected="true"' : 'aria-selected="false" tabindex="-1"';
    return `<button type="button" role="tab" id="tab-${nth}-${language}" aria-controls="sample-${nth}-${language}" data-language="${language}" ${chosen}>${escaped(title)}</button>`;
  });
  const panels = languages.map(({ name: language, title, fence }, index) => {
    const code = highlighted(samples[name]?.[language] ?? '', fence);
    const label = `aria-labelledby="tab-${nth}-${language}" data-title="${escaped(title)}"`;
    const hidden = index === 0 ? '' : ' hidden';
    return `<div role="tabpanel" id="sample-${nth}-${language}" ${label}${hidden}><pre tabindex="0"><code>${code}</code></pre></div>`;
  });
  return `<div class="samples"><div role="tablist" aria-label="Language">${tabs.join('')}</div>${panels.join('')}</div>`;
}
