import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, Refusal } from './refusal.ts';
import { SESSION, type Session } from './session.ts';

/** What the pages fetch, kept for a moment. A reply that says the session is over ends it here too. */
export function makeQueries(): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) client.setQueryData<Session | null>(SESSION, asOver);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

const asOver = (session: Session | null | undefined) => (session ? { ...session, isOver: true as const } : session);

const isWorthRetrying = (error: Error): boolean =>
  error instanceof Refusal && (error.status === 0 || error.status >= 500);
