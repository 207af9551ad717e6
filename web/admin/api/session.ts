import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { components } from '../../../generated/server/types.ts';
import { isAtLeast, type Role } from '../shell/roles.ts';
import { api, ask } from './client.ts';
import { isSignedOut } from './refusal.ts';
import { useOnce } from './use-once.ts';

/** Who is signed in, as far as the page knows; over once the server has said so. */
export type Session = components['schemas']['Session'] & { isOver?: true };

export const SESSION = ['session'];

/** Who is signed in; null for nobody. */
export const useSessionQuery = () =>
  useQuery({
    queryKey: SESSION,
    queryFn: (): Promise<Session | null> => unlessSignedOut(ask(api.GET('/api/admin/v1/session'))),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Who signs in again goes on where they were; for somebody else nothing is left of it. */
export function useSignIn() {
  const queries = useQueryClient();
  return useOnce(
    useMutation({
      mutationFn: (body: { name: string; password: string }) => ask(api.POST('/api/admin/v1/session', { body })),
      onSuccess({ data }) {
        const before = queries.getQueryData<Session | null>(SESSION);
        if (before?.name !== data.name) queries.removeQueries({ predicate: isOfPages });
        queries.setQueryData(SESSION, data);
        void queries.invalidateQueries({ predicate: isOfPages });
      },
      gcTime: 0,
    }),
  );
}

/** Forgets all that was fetched or sent, so that the next person at this screen finds nothing of it. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unlessSignedOut(ask(api.DELETE('/api/admin/v1/session'))),
    onSuccess() {
      queries.setQueryData(SESSION, null);
      queries.removeQueries({ predicate: isOfPages });
      queries.getMutationCache().clear();
    },
  });
}

export const changePassword = (body: components['schemas']['PasswordChange']) =>
  ask(api.PATCH('/api/admin/v1/session', { body }));

const isOfPages = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== SESSION[0];

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the page around. Only pages inside the frame may ask, and there somebody is signed in. */
export function useSession(): Session & { may: (least: Role) => boolean } {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is signed in here.');
  return { ...session, may: (least) => isAtLeast(session.role, least) };
}

async function unlessSignedOut(reply: Promise<{ data: Session }>): Promise<Session | null> {
  try {
    return (await reply).data;
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}
