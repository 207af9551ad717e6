import { Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operatorKey } from '../operators/operator-api.ts';
import { Facts } from '../parts/facts.tsx';
import { Instant } from '../parts/instant.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Section } from '../parts/section.tsx';
import { type Diagnosis, diagnosisKey, getDiagnosis } from './diagnosis-api.ts';
import { PointItem } from './point-item.tsx';
import { Progress } from './progress.tsx';
import { inTime, progressOf } from './verdicts.ts';

interface Props {
  id: string;
  diagnosisId: string;
  /** Where another one may be started. */
  onAgain?: () => void;
}

const EACH_MS = 1000;

/** One diagnosis: live while it runs, and its report afterwards. */
export function DiagnosisSection({ id, diagnosisId, onAgain }: Props) {
  const queries = useQueryClient();
  const diagnosis = useQuery({
    queryKey: diagnosisKey(id, diagnosisId),
    queryFn: () => getDiagnosis(id, diagnosisId),
    refetchInterval: ({ state: { data } }) => (data?.report.state === 'running' ? EACH_MS : false),
  });
  const state = diagnosis.data?.report.state;
  useEffect(() => {
    // With its end the list, the certificate and the checklist of the operator are others too.
    if (state !== undefined) queries.invalidateQueries({ queryKey: operatorKey(id) });
  }, [queries, id, state]);
  if (diagnosis.isPending) return <Loader aria-label="Loading the diagnosis" />;
  if (!diagnosis.data) return <RefusalNotice error={diagnosis.error} onRetry={() => diagnosis.refetch()} />;
  const again = onAgain && <Button onClick={onAgain}>Diagnose again</Button>;
  return (
    <Section title={titleOf(diagnosis.data)} actions={again}>
      <Stack>
        {diagnosis.isError && <RefusalNotice error={diagnosis.error} />}
        <Shown id={id} diagnosis={diagnosis.data} />
      </Stack>
    </Section>
  );
}

function Shown({ id, diagnosis }: { id: string; diagnosis: Diagnosis }) {
  const { report, no_certificate } = diagnosis;
  const isRunning = report.state === 'running';
  const { next } = progressOf(report.points);
  return (
    <>
      {isRunning ? <Progress id={id} diagnosis={diagnosis} /> : <Facts facts={factsOf(diagnosis)} />}
      {report.balance && <Text size="sm">{report.balance}</Text>}
      {no_certificate && <Text size="sm">There is no certificate of it: {no_certificate}.</Text>}
      <ol className="points" aria-label="Points of the go-live list">
        {report.points.map((point) => (
          <PointItem key={point.id} point={point} isNext={isRunning && point.id === next} />
        ))}
      </ol>
    </>
  );
}

const factsOf = ({ report }: Diagnosis) => [
  ['Player', report.player_id],
  ['Started', <Instant key="started" at={report.started_at} seconds />],
  ['Took', inTime(report.duration_ms)],
  ['In', `${report.app_env}, version ${report.version}`],
  ['Games from', report.game_base_url ?? 'this server'],
  ['Wallet', report.wallet_base_url ?? 'kept here'],
];

function titleOf({ report: { state, verdict }, certificate }: Diagnosis): string {
  if (state === 'running') return 'Going through the go-live list';
  if (state === 'stopped') return 'The go-live list, stopped';
  if (state === 'lost') return 'The go-live list, broken off: its server died';
  if (verdict === 'passed') return 'The go-live list is passed';
  return certificate ? 'The go-live list is passed, but for the activation' : 'The go-live list is not passed';
}
