import { Badge } from '@mantine/core';
import type { Attempt, Call, RoundState } from './round-api.ts';

const STATE_COLOURS: Record<RoundState, string> = {
  DEBIT_PENDING: 'yellow',
  CREDIT_PENDING: 'yellow',
  ROLLBACK_PENDING: 'yellow',
  SETTLED: 'teal',
  REJECTED: 'gray',
  ROLLED_BACK: 'blue',
  MANUAL: 'red',
};

const CLASS_COLOURS: Record<string, string> = { OK: 'teal', REJECT: 'orange', NOT_SENT: 'gray', UNKNOWN: 'red' };

const CALL_COLOURS: Record<Call['state'], string> = {
  PENDING: 'yellow',
  OK: 'teal',
  REJECTED: 'orange',
  GIVEN_UP: 'red',
};

interface Props {
  word: string;
  color: string;
}

const Word = ({ word, color }: Props) => (
  <Badge color={color} variant="light" tt="none" className="unbroken">
    {word}
  </Badge>
);

/** `DEBIT_PENDING` as words. */
export const inWords = (state: string): string => state.toLowerCase().replaceAll('_', ' ');

export const StateBadge = ({ state }: { state: RoundState }) => (
  <Word word={state === 'MANUAL' ? 'left to a person' : inWords(state)} color={STATE_COLOURS[state]} />
);

export const CallBadge = ({ state }: { state: Call['state'] }) => (
  <Word word={inWords(state)} color={CALL_COLOURS[state]} />
);

/** What an attempt's answer means; without one it is under way, or its server died. */
export const ClassBadge = ({ kind }: { kind: Attempt['class'] }) => (
  <Word word={kind ?? 'no answer yet'} color={CLASS_COLOURS[kind ?? ''] ?? 'yellow'} />
);
