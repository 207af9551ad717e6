import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

/** A change that is not asked for a second time while the first is under way: by a double click, or Enter held down. */
export function useOnce<Body, Wish>(
  change: UseMutationResult<Body, Error, Wish>,
): UseMutationResult<Body, Error, Wish> {
  const isUnderWay = useRef(false);
  return {
    ...change,
    mutate(...asked) {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      const done = () => {
        isUnderWay.current = false;
      };
      change.mutateAsync(...asked).then(done, done);
    },
  };
}
