import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { useOperator } from '../operators/operator-page.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useFilters } from '../parts/use-filters.ts';
import { CertificateSection } from './certificate-section.tsx';
import { diagnosesKey, listDiagnoses } from './diagnosis-api.ts';
import { DiagnosisSection } from './diagnosis-section.tsx';
import { History } from './history.tsx';
import { StartForm } from './start-form.tsx';
import './diagnoses.css';

/** The go-live list of an operator: going through it, what came of it before, and the certificate. */
export function OperatorDiagnoses() {
  const operator = useOperator();
  const id = operator.operator_id;
  const { may } = useSession();
  const { filters, set } = useFilters('diagnosis');
  const [isStarting, setIsStarting] = useState(false);
  const all = useQuery({ queryKey: diagnosesKey(id), queryFn: () => listDiagnoses(id) });
  if (all.isPending) return <Loader aria-label="Loading the diagnoses" />;
  if (!all.data) return <RefusalNotice error={all.error} onRetry={() => all.refetch()} />;
  const running = all.data.find(({ state }) => state === 'running');
  const shown = filters.diagnosis ?? (running ?? all.data[0])?.diagnosis_id;
  const started = (diagnosisId: string) => {
    setIsStarting(false);
    set('diagnosis', diagnosisId);
  };
  return (
    <Stack gap="lg">
      <CertificateSection operator={operator} />
      {may('support') && !running && (isStarting || all.data.length === 0) && (
        <StartForm
          operator={operator}
          onStarted={started}
          {...(all.data.length > 0 && { onCancel: () => setIsStarting(false) })}
        />
      )}
      {shown && (
        <DiagnosisSection
          key={shown}
          id={id}
          diagnosisId={shown}
          {...(may('support') && !running && !isStarting && { onAgain: () => setIsStarting(true) })}
        />
      )}
      {all.data.length > 1 && <History all={all.data} shown={shown} onShow={(one) => set('diagnosis', one)} />}
    </Stack>
  );
}
