import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../generated/server/types.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { NameList } from './name-list.tsx';
import { inGames, useAssignment } from './use-assignment.ts';

interface Props {
  id: string;
  found: components['schemas']['GamesFound'];
  assigned: ReadonlySet<string>;
  onDone: () => void;
}

/** What a list names: which are games, which are not, and what would be another. */
export function FoundGames({ id, found: { known, unknown }, assigned, onDone }: Props) {
  const [without, setWithout] = useState(false);
  const assignment = useAssignment(id, onDone);
  const symbols = [...new Set(known.map(({ symbol }) => symbol))];
  const had = symbols.filter((symbol) => assigned.has(symbol));
  const lacking = symbols.filter((symbol) => !assigned.has(symbol));
  const isHeld = unknown.length > 0 && !without;
  return (
    <Stack mt="md">
      {unknown.length > 0 && (
        <Alert color="red" role="alert" title={`${unknown.length} ${unknown.length === 1 ? 'is' : 'are'} no game`}>
          <Stack gap="sm">
            <NameList label="What is no game" names={unknown} />
            {symbols.length > 0 && (
              <Checkbox
                label={`Leave ${unknown.length === 1 ? 'it' : 'them'} out`}
                checked={without}
                onChange={(event) => setWithout(event.currentTarget.checked)}
              />
            )}
          </Stack>
        </Alert>
      )}
      <Text size="sm" role="status">
        {inGames(symbols.length)} found: {had.length} assigned already, {lacking.length} not.
      </Text>
      {assignment.isError && <RefusalNotice error={assignment.error} title="The list was not taken over" />}
      <Group justify="flex-end">
        <Button
          color="red"
          variant="outline"
          disabled={isHeld || had.length === 0}
          loading={assignment.isPending}
          onClick={() => assignment.mutate({ what: 'remove', symbols: had })}
        >
          {had.length > 0 ? `Take ${inGames(had.length)} away` : 'Take away'}
        </Button>
        <Button
          disabled={isHeld || lacking.length === 0}
          loading={assignment.isPending}
          onClick={() => assignment.mutate({ what: 'assign', symbols: lacking })}
        >
          {lacking.length > 0 ? `Assign ${inGames(lacking.length)}` : 'Assign'}
        </Button>
      </Group>
    </Stack>
  );
}
