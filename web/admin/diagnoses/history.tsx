import { Badge, Button } from '@mantine/core';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Instant } from '../parts/instant.tsx';
import { Section } from '../parts/section.tsx';
import type { DiagnosisInShort } from './diagnosis-api.ts';

interface Props {
  all: readonly DiagnosisInShort[];
  shown: string | undefined;
  onShow: (diagnosisId: string) => void;
}

/** The diagnoses that are kept, the newest first. */
export function History({ all, shown, onShow }: Props) {
  const columns: Column<DiagnosisInShort>[] = [
    { head: 'Started', cell: ({ started_at }) => <Instant at={started_at} seconds /> },
    { head: 'Player', cell: ({ player_id }) => player_id },
    { head: 'Outcome', cell: (one) => <Outcome of={one} /> },
    { head: 'Certificate', cell: ({ certified }) => (certified ? 'issued' : 'none') },
    {
      head: 'Report',
      cell: ({ diagnosis_id, started_at }) =>
        diagnosis_id === shown ? (
          'shown above'
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={`Show the report of ${started_at}`}
            onClick={() => onShow(diagnosis_id)}
          >
            Show
          </Button>
        ),
    },
  ];
  return (
    <Section title="Diagnoses">
      <DataTable label="Diagnoses" columns={columns} rows={all} rowKey={({ diagnosis_id }) => diagnosis_id} />
    </Section>
  );
}

function Outcome({ of: { state, verdict } }: { of: DiagnosisInShort }) {
  const word = state === 'finished' ? verdict : state;
  const color = word === 'passed' ? 'teal' : word === 'failed' || word === 'lost' ? 'red' : 'gray';
  return (
    <Badge color={color} variant="light" tt="none">
      {word}
    </Badge>
  );
}
