import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { type Resolution, type Round, resolveRound, roundsKey } from './round-api.ts';

interface Props {
  operatorId: string;
  round: Round;
}

/** Writes down what became of a round that only people could find out about. */
export function Resolve({ operatorId, round }: Props) {
  const [asking, setAsking] = useState(false);
  const [as, setAs] = useState<Resolution>();
  const resolve = useChange((wish: { as: Resolution; why: string }) => resolveRound(operatorId, round.round_id, wish), {
    touches: [roundsKey(operatorId)],
    done: 'What became of the round is recorded.',
  });
  const close = () => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Resolve…</Button>
      {asking && (
        <Confirm
          title="What became of this round"
          action="Record it"
          withReason
          pending={resolve.isPending}
          error={resolve.error}
          onConfirm={(why) => as && resolve.mutate({ as, why }, { onSuccess: close })}
          onCancel={close}
        >
          <Stack gap="sm">
            No wallet is called and no money moves: this records what you have established with the operator. It cannot
            be taken back.
            <Radio.Group label="It is" required value={as ?? null} onChange={(value) => setAs(value as Resolution)}>
              <Stack gap="xs" mt="xs">
                <Radio
                  value="settled"
                  label="settled"
                  description={`The player has paid ${round.stake} and been paid ${round.win} ${round.currency}.`}
                  required
                />
                <Radio
                  value="rolled-back"
                  label="rolled back"
                  description={`The round is void: the player has their ${round.stake} ${round.currency} back.`}
                  required
                />
              </Stack>
            </Radio.Group>
          </Stack>
        </Confirm>
      )}
    </>
  );
}
