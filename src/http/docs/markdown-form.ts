import type { Page } from './page.ts';
import { withSamples } from './samples.ts';
import type { Site } from './site.ts';

/** A page for those who read Markdown: the samples in their places, and links that lead to Markdown where there is some. */
export function markdownForm({ pages, samples }: Site, { markdown }: Page): string {
  const forms = new Map(pages.map(({ path, markdownPath }) => [path, markdownPath ?? path]));
  return withSamples(markdown, samples).replace(
    /\]\((\/docs[^)#]*)/g,
    (_link, path: string) => `](${forms.get(path) ?? path}`,
  );
}
