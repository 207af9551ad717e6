import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Game } from '../games/game-api.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { TakeAway } from './take-away.tsx';
import { inGames, useAssignment } from './use-assignment.ts';

interface Props {
  id: string;
  rows: readonly Game[];
  assigned: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** What can be done with the games that are selected, on this page and on those before. */
export function Selected({ id, rows, assigned, selected, onSelect }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const done = () => {
    setIsAsking(false);
    onSelect(new Set());
  };
  const assignment = useAssignment(id, done);
  const all = [...selected];
  const had = all.filter((symbol) => assigned.has(symbol));
  const lacking = all.filter((symbol) => !assigned.has(symbol));
  const isWhole = rows.length > 0 && rows.every(({ symbol }) => selected.has(symbol));
  return (
    <Group justify="space-between" className="selected">
      <Group gap="md">
        <Checkbox
          label={`Select these ${rows.length}`}
          checked={isWhole}
          indeterminate={!isWhole && rows.some(({ symbol }) => selected.has(symbol))}
          onChange={() => onSelect(toggled(selected, rows, isWhole))}
        />
        <Text size="sm" c="dimmed" role="status">
          {inGames(selected.size)} selected
        </Text>
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          disabled={lacking.length === 0}
          loading={assignment.isPending}
          onClick={() => assignment.mutate({ what: 'assign', symbols: lacking })}
        >
          {lacking.length > 0 ? `Assign ${inGames(lacking.length)}` : 'Assign'}
        </Button>
        <Button size="xs" color="red" variant="outline" disabled={had.length === 0} onClick={() => setIsAsking(true)}>
          {had.length > 0 ? `Take ${inGames(had.length)} away…` : 'Take away…'}
        </Button>
      </Group>
      {assignment.isError && <RefusalNotice error={assignment.error} title="The games were not assigned" />}
      {isAsking && <TakeAway id={id} symbols={had} onDone={done} onCancel={() => setIsAsking(false)} />}
    </Group>
  );
}

function toggled(selected: ReadonlySet<string>, rows: readonly Game[], isWhole: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const { symbol } of rows) {
    if (isWhole) next.delete(symbol);
    else next.add(symbol);
  }
  return next;
}
