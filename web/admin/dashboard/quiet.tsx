import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useSession } from '../api/session.ts';

/** Said instead of empty charts: where to look, or how to begin. */
export function Quiet({ operatorId }: { operatorId: string | null }) {
  const { may } = useSession();
  return (
    <div className="card panel">
      <Text mb="xs">Nothing was launched or played in this time.</Text>
      <Text size="sm" c="dimmed">
        Choose a longer one above, or go on to{' '}
        {operatorId === null ? (
          <Anchor component={Link} to="/operators" inherit underline="always">
            the operators
          </Anchor>
        ) : (
          <Anchor component={Link} to={`/operators/${encodeURIComponent(operatorId)}`} inherit underline="always">
            what {operatorId} still needs
          </Anchor>
        )}
        {operatorId === null && may('admin') && (
          <>
            {' '}
            or{' '}
            <Anchor component={Link} to="/operators/new" inherit underline="always">
              make a new one
            </Anchor>
          </>
        )}
        .
      </Text>
    </div>
  );
}
