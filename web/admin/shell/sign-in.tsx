import { Center, Group, Stack, Text, Title } from '@mantine/core';
import { useTitle } from '../parts/use-title.ts';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import icon from './icon.svg';
import { SignInForm } from './sign-in-form.tsx';

/** The way in, in place of every page. */
export function SignIn() {
  useTitle('Sign in');
  return (
    <Center mih="100vh" p="md" component="main">
      <Stack w={380} maw="100%">
        <div className="card sign-in">
          <SignInForm>
            <Group gap="sm">
              <img src={icon} alt="" width={32} height={32} />
              <Title order={1} size="h3">
                Provider Admin
              </Title>
            </Group>
          </SignInForm>
        </div>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            Accounts are made by an admin of yours, under Users.
          </Text>
          <ColorSchemeSwitch />
        </Group>
      </Stack>
    </Center>
  );
}
