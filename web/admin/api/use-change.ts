import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { showDone, showWarning } from '../parts/notices.tsx';

interface Outcome {
  /** What may be another now: these and all whose keys begin so are fetched again. */
  touches: readonly QueryKey[];
  /** Said when it has succeeded. */
  done?: string;
}

/** Something that changes things at the server. What the reply warns of is shown. */
export function useChange<Wish, Body extends object>(
  change: (wish: Wish) => Promise<Body>,
  { touches, done }: Outcome,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess(body) {
      if (done) showDone(done);
      for (const warning of warningsIn(body)) showWarning(warning);
      for (const queryKey of touches) void queries.invalidateQueries({ queryKey });
    },
  });
}

const warningsIn = (body: { warnings?: string[] }): string[] => body.warnings ?? [];
