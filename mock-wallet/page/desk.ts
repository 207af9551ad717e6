import type { Api, Call } from './api.ts';
import { makeCallLog } from './call-log.ts';
import { counted, grouped } from './call-words.ts';
import { makeCallsView } from './calls-view.ts';
import { makeDetails } from './details-view.ts';
import { part, say } from './dom.ts';
import { isFilter, type Place, readHash, writeHash } from './filter.ts';
import { makeFilterForm } from './filter-view.ts';
import { collectHar } from './har.ts';
import { makeListed } from './listed.ts';
import { attempt, tell } from './notice.ts';
import { gathered } from './pace.ts';
import { save } from './take-away.ts';

const ROOM = { calls: 10_000, characters: 64 * 1024 * 1024 };

/** A page narrower than this scrolls as a whole; panes.css says the same. */
export const narrow = matchMedia('(max-width: 63.99rem)');

type Needs = { api: Api; onCount: (last: number) => void };

/** The calls: which there are, which are listed, and whose details are open. The address says the last two. */
export function makeDesk({ api, onCount }: Needs) {
  const log = makeCallLog(ROOM);
  const listed = makeListed(log);
  let place: Place = readHash(location.hash);
  let olderThan: number | null = null;

  const close = () => open(undefined);
  const draw = gathered(requestAnimationFrame, drawNow);
  const details = makeDetails({ api, log, onClose: close });
  const view = makeCallsView({ attemptOf: ({ call }) => log.attemptOf(call), onChoose: open, onClose: close });
  const form = makeFilterForm((filter) => goTo({ ...place, filter }));

  function drawNow(): void {
    const [all, entries] = [log.entries(), listed.entries()];
    const isFiltered = isFilter(place.filter);
    part('empty').hidden = all.length > 0;
    part('nothing').hidden = all.length === 0 || entries.length > 0;
    part('list').hidden = entries.length === 0;
    part('har-listed').hidden = !isFiltered;
    part('older').hidden = olderThan === null || all.length >= ROOM.calls;
    const known = counted(all.length, 'call');
    say(part('shown'), isFiltered ? `${grouped(entries.length)} of ${known}` : known);
    onCount(all.at(-1)?.call.id ?? 0);
    view.show(entries);
    const entry = place.call === undefined ? undefined : log.find(place.call);
    if (entry) details.show(entry);
  }

  function goTo(to: Place): void {
    place = to;
    history.replaceState(null, '', `${location.pathname}${writeHash(to)}`);
    listed.by(to.filter);
    form.show(to.filter);
    if (to.call === undefined || !log.find(to.call)) details.hide();
    drawNow();
    view.choose(to.call);
  }

  function open(id: number | undefined, how?: 'key' | 'click' | 'enter'): void {
    // Going past calls shows their details where they are open already.
    if (how === 'key' && place.call === undefined) return;
    const isLeft = id === undefined && details.hasFocus();
    goTo({ ...place, call: id });
    if (isLeft) view.focus();
    else if (how === 'enter' || (how === 'click' && narrow.matches)) details.focus();
  }

  function goToAddress(): void {
    const to = readHash(location.hash);
    goTo(to);
    if (to.call !== undefined && !log.find(to.call)) tell(`Call #${to.call} is not among those that are kept`, 'bad');
  }

  async function read(before?: number): Promise<string> {
    const page = await api.calls(before);
    for (const call of page.calls) log.put(call);
    olderThan = page.calls_before;
    draw();
    return page.last_event_id;
  }

  const saveHar = (name: string, isWanted: (id: number) => boolean) =>
    attempt(async () => save(name, await collectHar(api, isWanted)));

  part('har').addEventListener('click', () => saveHar('mock-wallet.har', () => true));
  part('har-listed').addEventListener('click', () => {
    const ids = new Set(listed.entries().map(({ call }) => call.id));
    saveHar('mock-wallet-filtered.har', (id) => ids.has(id));
  });
  part('forget').addEventListener('click', () => attempt(api.forgetCalls, 'The calls are forgotten'));
  part('older').addEventListener('click', () => attempt(() => read(olderThan ?? undefined)));
  addEventListener('hashchange', goToAddress);

  return {
    /** Reads the last calls, and tells from which event on to follow what comes. */
    read: () => read(),
    goToAddress,
    put(call: Call): void {
      log.put(call);
      draw();
    },
    /** Those that were known are gone; what is kept is read anew. */
    async readAnew(): Promise<void> {
      log.clear();
      await read();
      goTo({ ...place, call: place.call !== undefined && log.find(place.call) ? place.call : undefined });
    },
  };
}
