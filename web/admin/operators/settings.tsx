import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Unsaved } from '../parts/unsaved.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { changeOf, draftOf, FIELDS, type OperatorDraft } from './draft.ts';
import { OperatorFields } from './fields.tsx';
import { OPERATORS, type Operator, type OperatorChange, operatorKey, updateOperator } from './operator-api.ts';
import { useOperator } from './operator-page.tsx';

/** What can be changed of an operator. Its id and its kind of wallet stay. */
export function OperatorSettings() {
  const operator = useOperator();
  const { may } = useSession();
  const id = operator.operator_id;
  const [opened, setOpened] = useState(operator);
  const [draft, setDraft] = useState(() => draftOf(operator));
  const [force, setForce] = useState(false);
  const save = useChange((change: OperatorChange) => updateOperator(id, change), {
    touches: [OPERATORS, operatorKey(id)],
    done: `The settings of ${id} are saved.`,
  });
  const begin = (from: Operator) => {
    save.reset();
    setOpened(from);
    setDraft(draftOf(from));
    setForce(false);
  };
  const change = changeOf(draft, opened);
  const isUnchanged = Object.keys(change).length === 0;
  const errors = useFieldErrors(save.error, FIELDS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...change, force }, { onSuccess: ({ data }) => begin(data) });
  };
  return (
    <>
      <Unsaved when={!isUnchanged}>The settings you changed are not saved.</Unsaved>
      <form onSubmit={submit}>
        <Stack className="card" p="lg" maw={720}>
          {!may('admin') && (
            <Alert color="gray" variant="default">
              Only an admin changes settings; you can read them.
            </Alert>
          )}
          <OperatorFields
            draft={draft}
            errors={errors}
            readOnly={!may('admin')}
            onChange={(typed: Partial<OperatorDraft>) => setDraft((before) => ({ ...before, ...typed }))}
          />
          {save.isError && <RefusalNotice error={save.error} title="The settings were not saved" />}
          {opened.wallet_base_url !== null && change.wallet_base_url !== undefined && (
            <Checkbox
              label="The wallet has moved with its books"
              description="Rounds that have not ended then go on at the new address, which knows the same players and transactions. Otherwise they end where they began, and open ones have to end first."
              checked={force}
              onChange={(event) => setForce(event.currentTarget.checked)}
            />
          )}
          {may('admin') && (
            <Group justify="flex-end">
              <Button variant="default" disabled={isUnchanged} onClick={() => begin(operator)}>
                Undo
              </Button>
              <Button type="submit" disabled={isUnchanged} loading={save.isPending}>
                Save
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </>
  );
}
