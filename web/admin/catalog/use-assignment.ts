import { useChange } from '../api/use-change.ts';
import { GAMES } from '../games/game-api.ts';
import { operatorKey } from '../operators/operator-api.ts';
import { showDone } from '../parts/notices.tsx';
import { change, changeAll } from './catalog-api.ts';

export interface Wish {
  what: 'assign' | 'remove';
  symbols: readonly string[] | 'all';
}

/** Gives an operator games, or takes them away, and says how many it was. */
export function useAssignment(id: string, onDone: () => void) {
  const assignment = useChange(
    ({ what, symbols }: Wish) => (symbols === 'all' ? changeAll(id, what) : change(id, what, symbols)),
    { touches: [operatorKey(id), [...GAMES, 'list']] },
  );
  const mutate = (wish: Wish) =>
    assignment.mutate(wish, {
      onSuccess({ changed }) {
        const verb = wish.what === 'assign' ? 'assigned' : 'taken away';
        showDone(changed === 0 ? 'It was so already.' : `${inGames(changed)} ${verb}.`);
        onDone();
      },
    });
  return { ...assignment, mutate };
}

export const inGames = (count: number): string => `${count} ${count === 1 ? 'game' : 'games'}`;
