import type { FaultState, Player } from './api.ts';
import { counted, grouped } from './call-words.ts';
import { make, part, say } from './dom.ts';
import { examples } from './examples.ts';
import { activeNames } from './fault-words.ts';
import { attempt } from './notice.ts';
import { copy } from './take-away.ts';

/** The top of the page: which wallet this is, whether the page hears it, and what is wrong with it on purpose. */
export function makeHead(url: string) {
  say(part('url'), url);
  part('copy-url').addEventListener('click', () => attempt(() => copy(url), 'The wallet’s URL is copied'));

  return {
    showOperator: (operatorId: string) => say(part('operator'), operatorId),

    /** The commands that make calls come, for a player who is known. */
    showExamples(operatorId: string, player: Player | undefined): void {
      const commands = examples(url, operatorId, player);
      say(part('example-operator'), commands.operator);
      say(part('example-trigger'), commands.trigger);
    },

    /** `last` is the number of the last call, and so of all that came. */
    showCount: (last: number) => say(part('count'), grouped(last)),

    showState(isLive: boolean): void {
      part('state').dataset.live = String(isLive);
      say(part('state'), isLive ? 'Live' : 'Disconnected, trying again');
    },

    showFaults(faults: FaultState[]): void {
      const items = activeNames(faults).map(({ name, acted, spent }) =>
        make('li', {}, make('b', {}, name), ` acted ${counted(acted, 'time')}${spent ? ', spent' : ''}`),
      );
      part('active').replaceChildren(...items);
      part('active-bar').hidden = items.length === 0;
    },
  };
}
