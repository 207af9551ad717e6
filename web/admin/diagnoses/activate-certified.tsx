import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { OPERATORS, operatorKey, updateOperator } from '../operators/operator-api.ts';
import { Confirm } from '../parts/confirm.tsx';

/** Activates an operator under the condition that its certificate holds at that moment. */
export function ActivateCertified({ id }: { id: string }) {
  const { may } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const activate = useChange(() => updateOperator(id, { status: 'active', require_certificate: true }), {
    touches: [OPERATORS, operatorKey(id)],
    done: `${id} is active.`,
  });
  if (!may('admin')) return null;
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>Activate on this certificate</Button>
      {isAsking && (
        <Confirm
          title={`Activate ${id} on its certificate`}
          action="Activate"
          pending={activate.isPending}
          error={activate.error}
          onConfirm={() => activate.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
          onCancel={() => setIsAsking(false)}
        >
          Its keys are accepted at once, and its players can launch the games of its catalog. It is refused when the
          certificate does not hold at that moment.
        </Confirm>
      )}
    </>
  );
}
