import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { roundPath } from './addresses.ts';

/** Goes to a round whose id is known, from a support ticket say. */
export function OpenRound({ operatorId }: { operatorId: string }) {
  const [id, setId] = useState('');
  const navigate = useNavigate();
  const open = (event: FormEvent) => {
    event.preventDefault();
    navigate(roundPath(operatorId, id.trim()));
  };
  return (
    <form onSubmit={open}>
      <Group mb="md" align="flex-end" gap="sm">
        <TextInput
          label="Round id"
          pattern="\s*[0-9a-f]{32}:[0-9]{1,9}\s*"
          title="32 digits and letters a to f, a colon, and the round's number in its session"
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          flex="1 1 200px"
          maw={420}
        />
        <Button type="submit" variant="default" disabled={id.trim() === ''}>
          Open the round
        </Button>
      </Group>
    </form>
  );
}
