import { Anchor, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import { LinkTabs } from '../parts/link-tabs.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Activation } from './activation.tsx';
import { getOperator, type Operator, operatorKey } from './operator-api.ts';
import { OperatorStatus } from './status.tsx';
import { operatorTabs } from './tabs.ts';

/** What all pages about one operator have above them. */
export function OperatorPage() {
  const { operatorId = '' } = useParams();
  const operator = useQuery({ queryKey: operatorKey(operatorId), queryFn: () => getOperator(operatorId) });
  if (operator.isPending) return <Loader aria-label="Loading the operator" />;
  // What was fetched before stays, and with it what is shown once below.
  if (!operator.data) {
    return (
      <>
        <BackToAll />
        <PageHead title={operatorId} />
        <RefusalNotice error={operator.error} onRetry={() => operator.refetch()} />
      </>
    );
  }
  const { status, wallet_mode, currency } = operator.data;
  const tabs = operatorTabs.filter(({ isFor }) => isFor?.(operator.data) ?? true);
  return (
    <>
      <BackToAll />
      <PageHead
        title={operatorId}
        beside={<OperatorStatus status={status} />}
        actions={<Activation key={status} operator={operator.data} />}
      >
        {currency}, {wallet_mode === 'callback' ? 'its own wallet' : 'demo money kept here'}.{' '}
        <Anchor component={Link} to={`/rounds/${operatorId}`} size="sm">
          Its rounds
        </Anchor>{' '}
        and{' '}
        <Anchor component={Link} to={`/audit?operator_id=${operatorId}`} size="sm">
          what was changed
        </Anchor>
      </PageHead>
      <LinkTabs label={`About ${operatorId}`} base={`/operators/${operatorId}`} tabs={tabs} />
      <Outlet key={operatorId} context={operator.data satisfies Operator} />
    </>
  );
}

const BackToAll = () => (
  <Anchor component={Link} to="/operators" size="sm">
    Operators
  </Anchor>
);

/** The operator that the page is about. */
export const useOperator = (): Operator => useOutletContext<Operator>();
