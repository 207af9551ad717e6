import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { lookUp } from './catalog-api.ts';
import { FoundGames } from './found-games.tsx';
import { namesIn } from './names.ts';
import { inGames } from './use-assignment.ts';

interface Props {
  id: string;
  assigned: ReadonlySet<string>;
  onClose: () => void;
}

/** A list from a mail or a sheet. Names that are no games are said before anything is changed. */
export function PastedList({ id, assigned, onClose }: Props) {
  const [text, setText] = useState('');
  const check = useMutation({ mutationFn: lookUp });
  const names = namesIn(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(names);
  };
  return (
    <Dialog title={`Games of ${id} from a list`} onCancel={onClose} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label="Symbols or slugs"
            description="Separated by lines, spaces or commas."
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              check.reset();
            }}
            rows={8}
            spellCheck={false}
            data-autofocus
          />
          {!check.data && (
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                {names.length === 0 ? 'No name yet.' : `${inGames(names.length)} named.`}
              </Text>
              <Button type="submit" loading={check.isPending} disabled={names.length === 0}>
                Check the list
              </Button>
            </Group>
          )}
          {check.isError && <RefusalNotice error={check.error} title="The list was not checked" />}
        </Stack>
      </form>
      {check.data && <FoundGames id={id} found={check.data} assigned={assigned} onDone={onClose} />}
    </Dialog>
  );
}
