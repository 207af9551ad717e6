import { Button } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { type Call, redeliverCall, roundsKey } from './round-api.ts';

interface Props {
  operatorId: string;
  call: Call;
}

/** Makes a call's next attempt now. */
export function Redeliver({ operatorId, call }: Props) {
  const [asking, setAsking] = useState(false);
  const send = useChange((why: string) => redeliverCall(operatorId, call.transaction_id, why), {
    touches: [roundsKey(operatorId)],
    done: `The ${call.leg} was sent again; its answer is on the time line.`,
  });
  const close = () => setAsking(false);
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Send again… (${call.leg})`} onClick={() => setAsking(true)}>
        Send again…
      </Button>
      {asking && (
        <Confirm
          title={`Send the ${call.leg} again`}
          action="Send again"
          withReason
          pending={send.isPending}
          error={send.error}
          onConfirm={(why) => send.mutate(why, { onSuccess: close })}
          onCancel={close}
        >
          The wallet gets the same bytes as before, signed anew, and its answer counts as that of every attempt. A
          wallet that has already made the transaction confirms it and moves nothing.
        </Confirm>
      )}
    </>
  );
}
