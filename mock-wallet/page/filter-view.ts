import { part } from './dom.ts';
import { type Filter, isFilter, NO_FILTER } from './filter.ts';

/** The form over the calls. */
export function makeFilterForm(onFilter: (filter: Filter) => void) {
  const form = part<HTMLFormElement>('filter');
  const words = part<HTMLInputElement>('words');
  const verb = part<HTMLSelectElement>('verb');
  const verdict = part<HTMLSelectElement>('verdict');
  const player = part<HTMLInputElement>('player');
  const faulted = part<HTMLInputElement>('faulted');

  const read = (): Filter => ({
    words: words.value.trim(),
    verb: verb.value as Filter['verb'],
    verdict: verdict.value as Filter['verdict'],
    player: player.value.trim(),
    faulted: faulted.checked,
  });

  function show(filter: Filter): void {
    part('no-filter').hidden = !isFilter(filter);
    const shown = read();
    if (shown.words !== filter.words) words.value = filter.words;
    if (shown.player !== filter.player) player.value = filter.player;
    verb.value = filter.verb;
    verdict.value = filter.verdict;
    faulted.checked = filter.faulted;
  }

  form.addEventListener('input', () => onFilter(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  part('no-filter').addEventListener('click', () => {
    onFilter(NO_FILTER);
    words.focus();
  });
  return { show };
}
