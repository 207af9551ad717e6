import { Text } from '@mantine/core';
import type { components } from '../../../generated/server/types.ts';
import { Facts } from '../parts/facts.tsx';
import { changesOf } from './changes.ts';

type Props = Pick<components['schemas']['AuditEntry'], 'before' | 'after' | 'why' | 'request_id'>;

/** Why it was done, what is another now, and the request that did it. */
export function Changes({ before, after, why, request_id }: Props) {
  const changes = changesOf({ before, after });
  return (
    <>
      {why && <Text size="sm">“{why}”</Text>}
      {(changes.length > 0 || request_id) && (
        <details>
          <summary>{changes.length > 0 ? changes.map(({ field }) => field).join(', ') : 'request'}</summary>
          <Facts
            facts={[
              ...changes.map(({ field, before, after }) => [
                field,
                before === undefined ? after : `${before} → ${after}`,
              ]),
              ...(request_id ? [['request', request_id]] : []),
            ]}
          />
        </details>
      )}
    </>
  );
}
