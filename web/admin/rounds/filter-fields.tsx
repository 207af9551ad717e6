import { Chip, Group } from '@mantine/core';
import { useId } from 'react';
import { SearchField } from '../parts/search-field.tsx';
import { TimeField } from '../parts/time-field.tsx';
import { STATE_WORDS } from './round-api.ts';
import type { useRoundFilter } from './use-round-filter.ts';

const WORDS: Record<(typeof STATE_WORDS)[number], string> = {
  pending: 'On their way',
  settled: 'Settled',
  rejected: 'Rejected',
  'rolled-back': 'Rolled back',
  manual: 'Left to a person',
};

interface Props extends Pick<ReturnType<typeof useRoundFilter>, 'filters' | 'states' | 'set'> {
  label: string;
  /** A transaction that is named is one wallet call, which nothing else narrows. */
  isOneCall?: boolean;
}

/** Narrows rounds, or the calls of rounds. */
export function FilterFields({ label, filters, states, set, isOneCall = false }: Props) {
  return (
    <search aria-label={label}>
      <Group mb="sm" align="flex-end" gap="sm">
        {!isOneCall && (
          <>
            <SearchField label="Player" value={filters.player_id} onChange={(player) => set('player_id', player)} />
            <SearchField label="Game symbol" value={filters.symbol} onChange={(symbol) => set('symbol', symbol)} />
          </>
        )}
        <SearchField
          label="Transaction"
          value={filters.transaction_id}
          onChange={(transaction) => set('transaction_id', transaction)}
        />
        {!isOneCall && (
          <>
            <TimeField label="Begun from" value={filters.from} onChange={(from) => set('from', from)} />
            <TimeField label="Begun before" value={filters.to} onChange={(to) => set('to', to)} />
          </>
        )}
      </Group>
      {!isOneCall && <States states={states} onChange={(chosen) => set('state', chosen.join(','))} />}
    </search>
  );
}

function States({ states, onChange }: { states: string[]; onChange: (states: string[]) => void }) {
  const id = useId();
  return (
    <fieldset className="bare" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        States
      </span>
      <Chip.Group multiple value={states} onChange={onChange}>
        <Group gap="xs" mb="md">
          {STATE_WORDS.map((word) => (
            <Chip key={word} value={word} size="sm" variant="outline">
              {WORDS[word]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
