import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../api/refusal.ts';
import { useChange } from '../api/use-change.ts';
import { namesIn } from '../catalog/names.ts';
import type { Operator } from '../operators/operator-api.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Section } from '../parts/section.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { diagnosesKey, startDiagnosis, type Wish } from './diagnosis-api.ts';

interface Props {
  operator: Operator;
  onStarted: (diagnosisId: string) => void;
  onCancel?: () => void;
}

const FIELDS = { player_id: 'Player for tests', expected_symbols: 'Games', return_url: 'Lobby' };

/** Begins to go through the go-live list with a player for tests. */
export function StartForm({ operator, onStarted, onCancel }: Props) {
  const id = operator.operator_id;
  const [player, setPlayer] = useState('');
  const [expected, setExpected] = useState('');
  const [returnUrl, setReturnUrl] = useState('');
  const [yes, setYes] = useState(false);
  const start = useChange((wish: Wish) => startDiagnosis(id, wish), { touches: [diagnosesKey(id)] });
  const errors = useFieldErrors(start.error, FIELDS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const symbols = namesIn(expected);
    const wish: Wish = {
      player_id: player.trim(),
      yes,
      ...(symbols.length > 0 && { expected_symbols: symbols }),
      ...(returnUrl !== '' && { return_url: returnUrl.trim() }),
    };
    start.mutate(wish, { onSuccess: ({ data }) => onStarted(data.diagnosis_id) });
  };
  return (
    <Section title="Go through the go-live list">
      <form onSubmit={submit}>
        <Stack maw={640}>
          <Text size="sm">
            Ten points, judged one after the other in up to a few minutes. It launches, opens and closes games as the
            player you name, and moves their money at the operator's wallet and back. Nobody else is touched.
          </Text>
          <TextInput
            label="Player for tests"
            description="An id at the operator whom no person plays as, with some money."
            error={errors.player_id}
            value={player}
            onChange={(event) => setPlayer(event.currentTarget.value)}
            maxLength={128}
            autoComplete="off"
            required
          />
          <details>
            <summary>More</summary>
            <Stack mt="sm">
              <Textarea
                label="Games that the catalog should have"
                description="Symbols or slugs; the assigned games unless given."
                error={errors.expected_symbols}
                value={expected}
                onChange={(event) => setExpected(event.currentTarget.value)}
                rows={3}
                spellCheck={false}
              />
              <TextInput
                type="url"
                label="Lobby to come back to"
                description={`One on ${operator.allowed_return_origins[0] ?? 'this server'} unless given.`}
                error={errors.return_url}
                value={returnUrl}
                onChange={(event) => setReturnUrl(event.currentTarget.value)}
                maxLength={2048}
              />
            </Stack>
          </details>
          {start.isError && <RefusalNotice error={start.error} title="It was not started" />}
          {(yes || mayNeedYes(start.error)) && (
            <Checkbox
              label="In production too: it plays with this player's real money, and puts it back"
              checked={yes}
              onChange={(event) => setYes(event.currentTarget.checked)}
            />
          )}
          <Group>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                Cancel
              </Button>
            )}
            <Button type="submit" loading={start.isPending}>
              Start
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

/** In production a run is refused as incomplete until somebody says yes to it. */
const mayNeedYes = (error: Error | null): boolean =>
  error instanceof Refusal && error.message.startsWith('This is production');
