import { Button, Center, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSignIn } from '../api/session.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import icon from './icon.svg';

/** A name and a password. Which of them was wrong, the API does not say. */
export function SignIn() {
  const signIn = useSignIn();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  useTitle('Sign in');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ name, password }, { onError: () => setPassword('') });
  };
  return (
    <Center mih="100vh" p="md" component="main">
      <Stack w={380} maw="100%">
        <form onSubmit={submit} className="card" aria-labelledby="sign-in">
          <Stack p="xl">
            <Group gap="sm">
              <img src={icon} alt="" width={32} height={32} />
              <Title order={1} size="h3" id="sign-in">
                Provider Admin
              </Title>
            </Group>
            {signIn.isError && <RefusalNotice error={signIn.error} />}
            <TextInput
              label="Name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              autoFocus
            />
            <PasswordInput
              label="Password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              required
              withAsterisk={false}
            />
            <Button type="submit" loading={signIn.isPending} fullWidth>
              Sign in
            </Button>
          </Stack>
        </form>
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
