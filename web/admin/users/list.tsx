import { Badge, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { CreateUser } from './create-user.tsx';
import { UserActions } from './user-actions.tsx';
import { listUsers, USERS, type User } from './user-api.ts';

const columns = (self: string): Column<User>[] => [
  { head: 'Name', cell: ({ name }) => (name === self ? `${name} (you)` : name) },
  { head: 'Role', cell: ({ role }) => role },
  { head: 'Account', cell: ({ disabled }) => <Standing disabled={disabled} /> },
  { head: 'Last signed in', cell: ({ last_sign_in_at }) => <Instant at={last_sign_in_at} /> },
  { head: 'Created', cell: ({ created_at }) => <Instant at={created_at} /> },
  { head: 'Change', cell: (user) => <UserActions user={user} isSelf={user.name === self} /> },
];

/** Who may sign in here, and as what. */
export function UserList() {
  const { name } = useSession();
  const users = useQuery({ queryKey: USERS, queryFn: listUsers });
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHead title="Users" actions={<Button onClick={() => setCreating(true)}>New user</Button>}>
        People who may sign in. Machines use ADMIN_TOKEN, and appear as “token” in the audit.
      </PageHead>
      {users.isPending && <Loader aria-label="Loading users" />}
      {users.isError && <RefusalNotice error={users.error} onRetry={() => users.refetch()} />}
      {users.data && <DataTable label="Users" columns={columns(name)} rows={users.data} rowKey={(user) => user.name} />}
      {creating && <CreateUser onClose={() => setCreating(false)} />}
    </>
  );
}

const Standing = ({ disabled }: { disabled: boolean }) => (
  <Badge color={disabled ? 'gray' : 'teal'} variant="light" tt="none">
    {disabled ? 'disabled' : 'enabled'}
  </Badge>
);
