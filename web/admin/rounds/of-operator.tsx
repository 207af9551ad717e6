import { Anchor } from '@mantine/core';
import { Link, Outlet, useParams } from 'react-router';
import { useSession } from '../api/session.ts';
import { LinkTabs } from '../parts/link-tabs.tsx';
import { PageHead } from '../parts/page-head.tsx';
import type { Role } from '../shell/roles.ts';
import { roundsPath } from './addresses.ts';

const tabs: readonly { label: string; path: string; least?: Role }[] = [
  { label: 'Rounds', path: '' },
  { label: 'Wallet calls', path: 'calls' },
  { label: 'Reconciliation', path: 'reconciliation', least: 'support' },
];

/** What the lists of one operator's rounds have above them. */
export function RoundsOfOperator() {
  const { operatorId = '' } = useParams();
  const { may } = useSession();
  return (
    <>
      <PageHead title={`Rounds of ${operatorId}`}>
        <Anchor component={Link} to={`/operators/${encodeURIComponent(operatorId)}`} size="sm">
          About {operatorId}
        </Anchor>
        {' · '}
        <Anchor component={Link} to="/rounds" size="sm">
          Another operator
        </Anchor>
      </PageHead>
      <LinkTabs
        label={`Rounds of ${operatorId}`}
        base={roundsPath(operatorId)}
        tabs={tabs.filter(({ least = 'viewer' }) => may(least))}
      />
      <Outlet key={operatorId} />
    </>
  );
}
