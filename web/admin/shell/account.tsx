import { Button, Menu, Text } from '@mantine/core';
import { IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession, useSignOut } from '../api/session.ts';
import { showRefusal } from '../parts/notices.tsx';
import { ChangePassword } from './change-password.tsx';

/** Who is signed in, and as what; another password; signing out. */
export function Account() {
  const { name, role } = useSession();
  const signOut = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button variant="default" px="sm" maw={170} aria-label={`${name}, your account`}>
            <IconUserCircle size={18} aria-hidden />
            <Text span size="sm" truncate ml={8} visibleFrom="xs">
              {name}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            Signed in as {name}, {role}
          </Menu.Label>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => setChanging(true)}>
            Change your password…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate(undefined, { onError: showRefusal })}
          >
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePassword name={name} onClose={() => setChanging(false)} />}
    </>
  );
}
