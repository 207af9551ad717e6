import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import type { Role } from '../shell/roles.ts';
import { UserPassword } from './create-user.tsx';
import { RoleChoice } from './role-choice.tsx';
import { USERS, type User, updateUser } from './user-api.ts';

interface Props {
  user: User;
  isSelf: boolean;
}

type Asking = 'role' | 'standing' | 'password';

/** What can be done to an account. To one's own, only a new password: another admin does the rest. */
export function UserActions({ user, isSelf }: Props) {
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`Change ${user.name}`}
          >
            Change
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={isSelf} onClick={() => setAsking('role')}>
            Another role…
          </Menu.Item>
          <Menu.Item onClick={() => setAsking('password')}>A new password…</Menu.Item>
          <Menu.Item disabled={isSelf} onClick={() => setAsking('standing')}>
            {user.disabled ? 'Enable…' : 'Disable…'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'role' && <ChangeRole user={user} onClose={close} />}
      {asking === 'standing' && <ChangeStanding user={user} onClose={close} />}
      {asking === 'password' && <ChangePassword user={user} onClose={close} />}
    </>
  );
}

interface Question {
  user: User;
  onClose: () => void;
}

function ChangeRole({ user, onClose }: Question) {
  const [role, setRole] = useState<Role>(user.role);
  const change = useChange(() => updateUser(user.name, { role }), {
    touches: [USERS],
    done: `${user.name} has the role ${role} now.`,
  });
  return (
    <Confirm
      title={`The role of ${user.name}`}
      action="Change role"
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <RoleChoice role={role} onChange={setRole} />
      <p>Another role ends every session of {user.name}: they sign in again.</p>
    </Confirm>
  );
}

function ChangeStanding({ user, onClose }: Question) {
  const { name, disabled } = user;
  const change = useChange(() => updateUser(name, { disabled: !disabled }), {
    touches: [USERS],
    done: disabled ? `${name} may sign in again.` : `${name} may not sign in any more.`,
  });
  return (
    <Confirm
      title={disabled ? `Enable ${name}` : `Disable ${name}`}
      action={disabled ? 'Enable' : 'Disable'}
      danger={!disabled}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onCancel={onClose}
    >
      {disabled
        ? `${name} can sign in again, with the password that they have.`
        : `${name} is signed out everywhere at once, and cannot sign in until an admin enables the account again.`}
    </Confirm>
  );
}

function ChangePassword({ user, onClose }: Question) {
  const change = useChange(() => updateUser(user.name, { make_password: true }), { touches: [USERS] });
  const password = change.data?.data.password;
  if (password) return <UserPassword name={user.name} password={password} onClose={onClose} />;
  return (
    <Confirm
      title={`A new password for ${user.name}`}
      action="Make a new password"
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(undefined)}
      onCancel={onClose}
    >
      The present password ends, with every session of {user.name}. The new one is shown once.
    </Confirm>
  );
}
