import type { Api, Har } from './api.ts';

/** The most pages of calls that are put into one file. */
const MOST_PAGES = 100;

/** All calls that the wallet keeps as one HAR document, oldest first, or those of them that are wanted. */
export async function collectHar({ har }: Pick<Api, 'har'>, isWanted: (id: number) => boolean): Promise<Har> {
  let page = await har();
  const { log } = page;
  let entries = log.entries;
  for (let pages = 1; page.log.entries.length > 0 && pages < MOST_PAGES; pages += 1) {
    page = await har(page.log.entries[0]?._id);
    entries = [...page.log.entries, ...entries];
  }
  return { log: { ...log, entries: entries.filter(({ _id }) => isWanted(_id)) } };
}
