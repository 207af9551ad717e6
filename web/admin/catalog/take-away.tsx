import { Confirm } from '../parts/confirm.tsx';
import { inGames, useAssignment } from './use-assignment.ts';

interface Props {
  id: string;
  symbols: readonly string[] | 'all';
  onDone: () => void;
  onCancel: () => void;
}

/** Asks before games are taken away: players notice it at once. */
export function TakeAway({ id, symbols, onDone, onCancel }: Props) {
  const assignment = useAssignment(id, onDone);
  const what = symbols === 'all' ? 'every game' : inGames(symbols.length);
  return (
    <Confirm
      title={`Take ${what} away from ${id}`}
      action="Take away"
      danger
      pending={assignment.isPending}
      error={assignment.error}
      onConfirm={() => assignment.mutate({ what: 'remove', symbols })}
      onCancel={onCancel}
    >
      At once the operator no longer sees {symbols === 'all' || symbols.length > 1 ? 'them' : 'it'} in its catalog, and
      nobody can launch or spin there. Rounds that have begun are finished.
    </Confirm>
  );
}
