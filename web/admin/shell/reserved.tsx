import { Alert } from '@mantine/core';
import { Outlet } from 'react-router';
import { useSession } from '../api/session.ts';
import { PageHead } from '../parts/page-head.tsx';
import type { Role } from './roles.ts';

/** The pages inside are for this role and those above it. Everyone else who goes there is told so, and asked for nothing. */
export function Reserved({ least }: { least: Role }) {
  const { name, role, may } = useSession();
  if (may(least)) return <Outlet />;
  return (
    <>
      <PageHead title="Not for every role" />
      <Alert color="yellow" role="alert">
        This needs the role {least}; {name} has the role {role}.
      </Alert>
    </>
  );
}
