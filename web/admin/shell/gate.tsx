import { Center, Container, Loader } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { SessionContext, useSessionQuery } from '../api/session.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SignIn } from './sign-in.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** The pages for who is signed in; for everyone else the way in, at the same address, before any page is fetched. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  if (session.isPending) return <Waiting />;
  if (session.isError) {
    return (
      <Container size="xs" pt="xl" component="main">
        <RefusalNotice error={session.error} onRetry={() => session.refetch()} />
      </Container>
    );
  }
  if (!session.data) return <SignIn />;
  return (
    <SessionContext value={session.data}>
      <Fragment key={session.data.name}>{children}</Fragment>
      {session.data.isOver && <SignInAgain name={session.data.name} />}
    </SessionContext>
  );
}

const Waiting = () => (
  <Center h="100vh" component="main">
    <Loader aria-label="Loading" />
  </Center>
);
