import { Anchor } from '@mantine/core';
import { Link, Outlet, useParams } from 'react-router';
import { LinkTabs } from '../parts/link-tabs.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { roundsPath } from './addresses.ts';

const tabs = [
  { label: 'Rounds', path: '' },
  { label: 'Wallet calls', path: 'calls' },
];

/** What the lists of one operator's rounds have above them. */
export function RoundsOfOperator() {
  const { operatorId = '' } = useParams();
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
      <LinkTabs label={`Rounds of ${operatorId}`} base={roundsPath(operatorId)} tabs={tabs} />
      <Outlet key={operatorId} />
    </>
  );
}
