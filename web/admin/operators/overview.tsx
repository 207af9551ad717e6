import { Stack, Text, Title } from '@mantine/core';
import { Facts } from '../parts/facts.tsx';
import { Instant } from '../parts/instant.tsx';
import { Checklist } from './checklist.tsx';
import { useOperator } from './operator-page.tsx';

/** How far the operator has come, and what is agreed with it. */
export function OperatorOverview() {
  const operator = useOperator();
  const origins = operator.allowed_return_origins;
  return (
    <Stack gap="lg" maw={960}>
      <Checklist id={operator.operator_id} />
      <section className="card panel" aria-labelledby="facts">
        <Title order={2} size="h4" id="facts" mb="sm">
          Facts
        </Title>
        <Facts
          facts={[
            ['Currency', operator.currency],
            ['Wallet', operator.wallet_mode === 'internal' ? 'demo money kept here' : walletOf(operator)],
            ['Wallet deadline', `${operator.wallet_deadline_ms} ms`],
            ['Return origins', origins.length > 0 ? origins.join(', ') : 'any'],
            ['Created', <Instant key="created" at={operator.created_at} />],
          ]}
        />
      </section>
      {operator.notes !== '' && (
        <section className="card panel" aria-labelledby="notes">
          <Title order={2} size="h4" id="notes" mb="sm">
            Notes
          </Title>
          <Text size="sm" className="as-typed">
            {operator.notes}
          </Text>
        </section>
      )}
    </Stack>
  );
}

const walletOf = ({ wallet_base_url }: { wallet_base_url: string | null }) => wallet_base_url ?? 'no address yet';
