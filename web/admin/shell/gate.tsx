import { Center, Container, Loader } from '@mantine/core';
import { Outlet, ScrollRestoration } from 'react-router';
import { SessionContext, useSessionQuery } from '../api/session.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Frame } from './frame.tsx';
import { SignIn } from './sign-in.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** The frame with its pages for who is signed in; for everyone else the way in, at the same address. */
export function Gate() {
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
      <Frame key={session.data.name}>
        <Outlet />
      </Frame>
      {session.data.isOver && <SignInAgain name={session.data.name} />}
      <ScrollRestoration />
    </SessionContext>
  );
}

const Waiting = () => (
  <Center h="100vh" component="main">
    <Loader aria-label="Loading" />
  </Center>
);
