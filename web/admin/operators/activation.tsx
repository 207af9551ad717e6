import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { OPERATORS, type Operator, operatorKey, updateOperator } from './operator-api.ts';

/** Lets an operator in, or keeps it out. */
export function Activation({ operator }: { operator: Operator }) {
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  if (!may('admin')) return null;
  const isActive = operator.status === 'active';
  const Question = isActive ? Deactivate : Activate;
  return (
    <>
      <Button variant={isActive ? 'default' : 'filled'} onClick={() => setAsking(true)}>
        {isActive ? 'Deactivate' : 'Activate'}
      </Button>
      {asking && <Question id={operator.operator_id} onCancel={() => setAsking(false)} />}
    </>
  );
}

interface Question {
  id: string;
  onCancel: () => void;
}

function Activate({ id, onCancel }: Question) {
  const [certified, setCertified] = useState(false);
  const activate = useChange(() => updateOperator(id, { status: 'active', require_certificate: certified }), {
    touches: [OPERATORS, operatorKey(id)],
    done: `${id} is active.`,
  });
  return (
    <Confirm
      title={`Activate ${id}`}
      action="Activate"
      pending={activate.isPending}
      error={activate.error}
      onConfirm={() => activate.mutate(undefined, { onSuccess: onCancel })}
      onCancel={onCancel}
    >
      <Stack gap="sm">
        Its keys are accepted at once, and its players can launch the games of its catalog.
        <Checkbox
          label="Only with a certificate of conformance that holds"
          description="The go-live checklist gives one when it is passed."
          checked={certified}
          onChange={(event) => setCertified(event.currentTarget.checked)}
        />
      </Stack>
    </Confirm>
  );
}

function Deactivate({ id, onCancel }: Question) {
  const deactivate = useChange(() => updateOperator(id, { status: 'inactive' }), {
    touches: [OPERATORS, operatorKey(id)],
    done: `${id} is inactive.`,
  });
  return (
    <Confirm
      title={`Deactivate ${id}`}
      action="Deactivate"
      danger
      pending={deactivate.isPending}
      error={deactivate.error}
      onConfirm={() => deactivate.mutate(undefined, { onSuccess: onCancel })}
      onCancel={onCancel}
    >
      Its keys are refused at once, and nobody can launch or spin there. Rounds that have begun are finished.
    </Confirm>
  );
}
