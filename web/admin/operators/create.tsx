import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { SAVED, Unsaved } from '../parts/unsaved.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { blankDraft, FIELDS, isDrafted, type OperatorDraft, wishOf } from './draft.ts';
import { OperatorFields } from './fields.tsx';
import { createOperator, OPERATORS } from './operator-api.ts';

/** The first of the six steps. The operator's own page leads through the others. */
export function OperatorCreate() {
  const navigate = useNavigate();
  const [draft, setDraft] = useState(blankDraft);
  const create = useChange(createOperator, { touches: [OPERATORS] });
  const patch = (change: Partial<OperatorDraft>) => setDraft((before) => ({ ...before, ...change }));
  const goOn = (id: string) => navigate(`/operators/${id}`, SAVED);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(wishOf(draft), {
      onSuccess: ({ data }) => void (showsSecret(data) || goOn(data.operator_id)),
    });
  };
  const made = create.data?.data;
  const errors = useFieldErrors(create.error, FIELDS, 'operator_id');
  return (
    <>
      <PageHead title="New operator">It is inactive until you activate it.</PageHead>
      <form onSubmit={submit}>
        <Stack className="card" p="lg" maw={720}>
          <TextInput
            label="Operator id"
            description="Small letters, digits and hyphens. It is part of every key and cannot be changed later."
            pattern="[a-z0-9][a-z0-9\-]{0,62}"
            title="Small letters, digits and hyphens, beginning with a letter or digit"
            maxLength={63}
            autoCapitalize="none"
            autoComplete="off"
            required
            error={errors.operator_id}
            value={draft.operator_id}
            onChange={(event) => patch({ operator_id: event.currentTarget.value })}
          />
          <WalletMode draft={draft} onChange={patch} />
          <OperatorFields draft={draft} errors={errors} onChange={patch} />
          {create.isError && <RefusalNotice error={create.error} title="The operator was not created" />}
          <Group justify="flex-end">
            <Button variant="default" component={Link} to="/operators">
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create operator
            </Button>
          </Group>
        </Stack>
      </form>
      {!made && <Unsaved when={isDrafted(draft)}>The operator is not created yet.</Unsaved>}
      {made?.wallet_secret && showsSecret(made) && (
        <SecretOnce
          what="wallet secret"
          use="The operator’s wallet checks the signature of every call with it."
          secret={made.wallet_secret}
          onClose={() => goOn(made.operator_id)}
        />
      )}
    </>
  );
}

/** No wallet is called in the internal mode, so nobody needs the secret. */
const showsSecret = ({ wallet_mode, wallet_secret }: { wallet_mode: string; wallet_secret: string | null }): boolean =>
  wallet_mode === 'callback' && wallet_secret !== null;

function WalletMode({ draft, onChange }: { draft: OperatorDraft; onChange: (change: Partial<OperatorDraft>) => void }) {
  return (
    <Radio.Group
      label="Wallet"
      value={draft.wallet_mode}
      onChange={(mode) => onChange({ wallet_mode: mode as OperatorDraft['wallet_mode'] })}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="callback" label="Callback" description="The operator’s own wallet is called for every round." />
        <Radio value="internal" label="Internal" description="Demo money is kept here, and no wallet is called." />
      </Stack>
    </Radio.Group>
  );
}
