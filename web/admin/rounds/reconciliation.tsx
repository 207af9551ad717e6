import { Anchor, Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../api/session.ts';
import { fromField } from '../parts/local-time.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Section } from '../parts/section.tsx';
import { roundsPath } from './addresses.ts';
import { ManifestFiles } from './manifest-files.tsx';
import { ManifestTotals } from './manifest-totals.tsx';
import { manifestIn, reconcile, type SignedManifest, yesterday } from './reconciliation-api.ts';

/** An operator's rounds of some time: what they come to, signed, and the files that list them. */
export function Reconciliation() {
  const { operatorId = '' } = useParams();
  const { may } = useSession();
  const [day] = useState(() => yesterday(new Date()));
  const [from, setFrom] = useState(day.from);
  const [to, setTo] = useState(day.to);
  const made = useMutation({
    mutationFn: () => reconcile(operatorId, { from: fromField(from), to: fromField(to) }),
  });
  if (!may('support')) return <Text>Reconciliation needs the role support.</Text>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    made.mutate();
  };
  return (
    <Stack gap="lg">
      <Section title="Reconciliation">
        <Text size="sm" mb="md" maw="44em">
          Every round that began in this time, with its wallet calls, is counted and added up. The outcome is signed
          with the operator's wallet secret and names the files that list the rounds, with their hashes.
        </Text>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <Moment label="Begun from" field={from} onChange={setFrom} />
            <Moment label="Begun before" field={to} onChange={setTo} />
            <Button type="submit" loading={made.isPending}>
              Reconcile
            </Button>
          </Group>
        </form>
        {made.isPending && (
          <Group mt="md" gap="sm">
            <Loader size="sm" aria-label="Reconciling" />
            <Text size="sm">Each round is read; of millions that takes minutes.</Text>
          </Group>
        )}
        {made.isError && <RefusalNotice error={made.error} title="Nothing was reconciled" />}
      </Section>
      {made.data && <Made operatorId={operatorId} signed={made.data} />}
    </Stack>
  );
}

const Moment = ({ label, field, onChange }: { label: string; field: string; onChange: (field: string) => void }) => (
  <TextInput
    type="datetime-local"
    required
    withAsterisk={false}
    label={label}
    value={field}
    onChange={(event) => onChange(event.currentTarget.value)}
    max="9999-12-31T23:59"
  />
);

function Made({ operatorId, signed }: { operatorId: string; signed: SignedManifest }) {
  const manifest = manifestIn(signed);
  const unended = manifest.totals.reduce((sum, { open }) => sum + open, 0);
  return (
    <>
      <ManifestTotals manifest={manifest} />
      {unended > 0 && (
        <Text size="sm">
          {unended} of these rounds have not ended. Until they have, the files change, and no longer match the hashes;{' '}
          <Anchor
            component={Link}
            to={`${roundsPath(operatorId)}?${new URLSearchParams({ state: 'pending,manual', from: manifest.from, to: manifest.to })}`}
            inherit
            underline="always"
          >
            see them
          </Anchor>
          .
        </Text>
      )}
      <ManifestFiles manifest={manifest} signed={signed} />
    </>
  );
}
