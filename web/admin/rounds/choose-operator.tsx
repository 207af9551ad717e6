import { Anchor, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { roundsPath } from './addresses.ts';
import { findOperators } from './round-api.ts';
import './rounds.css';

/** Rounds are an operator's: which one is meant. */
export function ChooseOperator() {
  const [search, setSearch] = useState('');
  const found = useQuery({ queryKey: ['operators', 'names', search], queryFn: () => findOperators(search) });
  return (
    <>
      <PageHead title="Rounds">Choose the operator whose rounds and wallet calls you want to see.</PageHead>
      <SearchField label="Id or notes" value={search} onChange={setSearch} />
      {found.isPending && <Loader mt="md" aria-label="Loading operators" />}
      {found.isError && <RefusalNotice error={found.error} onRetry={() => found.refetch()} />}
      {found.data?.ids.length === 0 && (
        <Text p="xl" mt="md" ta="center" c="dimmed" className="card">
          {search ? 'No operator matches.' : 'There is no operator yet.'}
        </Text>
      )}
      {found.data && found.data.ids.length > 0 && (
        <ul className="card operator-choice" aria-label="Operators">
          {found.data.ids.map((id) => (
            <li key={id}>
              <Anchor component={Link} to={roundsPath(id)} fw={600} fz="sm" className="breakable">
                {id}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {found.data?.isPart && (
        <Text size="sm" c="dimmed" mt="sm">
          The first {found.data.ids.length}. A part of the id or the notes finds the others.
        </Text>
      )}
    </>
  );
}
