import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Refusal } from '../api/refusal.ts';
import type { Operator } from '../operators/operator-api.ts';
import { Facts } from '../parts/facts.tsx';
import { Instant } from '../parts/instant.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Section } from '../parts/section.tsx';
import { ActivateCertified } from './activate-certified.tsx';
import { saidBy } from './certificate.ts';
import { CertificateText } from './certificate-text.tsx';
import { certificateKey, getCertificate, type Standing } from './diagnosis-api.ts';

/** An operator's certificate of conformance, and whether it still holds. */
export function CertificateSection({ operator }: { operator: Operator }) {
  const id = operator.operator_id;
  const standing = useQuery({ queryKey: certificateKey(id), queryFn: () => getCertificate(id) });
  const holds = standing.data?.holds === true;
  return (
    <Section
      title="Certificate of conformance"
      actions={operator.status === 'inactive' && holds && <ActivateCertified id={id} />}
    >
      {standing.isPending && <Loader aria-label="Loading the certificate" />}
      {standing.isError && (
        <Missing mode={operator.wallet_mode} error={standing.error} onRetry={() => standing.refetch()} />
      )}
      {standing.data && <Held standing={standing.data} />}
    </Section>
  );
}

interface Absence {
  mode: Operator['wallet_mode'];
  error: Error;
  onRetry: () => void;
}

function Missing({ mode, error, onRetry }: Absence) {
  if (!(error instanceof Refusal) || error.status !== 404) return <RefusalNotice error={error} onRetry={onRetry} />;
  return (
    <Text size="sm">
      {mode === 'internal'
        ? 'There is none: an operator of demo money is not certified. The go-live list shows whether its games play.'
        : 'There is none yet. The operator gets one when every point of the go-live list is passed or does not apply.'}
    </Text>
  );
}

function Held({ standing: { holds, why, certificate } }: { standing: Standing }) {
  const said = certificate && saidBy(certificate.text);
  return (
    <Stack>
      <Alert color={holds ? 'teal' : 'yellow'} title={holds ? 'It holds' : 'It does not hold any more'}>
        <span className="breakable">{why ?? 'An activation that requires a certificate accepts it.'}</span>
      </Alert>
      {said && (
        <Facts
          facts={[
            ['Issued', <Instant key="issued" at={said.issued_at} />],
            ['In', `${said.app_env}, version ${said.version}`],
            ['Wallet', said.wallet_base_url ?? 'kept here'],
            ['Games from', said.game_base_url ?? 'the server itself'],
            ['Points', said.points],
          ]}
        />
      )}
      {certificate && <CertificateText certificate={certificate} />}
    </Stack>
  );
}
