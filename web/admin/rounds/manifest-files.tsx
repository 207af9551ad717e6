import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useObjectUrl } from '../parts/use-object-url.ts';
import { addressOf, type Manifest, type SignedManifest, signatureText } from './reconciliation-api.ts';

interface Props {
  manifest: Manifest;
  signed: SignedManifest;
}

interface Row {
  name: string;
  href: string | undefined;
  what: string;
  sha256: string;
}

const WHAT: Record<string, string> = {
  'rounds.csv': 'Every round, for a spreadsheet',
  'rounds.jsonl': 'Every round, for a program',
  'calls.csv': 'Every wallet call, for a spreadsheet',
  'calls.jsonl': 'Every wallet call, for a program',
};

const columns: Column<Row>[] = [
  {
    head: 'File',
    lead: true,
    cell: ({ name, href }) => (
      <Anchor href={href} download={name} fz="sm" fw={600} className="unbroken">
        {name}
      </Anchor>
    ),
  },
  { head: 'What it is', cell: ({ what }) => what },
  {
    head: 'SHA-256',
    cell: ({ sha256 }) =>
      sha256 && (
        <Text span fz={11} className="mono breakable">
          {sha256}
        </Text>
      ),
  },
];

/** The manifest with its signature, and the files it names, each of which comes from the server as it is read. */
export function ManifestFiles({ manifest, signed }: Props) {
  const rows: Row[] = [
    {
      name: 'manifest.json',
      href: useTextUrl(signed.manifest),
      what: 'Totals and hashes, as they are signed',
      sha256: '',
    },
    { name: 'manifest.sig', href: useTextUrl(signatureText(signed)), what: 'Its signature', sha256: '' },
    ...manifest.files.map(({ name, sha256 }) => ({
      name,
      href: addressOf(manifest, name),
      what: WHAT[name] ?? name,
      sha256,
    })),
  ];
  return (
    <Section title="Files">
      <DataTable label="Files" columns={columns} rows={rows} rowKey={({ name }) => name} />
      <Text size="sm" c="dimmed" mt="md" maw="44em">
        To hold an operator's own export against the rounds, line by line, type{' '}
        <code>
          provider reconcile {manifest.operator_id} --from {manifest.from} --to {manifest.to} --against export.csv
        </code>
      </Text>
    </Section>
  );
}

const useTextUrl = (text: string) =>
  useObjectUrl(useMemo(() => new Blob([text], { type: 'text/plain;charset=utf-8' }), [text]));
