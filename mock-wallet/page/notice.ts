import { part, say } from './dom.ts';

/** One line at the foot of the page: what was done, or why it was not. */
export function tell(text: string, tone: 'good' | 'bad' = 'good'): void {
  const notice = part('notice');
  notice.dataset.tone = tone;
  say(notice, tone === 'bad' ? `✗ ${text}` : text);
  clearTimeout(hiding);
  hiding = setTimeout(() => say(notice, ''), tone === 'bad' ? 12_000 : 4000);
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Does what was asked for, and tells what came of it; without words for success it is quiet about that. */
export async function attempt(work: () => unknown, done?: string): Promise<boolean> {
  try {
    await work();
    if (done) tell(done);
    return true;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), 'bad');
    return false;
  }
}
