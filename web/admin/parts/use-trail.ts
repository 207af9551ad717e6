import { useLocation, useNavigate } from 'react-router';
import { backward, onward, readTrail, type Trail } from './trail.ts';

/** Where in a paged list the reader is. It is kept in the address, so that a page can be sent to somebody and gone back to. */
export function useTrail() {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const trail = readTrail(new URLSearchParams(search).get('after'), state);
  const go = ({ after, before }: Trail) => {
    const params = new URLSearchParams(search);
    if (after === null) params.delete('after');
    else params.set('after', after);
    navigate({ search: params.toString() }, { state: { before } });
  };
  return {
    after: trail.after ?? undefined,
    isFirst: trail.after === null,
    onward: (next: string) => go(onward(trail, next)),
    backward: () => go(backward(trail)),
  };
}
