import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { showDone, showWarning } from '../parts/notices.tsx';
import { useOnce } from './use-once.ts';

interface Outcome {
  /** What may be another now: these and all whose keys begin so are fetched again. */
  touches: readonly QueryKey[];
  /** Said when it has succeeded. */
  done?: string;
}

/** Something that changes things at the server, once however often it is pressed. What the reply warns of is shown. */
export function useChange<Wish, Body extends object>(
  change: (wish: Wish) => Promise<Body>,
  { touches, done }: Outcome,
) {
  const queries = useQueryClient();
  return useOnce(
    useMutation({
      mutationFn: change,
      onSuccess(body) {
        if (done) showDone(done);
        for (const warning of warningsIn(body)) showWarning(warning);
        for (const queryKey of touches) void queries.invalidateQueries({ queryKey });
      },
      // What was sent and what came back may be secret; it is kept no longer than it is shown.
      gcTime: 0,
    }),
  );
}

const warningsIn = (body: { warnings?: string[] }): string[] => body.warnings ?? [];
