import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSignIn } from '../api/session.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';

interface Props {
  /** Who was here before. */
  name?: string;
  children: ReactNode;
}

/** A name and a password. Which of them was wrong, the API does not say. */
export function SignInForm({ name: before = '', children }: Props) {
  const signIn = useSignIn();
  const [name, setName] = useState(before);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ name, password }, { onError: () => setPassword('') });
  };
  return (
    <form onSubmit={submit} aria-label="Sign in">
      <Stack>
        {children}
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
          autoFocus={before === ''}
        />
        <PasswordInput
          label="Password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          {...(before !== '' && { 'data-autofocus': true })}
        />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
