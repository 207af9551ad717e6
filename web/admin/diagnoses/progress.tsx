import { Progress as Bar, Button, Group, Stack, Text } from '@mantine/core';
import { useSession } from '../api/session.ts';
import { useChange } from '../api/use-change.ts';
import { showRefusal } from '../parts/notices.tsx';
import { type Diagnosis, diagnosisKey, stopDiagnosis } from './diagnosis-api.ts';
import { progressOf } from './verdicts.ts';

interface Props {
  id: string;
  diagnosis: Diagnosis;
}

/** How far a running diagnosis is, what it is at, and the way to stop it. */
export function Progress({ id, diagnosis: { diagnosis_id, doing, report } }: Props) {
  const { may } = useSession();
  const stop = useChange(() => stopDiagnosis(id, diagnosis_id), { touches: [diagnosisKey(id, diagnosis_id)] });
  const { judged, of } = progressOf(report.points);
  const isStopping = stop.isPending || stop.isSuccess;
  return (
    <Group justify="space-between" align="flex-end" wrap="nowrap">
      <Stack gap={6} flex={1} miw={0}>
        <Text size="sm" role="status" className="breakable">
          {isStopping ? 'Stopping: the money is put right, and what was opened is closed.' : doing || 'It begins.'}
        </Text>
        <Bar.Root size="lg">
          <Bar.Section value={(100 * judged) / of} aria-label={`${judged} of ${of} points judged`} />
        </Bar.Root>
        <Text size="xs" c="dimmed">
          {judged} of {of} points, as {report.player_id}
        </Text>
      </Stack>
      {may('support') && (
        <Button
          variant="default"
          disabled={isStopping}
          onClick={() => stop.mutate(undefined, { onError: showRefusal })}
        >
          {isStopping ? 'Stopping' : 'Stop'}
        </Button>
      )}
    </Group>
  );
}
